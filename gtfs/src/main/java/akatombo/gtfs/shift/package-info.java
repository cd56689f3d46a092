/** Moves the calendars of an old feed by whole weeks so that today has service. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.shift;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
