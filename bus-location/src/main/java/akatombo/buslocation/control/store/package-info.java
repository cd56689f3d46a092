/** Keeps what offices decided and the trail of who decided it, in the database. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.control.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
