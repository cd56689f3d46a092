/** Joins tours with buses: how long a tour takes, how to get there, the last bus back. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.visit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
