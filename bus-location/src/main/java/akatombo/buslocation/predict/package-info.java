/** Says when a trip will be at its remaining stops. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.predict;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
