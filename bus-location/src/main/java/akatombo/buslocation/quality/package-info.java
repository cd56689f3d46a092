/** How good the realtime data is: predictions scored by what happened, and counted by day. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.quality;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
