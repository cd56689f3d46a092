/** Walking tours, the places on them and events: what the tourism office publishes. */
@NullMarked
@CheckReturnValue
package akatombo.tourism;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
