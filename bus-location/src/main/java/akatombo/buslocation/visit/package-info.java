/** What really happened: when vehicles called at their stops, found from their positions. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.visit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
