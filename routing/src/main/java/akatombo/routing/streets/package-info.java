/**
 * Streets for the planner: OpenStreetMap XML turned into PBF, or a lattice where there are none.
 */
@NullMarked
@CheckReturnValue
package akatombo.routing.streets;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
