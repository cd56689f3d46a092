/** Which waypoint a phone tells of by itself: the reference for every phone (A20). */
@NullMarked
@CheckReturnValue
package akatombo.tourism.trigger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
