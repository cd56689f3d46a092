/** Keeps drafts, published versions and the trail of who changed them, in the database. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
