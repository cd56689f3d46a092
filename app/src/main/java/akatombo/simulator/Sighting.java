package akatombo.simulator;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.TripOnDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a simulated vehicle is.
 *
 * @param bearing degrees clockwise from north
 * @param speed in m/s
 * @param trip it runs or waits for; null on an empty run
 * @param share of the trip that is done, 0 to 1
 */
record Sighting(
    GeoPoint point, double bearing, double speed, @Nullable TripOnDate trip, double share) {

  /** The same place without a trip. */
  Sighting withoutTrip() {
    return new Sighting(point, bearing, speed, null, share);
  }
}
