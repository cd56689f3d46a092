package akatombo.buslocation.control;

import akatombo.buslocation.control.AffectedTrip.Passage;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the trips a rule is about: those of a route that begin, or are on the road, in a time
 * window, and those that are in an area then.
 */
public final class AffectedTrips {

  /** A trip of an earlier service day may run past midnight for so long. */
  private static final int SERVICE_DAYS_BACK = 2;

  private static final Comparator<AffectedTrip> BY_DEPARTURE =
      Comparator.comparing(AffectedTrip::departure)
          .thenComparing(affected -> affected.trip().tripId().id());

  private final Schedule schedule;
  private final Instant from;
  private final Instant until;

  /**
   * A search.
   *
   * @param from start of the window, included
   * @param until its end, excluded
   */
  public AffectedTrips(Schedule schedule, Instant from, Instant until) {
    this.schedule = schedule;
    this.from = from;
    this.until = until;
  }

  /**
   * Trips of a route that leave their first stop within the window.
   *
   * @param direction the only direction; null for both
   */
  public List<AffectedTrip> beginning(RouteId route, @Nullable Integer direction) {
    return onTheRoad(route, direction).stream().filter(trip -> !trip.isUnderWay(from)).toList();
  }

  /**
   * Trips of a route that are on the road at any moment of the window.
   *
   * @param direction the only direction; null for both
   */
  public List<AffectedTrip> onTheRoad(RouteId route, @Nullable Integer direction) {
    List<AffectedTrip> found = new ArrayList<>();
    for (TripPattern pattern : schedule.patternsOf(route)) {
      if (direction == null || pattern.directionId() == direction) {
        addAll(pattern, null, found);
      }
    }
    found.sort(BY_DEPARTURE);
    return found;
  }

  /**
   * Whether a trip is on its way past some of its stops at any moment of the window: from when it
   * leaves the stop before them until it reaches the one after.
   *
   * @param first position of the first of them
   * @param last position of the last
   */
  public boolean isPassing(TripOnDate trip, int first, int last) {
    StopTimes times = schedule.stopTimes(schedule.findTrip(trip.tripId()).orElseThrow());
    long zero = trip.serviceDate().start(schedule.zone()).getEpochSecond();
    return isInWindow(
        zero + times.departure(Math.max(first - 1, 0)),
        zero + times.arrival(Math.min(last + 1, times.size() - 1)));
  }

  /** Trips that are in the area within the window: at a stop, or on their way between two. */
  public List<AffectedTrip> in(Area area) {
    List<AffectedTrip> found = new ArrayList<>();
    for (TripPattern pattern : schedule.patterns()) {
      Crossing crossing = Crossing.of(pattern, area);
      if (crossing.touches()) {
        addAll(pattern, crossing, found);
      }
    }
    found.sort(BY_DEPARTURE);
    return found;
  }

  private void addAll(TripPattern pattern, @Nullable Crossing crossing, List<AffectedTrip> found) {
    Map<ServiceDate, Map<ServiceId, Boolean>> runs = new HashMap<>();
    ServiceDate last = ServiceDate.of(until, schedule.zone());
    for (ServiceDate date = ServiceDate.of(from, schedule.zone()).plusDays(-SERVICE_DAYS_BACK);
        date.compareTo(last) <= 0;
        date = date.plusDays(1)) {
      ServiceDate on = date;
      Map<ServiceId, Boolean> running = runs.computeIfAbsent(on, day -> new HashMap<>());
      for (Trip trip : pattern.trips()) {
        if (running.computeIfAbsent(trip.serviceId(), service -> schedule.runs(service, on))) {
          add(trip, on, crossing, found);
        }
      }
    }
  }

  private void add(
      Trip trip, ServiceDate date, @Nullable Crossing crossing, List<AffectedTrip> found) {
    StopTimes times = schedule.stopTimes(trip);
    long zero = date.start(schedule.zone()).getEpochSecond();
    int first = -1;
    int last = -1;
    boolean isInWindow = false;
    for (int leg = 0; leg + 1 < times.size(); leg++) {
      if (crossing == null || crossing.leg(leg)) {
        first = first < 0 ? leg : first;
        last = leg;
        isInWindow |= isInWindow(zero + times.departure(leg), zero + times.arrival(leg + 1));
      }
    }
    if (isInWindow) {
      found.add(
          new AffectedTrip(
              new TripOnDate(trip.id(), date),
              Instant.ofEpochSecond(zero + times.departure(0)),
              crossing == null
                  ? null
                  : new Passage(
                      Instant.ofEpochSecond(zero + times.departure(first)),
                      Instant.ofEpochSecond(zero + times.arrival(last + 1)),
                      crossing.stops())));
    }
  }

  /** A trip that arrives at the very start of the window is out of it already. */
  private boolean isInWindow(long departure, long arrival) {
    long begin = from.getEpochSecond();
    return departure < until.getEpochSecond() && (arrival > begin || departure >= begin);
  }
}
