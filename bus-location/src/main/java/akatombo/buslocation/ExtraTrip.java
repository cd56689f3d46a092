package akatombo.buslocation;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trip that is not in the timetable and runs on one date: GTFS-RT's NEW, or DUPLICATED.
 *
 * @param id of no trip of the feed
 * @param duplicateOf the trip of the feed it repeats at another time; null for one of its own
 * @param calls in the order of the trip, times never decreasing
 */
public record ExtraTrip(
    TripId id,
    ServiceDate date,
    RouteId routeId,
    int directionId,
    @Nullable String headsign,
    @Nullable TripId duplicateOf,
    List<Call> calls) {

  public ExtraTrip {
    calls = List.copyOf(calls);
    if (calls.size() < 2) {
      throw new IllegalArgumentException("a trip has two stops at least");
    }
  }

  public TripOnDate onDate() {
    return new TripOnDate(id, date);
  }

  /** A call at a stop, in seconds of the service day. */
  public record Call(StopId stopId, int arrival, int departure) {}
}
