/**
 * Decides which counts of a day's visitors may be shown, so that no small one can be worked out.
 */
@NullMarked
@CheckReturnValue
package akatombo.tourism.footfall;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
