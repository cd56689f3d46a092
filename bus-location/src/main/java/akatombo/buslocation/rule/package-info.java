/** The community's rules for GTFS-realtime feeds: tests hold us to them, the server counts them. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.rule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
