/** The paths of patterns, with their stops projected on them. */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.shape;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
