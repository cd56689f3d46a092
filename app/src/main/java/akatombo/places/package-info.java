/** Finds stops, stations, towns and sights by name in any script, and what is near a point. */
@NullMarked
@CheckReturnValue
package akatombo.places;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
