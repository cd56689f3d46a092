package akatombo.buslocation;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.TripOnDate;

/** Which trip a vehicle runs, as far as we know. */
public sealed interface TripMatch {

  /**
   * The vehicle runs this trip.
   *
   * @param metersAlong distance along the trip's shape
   * @param stopPosition 0-based position of the stop it is at or goes to
   * @param delaySeconds actual minus scheduled at that place, positive when late
   */
  record Matched(
      TripOnDate trip,
      RouteId routeId,
      double metersAlong,
      int stopPosition,
      StopStatus status,
      int delaySeconds)
      implements TripMatch {}

  /** No trip is known for the vehicle. */
  record Unmatched(Reason reason) implements TripMatch {}

  /** Why a vehicle has no trip. */
  enum Reason {
    /** The report named neither trip nor route nor block. */
    NO_HINT,
    /** The trip, route or block named is not in the feed. */
    UNKNOWN_TRIP,
    /** The trip named does not run on the date, or not at this time. */
    NOT_RUNNING,
    /** The vehicle is too far from the path of the trip named. */
    OFF_ROUTE,
    /** No running trip of the route or block is near in place and time. */
    NO_TRIP_NEARBY,
    /** The trip's last stop was reached some time ago. */
    TRIP_ENDED,
    /** Another vehicle runs the trip. */
    TRIP_TAKEN
  }
}
