/** What an operator's office should look at: vehicles in trouble, ghost trips, bunching, events. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.watch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
