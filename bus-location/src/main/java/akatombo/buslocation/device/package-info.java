/** Devices of drivers: invited by their operator, enrolled with a code, known by a key. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.device;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
