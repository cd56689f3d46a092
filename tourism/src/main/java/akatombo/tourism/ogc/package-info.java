/** Places, tours, events and facilities as OGC API Features, part 1. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.ogc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
