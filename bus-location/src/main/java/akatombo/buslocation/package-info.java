/** Where the buses are and when they will come. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
