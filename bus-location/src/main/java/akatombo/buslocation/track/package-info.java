/** Turns vehicle reports into the fleet, one step after another. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.track;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
