/** Checks a feed's rows against each other, one rule per class. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
