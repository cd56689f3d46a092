package akatombo.tourism.hours;

import akatombo.tourism.HoursState;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.PoiId;
import akatombo.tourism.Tour;
import akatombo.tourism.TourVisit;
import akatombo.tourism.TourVisit.Dropped;
import akatombo.tourism.TourVisit.Stay;
import akatombo.tourism.Waypoint;
import akatombo.tourism.visit.TourCourse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Fits a tour to opening hours. A waypoint that would be closed on arrival, or close before its
 * stay is over, is visited at another moment if that costs little walking; else it is left out. A
 * place whose hours nobody knows is visited as planned.
 */
public final class TourTiming {

  /** How much more walking moving a waypoint may cost. */
  private static final Duration DETOUR_MAX = Duration.ofMinutes(20);

  private final Tour tour;
  private final ZonedDateTime start;
  private final TourCourse course;
  private final List<WaypointHours> hours;

  private TourTiming(Tour tour, ZonedDateTime start, TourCourse course, List<WaypointHours> hours) {
    this.tour = tour;
    this.start = start;
    this.course = course;
    this.hours = hours;
  }

  /** An order of waypoints with the times it leads to. */
  private record Walk(List<Integer> order, List<ZonedDateTime> arrivals, ZonedDateTime ends) {}

  /**
   * The tour when one is at its first waypoint at {@code start}.
   *
   * @param course the ways one takes
   * @param hours of the places that tell them
   */
  public static TourVisit of(
      Tour tour,
      TourCourse course,
      Function<PoiId, Optional<OpeningHours>> hours,
      ZonedDateTime start) {
    List<WaypointHours> known =
        tour.waypoints().stream()
            .map(waypoint -> new WaypointHours(hours.apply(waypoint.poi()), start.getZone()))
            .toList();
    return new TourTiming(tour, start, course, known).fit();
  }

  private TourVisit fit() {
    Walk walk = walk(IntStream.range(0, tour.waypoints().size()).boxed().toList());
    Map<Integer, HoursState> moved = new HashMap<>();
    List<Dropped> dropped = new ArrayList<>();
    Optional<Integer> missed = firstMissed(walk);
    while (missed.isPresent()) {
      int position = missed.get();
      int waypoint = walk.order().get(position);
      ZonedDateTime arrives = walk.arrivals().get(position);
      Optional<Walk> better = moved(walk, position);
      if (better.isPresent()) {
        moved.putIfAbsent(waypoint, hours.get(waypoint).stateAt(arrives));
        walk = better.get();
      } else {
        moved.remove(waypoint);
        dropped.add(new Dropped(waypoint, arrives, hours.get(waypoint).stateAt(arrives)));
        walk = walk(without(walk.order(), position));
      }
      missed = firstMissed(walk);
    }
    dropped.sort(Comparator.comparingInt(Dropped::waypoint));
    return new TourVisit(stays(walk, moved), dropped, walk.ends(), course.isEstimated());
  }

  /** The walk with that waypoint elsewhere, if then fewer are missed at a small detour. */
  private Optional<Walk> moved(Walk walk, int position) {
    ZonedDateTime latest = walk.ends().plus(DETOUR_MAX);
    long missedBefore = missed(walk);
    List<Integer> others = without(walk.order(), position);
    return IntStream.rangeClosed(0, others.size())
        .filter(to -> to != position)
        .mapToObj(to -> {
          List<Integer> order = new ArrayList<>(others);
          order.add(to, walk.order().get(position));
          return walk(order);
        })
        .filter(candidate -> !candidate.ends().isAfter(latest))
        .filter(candidate -> missed(candidate) < missedBefore)
        .min(Comparator.comparingLong(this::missed).thenComparing(Walk::ends));
  }

  private Walk walk(List<Integer> order) {
    List<ZonedDateTime> arrivals = new ArrayList<>();
    ZonedDateTime at = start;
    for (int i = 0; i < order.size(); i++) {
      // One starts at the first waypoint, visited or not.
      at = at.plus(course.between(i == 0 ? 0 : order.get(i - 1), order.get(i)));
      arrivals.add(at);
      at = at.plus(stay(order.get(i)));
    }
    return new Walk(order, arrivals, at);
  }

  private Duration stay(int waypoint) {
    Waypoint at = tour.waypoints().get(waypoint);
    return at.stay();
  }

  private long missed(Walk walk) {
    return IntStream.range(0, walk.order().size()).filter(i -> isMissed(walk, i)).count();
  }

  private Optional<Integer> firstMissed(Walk walk) {
    return IntStream.range(0, walk.order().size())
        .filter(i -> isMissed(walk, i))
        .boxed()
        .findFirst();
  }

  private boolean isMissed(Walk walk, int position) {
    int waypoint = walk.order().get(position);
    ZonedDateTime arrives = walk.arrivals().get(position);
    return !hours.get(waypoint).isVisitable(arrives, arrives.plus(stay(waypoint)));
  }

  private List<Stay> stays(Walk walk, Map<Integer, HoursState> moved) {
    return IntStream.range(0, walk.order().size())
        .mapToObj(i -> {
          int waypoint = walk.order().get(i);
          ZonedDateTime arrives = walk.arrivals().get(i);
          return new Stay(
              waypoint,
              arrives,
              arrives.plus(stay(waypoint)),
              hours.get(waypoint).stateAt(arrives),
              moved.get(waypoint));
        })
        .toList();
  }

  private static List<Integer> without(List<Integer> order, int position) {
    List<Integer> rest = new ArrayList<>(order.subList(0, position));
    rest.addAll(order.subList(position + 1, order.size()));
    return rest;
  }
}
