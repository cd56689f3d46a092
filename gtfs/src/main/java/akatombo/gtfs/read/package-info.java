/** Reads a feed's files into rows and columns, with a notice for everything that is wrong. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.read;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
