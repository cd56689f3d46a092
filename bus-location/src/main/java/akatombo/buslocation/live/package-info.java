/** Runs the fleet: the one writer, its clock and what it publishes to readers. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
