package akatombo.tourism.hours;

import akatombo.tourism.HoursState;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.PoiId;
import akatombo.tourism.Tour;
import akatombo.tourism.TourVisit;
import akatombo.tourism.TourVisit.Dropped;
import akatombo.tourism.TourVisit.Stay;
import akatombo.tourism.TourVisit.Why;
import akatombo.tourism.Waypoint;
import akatombo.tourism.visit.Travel;
import akatombo.tourism.visit.Travel.Arrival;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
  private final Travel travel;
  private final List<WaypointHours> hours;

  private TourTiming(Tour tour, ZonedDateTime start, Travel travel, List<WaypointHours> hours) {
    this.tour = tour;
    this.start = start;
    this.travel = travel;
    this.hours = hours;
  }

  /** An order of waypoints with the times it leads to; null once nothing goes on any more. */
  private record Walk(List<Integer> order, List<@Nullable Arrival> arrivals, ZonedDateTime ends) {}

  /**
   * The tour when one is at its first waypoint at {@code start}.
   *
   * @param travel the ways one takes
   * @param hours of the places that tell them
   */
  public static TourVisit of(
      Tour tour,
      Travel travel,
      Function<PoiId, Optional<OpeningHours>> hours,
      ZonedDateTime start) {
    List<WaypointHours> known =
        tour.waypoints().stream()
            .map(waypoint -> new WaypointHours(hours.apply(waypoint.poi()), start.getZone()))
            .toList();
    return new TourTiming(tour, start, travel, known).fit();
  }

  private TourVisit fit() {
    Walk walk = walk(IntStream.range(0, tour.waypoints().size()).boxed().toList());
    Map<Integer, HoursState> moved = new HashMap<>();
    List<Dropped> dropped = new ArrayList<>();
    Optional<Integer> missed = firstMissed(walk);
    while (missed.isPresent()) {
      int position = missed.get();
      int waypoint = walk.order().get(position);
      Why why = why(walk, position);
      Optional<Walk> better = why instanceof Why.NotOpen ? moved(walk, position) : Optional.empty();
      if (better.isPresent() && why instanceof Why.NotOpen(var at, HoursState state)) {
        moved.putIfAbsent(waypoint, state);
        walk = better.get();
      } else {
        moved.remove(waypoint);
        dropped.add(new Dropped(waypoint, why));
        walk = walk(without(walk.order(), position));
      }
      missed = firstMissed(walk);
    }
    dropped.sort(Comparator.comparingInt(Dropped::waypoint));
    return new TourVisit(stays(walk, moved), dropped, walk.ends(), travel.isEstimated());
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

  private Why why(Walk walk, int position) {
    int waypoint = walk.order().get(position);
    if (!travel.isOnMap(waypoint)) {
      return new Why.NotOnMap();
    }
    Arrival arrival = walk.arrivals().get(position);
    return arrival == null
        ? new Why.NoRide()
        : new Why.NotOpen(arrival.at(), hours.get(waypoint).stateAt(arrival.at()));
  }

  private Walk walk(List<Integer> order) {
    List<@Nullable Arrival> arrivals = new ArrayList<>();
    ZonedDateTime at = start;
    // One starts at the first waypoint, visited or not.
    int here = 0;
    boolean isGoing = true;
    for (int waypoint : order) {
      Arrival arrival = isGoing ? travel.arrival(here, waypoint, at) : null;
      isGoing = arrival != null;
      arrivals.add(arrival);
      if (arrival != null) {
        at = arrival.at().plus(stay(waypoint));
        here = waypoint;
      }
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
    Arrival arrival = walk.arrivals().get(position);
    return arrival == null
        || !travel.isOnMap(waypoint)
        || !hours.get(waypoint).isVisitable(arrival.at(), arrival.at().plus(stay(waypoint)));
  }

  private List<Stay> stays(Walk walk, Map<Integer, HoursState> moved) {
    return IntStream.range(0, walk.order().size())
        .mapToObj(i -> {
          int waypoint = walk.order().get(i);
          // Nothing is missed any more, so all are reached.
          Arrival arrival = Objects.requireNonNull(walk.arrivals().get(i));
          return new Stay(
              waypoint,
              arrival.at(),
              arrival.at().plus(stay(waypoint)),
              arrival.rides(),
              hours.get(waypoint).stateAt(arrival.at()),
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
