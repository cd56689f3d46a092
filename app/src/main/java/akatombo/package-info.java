/** The running service: joins the modules and is the only place where two of them meet. */
@NullMarked
@CheckReturnValue
package akatombo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
