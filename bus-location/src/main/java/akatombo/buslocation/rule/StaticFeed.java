package akatombo.buslocation.rule;

import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The timetable a realtime feed is checked against, asked by the ids of the feed.
 *
 * @param frequencies rows of frequencies.txt by trip id, as far as they were not expanded
 * @param untimed trips whose stops after the first have no times in the feed
 */
public record StaticFeed(
    Schedule schedule, Map<String, Frequency> frequencies, Set<String> untimed) {

  public static StaticFeed of(Schedule schedule) {
    return new StaticFeed(schedule, Map.of(), Set.of());
  }

  Optional<Trip> trip(String id) {
    return schedule.findTrip(new TripId(schedule.feedId(), id));
  }

  Optional<Route> route(String id) {
    return schedule.findRoute(new RouteId(schedule.feedId(), id));
  }

  Optional<Stop> stop(String id) {
    return schedule.findStop(new StopId(schedule.feedId(), id));
  }

  Optional<StopTimes> stopTimes(String tripId) {
    return trip(tripId).map(schedule::stopTimes);
  }

  /** Whether a trip is described by a headway only, or by exact departures. */
  boolean isFrequency(String tripId, boolean exact) {
    Frequency frequency = frequencies.get(tripId);
    return frequency != null && frequency.exact() == exact;
  }

  /** The position of a stop_sequence in a trip. */
  static OptionalInt positionOf(StopTimes times, int sequence) {
    for (int i = 0; i < times.size(); i++) {
      if (times.sequence(i) == sequence) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** A row of frequencies.txt, times in seconds of the service day. */
  public record Frequency(boolean exact, int start, int end, int headway) {}
}
