/** Stamp rallies: which proofs of having been at a place are believed, without knowing anybody. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.stamp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
