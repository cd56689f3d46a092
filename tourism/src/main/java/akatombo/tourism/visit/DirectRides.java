package akatombo.tourism.visit;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All rides without a change between the stops around a place and any other stop. */
public final class DirectRides {

  private final Instant from;
  private final Instant until;
  private final Predicate<TripOnDate> isCanceled;
  private final Map<StopId, NearStop> home = new HashMap<>();
  private final Map<StopId, List<Ride>> outward = new HashMap<>();
  private final Map<StopId, List<Ride>> homeward = new HashMap<>();

  /**
   * The rides that leave and arrive within a time.
   *
   * @param home the stops around the place
   */
  public DirectRides(
      List<NearStop> home, Instant from, Instant until, Predicate<TripOnDate> isCanceled) {
    this.from = from;
    this.until = until;
    this.isCanceled = isCanceled;
    home.forEach(near -> this.home.put(near.stop().id(), near));
    Map<String, Set<Integer>> done = new HashMap<>();
    for (NearStop near : home) {
      Set<Integer> ofFeed = done.computeIfAbsent(near.schedule().feedId(), feed -> new HashSet<>());
      for (TripPattern pattern : near.schedule().patternsAt(near.stop())) {
        if (ofFeed.add(pattern.index())) {
          addPattern(near.schedule(), pattern);
        }
      }
    }
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

  private void addPattern(Schedule schedule, TripPattern pattern) {
    ServiceDate first = ServiceDate.of(from, schedule.zone()).plusDays(-1);
    ServiceDate last = ServiceDate.of(until, schedule.zone());
    for (Trip trip : pattern.trips()) {
      for (ServiceDate date = first; date.compareTo(last) <= 0; date = date.plusDays(1)) {
        if (schedule.runs(trip.serviceId(), date)) {
          TripOnDate onDate = new TripOnDate(trip.id(), date);
          if (!isCanceled.test(onDate)) {
            addTrip(schedule, trip, onDate);
          }
        }
      }
    }
  }

  private void addTrip(Schedule schedule, Trip trip, TripOnDate onDate) {
    StopTimes times = schedule.stopTimes(trip);
    for (int board = 0; board < times.size() - 1; board++) {
      if (times.pickup(board) == BoardingType.NONE) {
        continue;
      }
      boolean fromHome = isHome(times.stop(board));
      for (int alight = board + 1; alight < times.size(); alight++) {
        boolean toHome = isHome(times.stop(alight));
        if (fromHome != toHome && times.dropOff(alight) != BoardingType.NONE) {
          add(schedule, trip, onDate, times, board, alight);
        }
      }
    }
  }

  private void add(
      Schedule schedule, Trip trip, TripOnDate onDate, StopTimes times, int board, int alight) {
    ServiceDate date = onDate.serviceDate();
    Instant departure = date.at(new ServiceTime(times.departure(board)), schedule.zone());
    Instant arrival = date.at(new ServiceTime(times.arrival(alight)), schedule.zone());
    if (departure.isBefore(from) || arrival.isAfter(until)) {
      return;
    }
    Stop start = times.stop(board);
    Stop end = times.stop(alight);
    Ride ride = new Ride(schedule, trip, onDate, board, start, end, departure, arrival);
    Map<StopId, List<Ride>> rides = isHome(start) ? outward : homeward;
    StopId away = NearStop.station(isHome(start) ? end : start);
    rides.computeIfAbsent(away, stop -> new ArrayList<>()).add(ride);
  }

  private boolean isHome(Stop stop) {
    return home.containsKey(NearStop.station(stop));
  }
}
