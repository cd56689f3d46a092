/** What the handlers of this module's offices share: the sender, the parameters, the refusals. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.request;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
