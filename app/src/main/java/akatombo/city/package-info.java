/** Reads the folder that says everything the service needs to know of a city. */
@NullMarked
@CheckReturnValue
package akatombo.city;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
