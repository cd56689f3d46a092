/** Reads and writes places, tours and events as JSON and says what is wrong with them and where. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.content;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
