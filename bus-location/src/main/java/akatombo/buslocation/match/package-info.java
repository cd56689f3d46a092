/** Finds the trip a vehicle runs and its place on that trip's path. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.match;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
