/** The tables of stamp cards, codes of staff and prizes. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.stamp.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
