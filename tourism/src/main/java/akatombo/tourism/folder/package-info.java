/** Reads the places, tours and events that a city brings along in its folder. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.folder;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
