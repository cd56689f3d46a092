package akatombo.tourism.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import akatombo.tourism.visit.NearStop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stops nearest to places of tours, looked up once while the timetables stand. */
final class StopsNearby {

  private static final int STOPS = 3;
  private static final int KNOWN_MAX = 50_000;

  private volatile Known known = new Known(Schedules.NONE, Map.of());

  /** The stops by place, of some timetables. */
  record Known(Schedules of, Map<GeoPoint, List<NearStop>> stops) {

    /** Nearest first. */
    List<NearStop> around(GeoPoint place) {
      return stops.computeIfAbsent(place, point -> NearStop.around(of, point, STOPS));
    }
  }

  /** What is known of these timetables. */
  Known in(Schedules schedules) {
    Known now = known;
    if (now.of() != schedules || now.stops().size() > KNOWN_MAX) {
      now = new Known(schedules, new ConcurrentHashMap<>());
      known = now;
    }
    return now;
  }
}
