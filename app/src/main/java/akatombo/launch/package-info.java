/** The entry for every Java, old ones included, which can only say what is missing. */
@NullMarked
@CheckReturnValue
package akatombo.launch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
