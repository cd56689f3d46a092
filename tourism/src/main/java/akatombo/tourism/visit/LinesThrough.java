package akatombo.tourism.visit;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where one could change to and from the lines through a stop: the stations they call at before and
 * after it, and those a short walk from them, on whatever day and at whatever time.
 *
 * @param before where one could get on a ride there
 * @param after where one could get off a ride from there
 */
public record LinesThrough(Set<StopId> before, Set<StopId> after) {

  /** As far as one walks from one vehicle to the next. */
  private static final double CHANGE_METERS = 300;

  private static final int STOPS_MAX = 10;

  public LinesThrough {
    before = Set.copyOf(before);
    after = Set.copyOf(after);
  }

  /** The lines through a stop or station. */
  public static LinesThrough of(Schedules schedules, NearStop stop) {
    Set<Stop> before = new HashSet<>();
    Set<Stop> after = new HashSet<>();
    for (TripPattern pattern : stop.schedule().patternsAt(stop.stop())) {
      List<Stop> stops = pattern.stops();
      List<StopId> stations = stops.stream().map(NearStop::station).toList();
      before.addAll(stops.subList(0, Math.max(0, stations.lastIndexOf(stop.stop().id()))));
      after.addAll(stops.subList(stations.indexOf(stop.stop().id()) + 1, stops.size()));
    }
    return new LinesThrough(around(schedules, before), around(schedules, after));
  }

  private static Set<StopId> around(Schedules schedules, Set<Stop> stops) {
    Set<StopId> stations = new HashSet<>();
    for (Stop stop : stops) {
      stations.add(NearStop.station(stop));
      GeoPoint point = stop.point();
      if (point != null) {
        NearStop.within(CHANGE_METERS, schedules, point, STOPS_MAX)
            .forEach(near -> stations.add(near.stop().id()));
      }
    }
    return stations;
  }
}
