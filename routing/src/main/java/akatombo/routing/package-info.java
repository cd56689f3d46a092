/** Itineraries from door to door, with live times, fares and a stable id. */
@NullMarked
@CheckReturnValue
package akatombo.routing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
