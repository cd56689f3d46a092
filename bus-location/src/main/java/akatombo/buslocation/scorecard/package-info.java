/** The server's own marks: it scores itself every minute and shows the result to everybody. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.scorecard;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
