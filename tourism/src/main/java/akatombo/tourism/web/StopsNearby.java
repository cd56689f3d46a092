package akatombo.tourism.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import akatombo.tourism.visit.LinesThrough;
import akatombo.tourism.visit.NearStop;
import akatombo.tourism.visit.Travel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The stops nearest to places of tours, looked up once while the timetables stand. */
final class StopsNearby {

  private static final int STOPS = 3;
  private static final int FAR_STOPS = 30;
  private static final int KNOWN_MAX = 50_000;

  private volatile Known known = none(Schedules.NONE);

  /**
   * The stops by place, of some timetables.
   *
   * @param far those a long walk away
   * @param ridden those around waypoints that one rides from or to
   * @param lines where one could change on the way to and from a stop
   */
  record Known(
      Schedules of,
      Map<GeoPoint, List<NearStop>> stops,
      Map<GeoPoint, List<NearStop>> far,
      Map<GeoPoint, List<NearStop>> ridden,
      Map<StopId, LinesThrough> lines) {

    /** Nearest first, as far as one walks. */
    List<NearStop> around(GeoPoint place) {
      return of(stops, place, point -> NearStop.around(of, point, STOPS));
    }

    /** Nearest first, as far as one walks when there is nothing else: the station is not hidden. */
    List<NearStop> farther(GeoPoint place) {
      return of(far, place, point -> NearStop.farther(of, point, FAR_STOPS));
    }

    /** Nearest first, where the office says that one rides. */
    List<NearStop> toRide(GeoPoint place) {
      return of(ridden, place, point -> Travel.stops(of, point));
    }

    /** Where one could change on the way to and from a stop. */
    LinesThrough lines(NearStop stop) {
      return lines.computeIfAbsent(stop.stop().id(), id -> LinesThrough.of(of, stop));
    }

    private static List<NearStop> of(
        Map<GeoPoint, List<NearStop>> stops,
        GeoPoint place,
        Function<GeoPoint, List<NearStop>> looking) {
      List<NearStop> found = stops.get(place);
      return found == null ? stops.computeIfAbsent(place, looking) : found;
    }
  }

  /** What is known of these timetables. */
  Known in(Schedules schedules) {
    Known now = known;
    if (now.of() != schedules
        || now.stops().size() + now.far().size() + now.ridden().size() > KNOWN_MAX) {
      now = none(schedules);
      known = now;
    }
    return now;
  }

  private static Known none(Schedules schedules) {
    return new Known(
        schedules,
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>());
  }
}
