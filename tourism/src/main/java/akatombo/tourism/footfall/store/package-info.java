/** Keeps the counts of a day until it is over, and what was published of it. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.footfall.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
