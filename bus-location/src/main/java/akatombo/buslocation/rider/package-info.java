/** Positions from passengers of a bus whose operator sends none: judged, never kept. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.rider;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
