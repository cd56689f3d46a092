/** When a place is open: opening hours in OpenStreetMap's grammar, with the holidays of Japan. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.hours;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
