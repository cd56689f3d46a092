/** Scores predictions against what happened, and compares predictors on recorded days. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.evaluate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
