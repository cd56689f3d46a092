/** Patterns and the columns of times of their trips. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.pattern;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
