/** What runs, how old its data is and whether it is well. */
@NullMarked
@CheckReturnValue
package akatombo.status;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
