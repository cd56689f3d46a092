/** What a phone takes along on a tour, in small parts under the hashes of their content. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.bundle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
