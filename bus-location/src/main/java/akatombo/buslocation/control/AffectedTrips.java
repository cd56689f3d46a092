package akatombo.buslocation.control;

import akatombo.gtfs.GeoPoint;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the trips a rule is about: those of a route or in an area that run in a time window. */
public final class AffectedTrips {

  /** A trip of an earlier service day may run past midnight for so long. */
  private static final int SERVICE_DAYS_BACK = 2;

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
   * Trips of a route that are on the road at any moment of the window.
   *
   * @param direction the only direction; null for both
   */
  public List<TripOnDate> ofRoute(RouteId route, @Nullable Integer direction) {
    List<Found> found = new ArrayList<>();
    for (TripPattern pattern : schedule.patternsOf(route)) {
      if (direction == null || pattern.directionId() == direction) {
        addRunning(pattern, found);
      }
    }
    return sorted(found);
  }

  /** Trips that touch the area within the window: by a stop, or by their way between two. */
  public List<TripOnDate> in(Area area) {
    List<Found> found = new ArrayList<>();
    for (TripPattern pattern : schedule.patterns()) {
      boolean[] touched = touchedLegs(pattern, area);
      if (touched.length > 0) {
        addTouching(pattern, touched, found);
      }
    }
    return sorted(found);
  }

  private void addRunning(TripPattern pattern, List<Found> found) {
    boolean[] all = new boolean[pattern.stops().size() - 1];
    Arrays.fill(all, true);
    addTouching(pattern, all, found);
  }

  private void addTouching(TripPattern pattern, boolean[] legs, List<Found> found) {
    Map<ServiceDate, Map<ServiceId, Boolean>> runs = new HashMap<>();
    ServiceDate last = ServiceDate.of(until, schedule.zone());
    for (ServiceDate date = ServiceDate.of(from, schedule.zone()).plusDays(-SERVICE_DAYS_BACK);
        date.compareTo(last) <= 0;
        date = date.plusDays(1)) {
      ServiceDate on = date;
      Map<ServiceId, Boolean> running = runs.computeIfAbsent(on, day -> new HashMap<>());
      for (Trip trip : pattern.trips()) {
        if (running.computeIfAbsent(trip.serviceId(), service -> schedule.runs(service, on))
            && isTouched(trip, on, legs)) {
          found.add(
              new Found(
                  new TripOnDate(trip.id(), on),
                  on.start(schedule.zone()).getEpochSecond()
                      + schedule.stopTimes(trip).departure(0)));
        }
      }
    }
  }

  private boolean isTouched(Trip trip, ServiceDate date, boolean[] legs) {
    StopTimes times = schedule.stopTimes(trip);
    long zero = date.start(schedule.zone()).getEpochSecond();
    long begin = from.getEpochSecond() - zero;
    long end = until.getEpochSecond() - zero;
    for (int leg = 0; leg < legs.length && leg + 1 < times.size(); leg++) {
      if (legs[leg] && times.departure(leg) < end && times.arrival(leg + 1) >= begin) {
        return true;
      }
    }
    return false;
  }

  /** Which ways from a stop to the next touch the area; empty when none does. */
  private static boolean[] touchedLegs(TripPattern pattern, Area area) {
    boolean[] touched = new boolean[Math.max(0, pattern.stops().size() - 1)];
    boolean any = false;
    for (int leg = 0; leg < touched.length; leg++) {
      touched[leg] = area.touches(way(pattern, leg));
      any |= touched[leg];
    }
    return any ? touched : new boolean[0];
  }

  private static List<GeoPoint> way(TripPattern pattern, int leg) {
    var shape = pattern.shape();
    double begin = shape.stopMeters(leg);
    double end = shape.stopMeters(leg + 1);
    List<GeoPoint> way = new ArrayList<>();
    addStop(pattern, leg, way);
    way.add(shape.at(begin));
    for (int point = 0; point < shape.size(); point++) {
      if (shape.meters(point) > begin && shape.meters(point) < end) {
        way.add(new GeoPoint(shape.lat(point), shape.lon(point)));
      }
    }
    way.add(shape.at(end));
    addStop(pattern, leg + 1, way);
    return way;
  }

  private static void addStop(TripPattern pattern, int position, List<GeoPoint> way) {
    GeoPoint point = pattern.stops().get(position).point();
    if (point != null) {
      way.add(point);
    }
  }

  private static List<TripOnDate> sorted(List<Found> found) {
    return found.stream()
        .sorted(
            Comparator.comparingLong(Found::start).thenComparing(each -> each.trip.tripId().id()))
        .map(Found::trip)
        .toList();
  }

  private record Found(TripOnDate trip, long start) {}
}
