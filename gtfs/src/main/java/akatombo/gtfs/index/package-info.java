/** The schedule built from a feed that was read. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.index;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
