/** Plans and itineraries over HTTP: requests read, answers written. */
@NullMarked
@CheckReturnValue
package akatombo.routing.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
