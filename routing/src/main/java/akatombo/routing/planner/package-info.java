/** The planner process: OpenTripPlanner built, started, warmed, watched and replaced beside us. */
@NamedInterface("planner")
@NullMarked
@CheckReturnValue
package akatombo.routing.planner;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
