/** Plans asked of OpenTripPlanner over HTTP, and its answers in our words. */
@NullMarked
@CheckReturnValue
package akatombo.routing.otp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
