/** The shared language: ids, service time and the schedule of a feed. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
