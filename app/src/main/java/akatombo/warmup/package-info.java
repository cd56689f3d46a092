/** Asks the service what visitors will ask, before they do: its first answers are slow. */
@NullMarked
@CheckReturnValue
package akatombo.warmup;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
