/** Writes the feed as akatombo publishes it and serves it. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.publish;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
