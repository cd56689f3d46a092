/** Where two modules meet: what one needs and another has. */
@NullMarked
@CheckReturnValue
package akatombo.joints;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
