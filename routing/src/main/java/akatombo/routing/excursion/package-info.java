/** Plans to a tour and back from it, minding the last way home. */
@NullMarked
@CheckReturnValue
package akatombo.routing.excursion;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
