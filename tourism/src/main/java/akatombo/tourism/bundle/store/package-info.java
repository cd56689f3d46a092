/** The tables of bundles that were given out, so that phones can finish and compare them. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.bundle.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
