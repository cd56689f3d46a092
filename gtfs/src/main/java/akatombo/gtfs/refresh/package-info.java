/** Keeps the city's feeds current: fetch, read, index, publish, swap. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.refresh;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
