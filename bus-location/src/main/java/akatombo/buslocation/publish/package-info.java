/** Serves the fleet as GTFS-realtime, from bytes made once for each snapshot. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.publish;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
