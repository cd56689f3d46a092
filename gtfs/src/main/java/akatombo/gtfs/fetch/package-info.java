/** Gets a feed from where it is, if it is not the one at hand already. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.fetch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
