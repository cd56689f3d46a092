/** Published tours, places and events in the forms others read: GPX, KML, GeoJSON, schema.org. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.export;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
