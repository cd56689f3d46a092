/** Pure rules of itineraries: fares, next departures, booking, the stateless id and its refresh. */
@NullMarked
@CheckReturnValue
package akatombo.routing.itinerary;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
