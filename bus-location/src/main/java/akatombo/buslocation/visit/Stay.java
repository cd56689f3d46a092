package akatombo.buslocation.visit;

import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.match.TripRun;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle is at a stop. Few reports are sent by one that stands all the time between two of them,
 * so the speed does not tell: one that is near a stop most likely stands there, be it that its
 * position lies a little before the stop or behind it.
 *
 * @param position 0-based stop position
 * @param since when it came there, as far as the reports tell
 */
public record Stay(TripOnDate trip, int position, Instant since) {

  /**
   * The stay that a place shows; null when the vehicle is at no stop.
   *
   * @param before the stay at the report before; null without one
   * @param last where it was at the report before; null for the first
   * @param at when it is at the place
   */
  public static @Nullable Stay of(
      @Nullable Stay before,
      @Nullable VehiclePosition last,
      TripRun run,
      Matched place,
      Instant at) {
    int position = position(run, place);
    if (position < 0) {
      return null;
    }
    if (before != null && before.position == position && before.trip.equals(run.id())) {
      return before;
    }
    return new Stay(run.id(), position, since(last, run, position, at));
  }

  private static Instant since(
      @Nullable VehiclePosition last, TripRun run, int position, Instant at) {
    Matched was = last == null ? null : last.match().place().orElse(null);
    if (last == null || was == null || !was.trip().equals(run.id())) {
      return at;
    }
    Duration between = Duration.between(last.timestamp(), at);
    Duration way =
        Duration.ofMillis(
            VisitRecorder.travelMillis(run.shape().stopMeters(position) - was.metersAlong()));
    return between.compareTo(VisitRecorder.GAP_MAX) > 0 || way.compareTo(between) > 0
        ? at
        : last.timestamp().plus(way);
  }

  /** The nearest stop within reach, or the one it stands at; the first only when it stands. */
  private static int position(TripRun run, Matched place) {
    int next = place.stopPosition();
    int nearest = place.status() == StopStatus.STOPPED_AT ? next : -1;
    double least = VisitRecorder.REACH_METERS;
    for (int position = Math.max(1, next - 1); position <= next; position++) {
      double apart = Math.abs(run.shape().stopMeters(position) - place.metersAlong());
      if (apart <= least) {
        nearest = position;
        least = apart;
      }
    }
    return nearest;
  }
}
