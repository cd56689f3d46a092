package akatombo.buslocation.match;

import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TripMatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a vehicle has come on a run.
 *
 * @param offsetMeters distance of the reported position from the path
 * @param deviation seconds behind the schedule of that place; negative when ahead of it
 */
record Progress(
    TripRun run,
    double meters,
    double offsetMeters,
    int position,
    StopStatus status,
    int deviation) {

  /** Below this speed a vehicle may be standing at a stop; a report without speed may be too. */
  private static final double STANDING_METERS_PER_SECOND = 1.5;

  private static final double STOP_REACH_METERS = 30;
  private static final double PASSED_METERS = 10;
  private static final double INCOMING_METERS = 150;

  /** The progress at a distance along the run's path. */
  static Progress at(TripRun run, double meters, double offset, @Nullable Double speed, Instant t) {
    boolean standing = speed == null || speed < STANDING_METERS_PER_SECOND;
    int position = nextStop(run, meters, standing ? STOP_REACH_METERS : PASSED_METERS);
    double ahead = run.shape().stopMeters(position) - meters;
    StopStatus status =
        standing && ahead <= STOP_REACH_METERS
            ? StopStatus.STOPPED_AT
            : ahead <= INCOMING_METERS ? StopStatus.INCOMING_AT : StopStatus.IN_TRANSIT_TO;
    return new Progress(
        run, meters, offset, position, status, deviation(run, meters, position, status, t));
  }

  /** The deviation, except that a vehicle waiting to depart is not early. */
  int delay() {
    return position == 0 ? Math.max(0, deviation) : deviation;
  }

  TripMatch.Matched matched(TripMatch.Evidence evidence) {
    return new TripMatch.Matched(
        run.id(), run.trip().routeId(), meters, position, status, delay(), evidence);
  }

  private static int nextStop(TripRun run, double meters, double reach) {
    int low = 0;
    int high = run.last();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (run.shape().stopMeters(middle) + reach >= meters) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static int deviation(
      TripRun run, double meters, int position, StopStatus status, Instant timestamp) {
    long now = timestamp.getEpochSecond();
    if (position == 0) {
      return Math.toIntExact(now - run.departure(0));
    }
    if (status != StopStatus.STOPPED_AT) {
      return Math.toIntExact(Math.round(now - run.scheduledAt(meters, position)));
    }
    if (now < run.arrival(position) || position == run.last()) {
      return Math.toIntExact(now - run.arrival(position));
    }
    return Math.toIntExact(Math.max(0, now - run.departure(position)));
  }
}
