/** Which services run on which dates. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
