/** Keeps media: their bytes on a disk or in an object store, what is known of them in tables. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.media.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
