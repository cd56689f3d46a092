package akatombo.tourism.visit;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rides without a change between the stops around a place and other stops. */
public final class DirectRides {

  private final Instant from;
  private final Instant until;
  private final Predicate<TripOnDate> isCanceled;
  private final Map<StopId, NearStop> home = new HashMap<>();
  private final @Nullable Set<StopId> away;
  private final Map<StopId, List<Ride>> outward = new HashMap<>();
  private final Map<StopId, List<Ride>> homeward = new HashMap<>();

  /**
   * The rides to and from any other stop that leave and arrive within a time.
   *
   * @param home the stops around the place
   */
  public DirectRides(
      List<NearStop> home, Instant from, Instant until, Predicate<TripOnDate> isCanceled) {
    this(home, null, from, until, isCanceled);
  }

  /** The rides to and from those other stops alone. */
  public static DirectRides between(
      List<NearStop> home,
      List<NearStop> away,
      Instant from,
      Instant until,
      Predicate<TripOnDate> isCanceled) {
    Set<StopId> stops =
        away.stream().map(near -> near.stop().id()).collect(Collectors.toUnmodifiableSet());
    return new DirectRides(home, stops, from, until, isCanceled);
  }

  private DirectRides(
      List<NearStop> home,
      @Nullable Set<StopId> away,
      Instant from,
      Instant until,
      Predicate<TripOnDate> isCanceled) {
    this.from = from;
    this.until = until;
    this.isCanceled = isCanceled;
    this.away = away;
    home.forEach(near -> this.home.put(near.stop().id(), near));
    Map<String, Set<Integer>> done = new HashMap<>();
    Map<String, List<Day>> days = new HashMap<>();
    for (NearStop near : home) {
      Schedule schedule = near.schedule();
      Set<Integer> ofFeed = done.computeIfAbsent(schedule.feedId(), feed -> new HashSet<>());
      for (TripPattern pattern : schedule.patternsAt(near.stop())) {
        if (ofFeed.add(pattern.index())) {
          addPattern(
              schedule,
              pattern,
              days.computeIfAbsent(schedule.feedId(), feed -> days(schedule, from, until)));
        }
      }
    }
  }

  /**
   * Whether a ride of that time from home and a line through a stop or station meet, so that one
   * could change. False says nothing of other times, nor of other stops around home.
   */
  public boolean meetsOnTheWayTo(LinesThrough lines) {
    return !Collections.disjoint(outward.keySet(), lines.before());
  }

  /**
   * Whether a line through a stop or station and a ride of that time home meet, so that one could
   * change. False says nothing of other times, nor of other stops around home.
   */
  public boolean meetsOnTheWayFrom(LinesThrough lines) {
    return !Collections.disjoint(homeward.keySet(), lines.after());
  }

  /** From home to a stop or station. */
  public List<Ride> to(NearStop stop) {
    return outward.getOrDefault(stop.stop().id(), List.of());
  }

  /** From a stop or station home. */
  public List<Ride> from(NearStop stop) {
    return homeward.getOrDefault(stop.stop().id(), List.of());
  }

  /** The stop at home a ride leaves or reaches. */
  public NearStop atHome(Stop stop) {
    NearStop near = home.get(NearStop.station(stop));
    if (near == null) {
      throw new IllegalArgumentException("not a stop around the place: " + stop.id());
    }
    return near;
  }

  /**
   * A service day whose trips may run within the time.
   *
   * @param zero the second its service times count from
   */
  private record Day(ServiceDate date, long zero) {}

  private static List<Day> days(Schedule schedule, Instant from, Instant until) {
    ServiceDate last = ServiceDate.of(until, schedule.zone());
    List<Day> days = new ArrayList<>();
    for (ServiceDate date = ServiceDate.of(from, schedule.zone()).plusDays(-1);
        date.compareTo(last) <= 0;
        date = date.plusDays(1)) {
      days.add(new Day(date, date.start(schedule.zone()).getEpochSecond()));
    }
    return days;
  }

  /** Two positions of a pattern between which one rides; one of them is at home. */
  private record Pair(int board, int alight, boolean isOutward) {}

  private void addPattern(Schedule schedule, TripPattern pattern, List<Day> days) {
    List<Pair> pairs = pairs(pattern.stops());
    if (pairs.isEmpty()) {
      return;
    }
    for (Trip trip : pattern.trips()) {
      StopTimes times = schedule.stopTimes(trip);
      for (Day day : days) {
        if (schedule.runs(trip.serviceId(), day.date())) {
          addTrip(new Ridden(schedule, trip, times, day), pairs);
        }
      }
    }
  }

  private List<Pair> pairs(List<Stop> stops) {
    List<Pair> pairs = new ArrayList<>();
    for (int board = 0; board < stops.size() - 1; board++) {
      boolean fromHome = isHome(stops.get(board));
      if (!fromHome && !isAway(stops.get(board))) {
        continue;
      }
      for (int alight = board + 1; alight < stops.size(); alight++) {
        boolean fits = fromHome ? isAway(stops.get(alight)) : isHome(stops.get(alight));
        if (fits) {
          pairs.add(new Pair(board, alight, fromHome));
        }
      }
    }
    return pairs;
  }

  private record Ridden(Schedule schedule, Trip trip, StopTimes times, Day day) {

    Ride ride(TripOnDate onDate, Pair pair) {
      return new Ride(
          schedule,
          trip,
          onDate,
          pair.board(),
          times.stop(pair.board()),
          times.stop(pair.alight()),
          Instant.ofEpochSecond(day.zero() + times.departure(pair.board())),
          Instant.ofEpochSecond(day.zero() + times.arrival(pair.alight())));
    }
  }

  private void addTrip(Ridden ridden, List<Pair> pairs) {
    StopTimes times = ridden.times();
    long earliest = from.getEpochSecond() + (from.getNano() > 0 ? 1 : 0) - ridden.day().zero();
    long latest = until.getEpochSecond() - ridden.day().zero();
    TripOnDate onDate = null;
    for (Pair pair : pairs) {
      if (times.departure(pair.board()) >= earliest
          && times.arrival(pair.alight()) <= latest
          && times.pickup(pair.board()) != BoardingType.NONE
          && times.dropOff(pair.alight()) != BoardingType.NONE) {
        if (onDate == null) {
          onDate = new TripOnDate(ridden.trip().id(), ridden.day().date());
          if (isCanceled.test(onDate)) {
            return;
          }
        }
        Stop end = times.stop(pair.isOutward() ? pair.alight() : pair.board());
        (pair.isOutward() ? outward : homeward)
            .computeIfAbsent(NearStop.station(end), stop -> new ArrayList<>())
            .add(ridden.ride(onDate, pair));
      }
    }
  }

  private boolean isHome(Stop stop) {
    return home.containsKey(NearStop.station(stop));
  }

  private boolean isAway(Stop stop) {
    StopId station = NearStop.station(stop);
    return !home.containsKey(station) && (away == null || away.contains(station));
  }
}
