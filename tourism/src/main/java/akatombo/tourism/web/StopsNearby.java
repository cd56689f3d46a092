package akatombo.tourism.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.visit.Changes;
import akatombo.tourism.visit.NearStop;
import akatombo.tourism.visit.Travel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

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
   * @param changes between all stops
   * @param ends the stops around where the tours begin and end
   */
  record Known(
      Schedules of,
      Map<GeoPoint, List<NearStop>> stops,
      Map<GeoPoint, List<NearStop>> far,
      Map<GeoPoint, List<NearStop>> ridden,
      Changes changes,
      AtomicReference<Ends> ends) {

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

    /** The stops around where any of its tours begins or ends. */
    Set<StopId> aroundEnds(Catalogue catalogue) {
      Ends last = ends.get();
      if (last.of() == catalogue.content()) {
        return last.stops();
      }
      Set<StopId> found = new HashSet<>();
      catalogue.tours().stream()
          .flatMap(tour -> Stream.of(tour.course(), tour.stepFree()))
          .filter(Objects::nonNull)
          .flatMap(course -> Stream.of(course.start(), course.end()))
          .filter(Objects::nonNull)
          .forEach(place -> {
            around(place).forEach(near -> found.add(near.stop().id()));
            farther(place).forEach(near -> found.add(near.stop().id()));
          });
      ends.set(new Ends(catalogue.content(), found));
      return found;
    }

    private static List<NearStop> of(
        Map<GeoPoint, List<NearStop>> stops,
        GeoPoint place,
        Function<GeoPoint, List<NearStop>> looking) {
      List<NearStop> found = stops.get(place);
      return found == null ? stops.computeIfAbsent(place, looking) : found;
    }
  }

  /** The stops around where tours begin or end. */
  record Ends(PublishedContent of, Set<StopId> stops) {}

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
        new Changes(schedules),
        new AtomicReference<>(new Ends(PublishedContent.EMPTY, Set.of())));
  }
}
