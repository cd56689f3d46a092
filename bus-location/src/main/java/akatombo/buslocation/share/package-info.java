/** Shows one vehicle to whoever has its link, for a while. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.share;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
