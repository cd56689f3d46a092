/** What passengers read: stops, departures, routes, trips, vehicles and alerts over HTTP. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
