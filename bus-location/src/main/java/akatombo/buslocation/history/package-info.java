/** Keeps vehicle positions for a while, in batches and never in the map's way. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.history;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
