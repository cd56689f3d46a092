/** What riders tell the operator about a trip or a stop, and what it answers. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.feedback;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
