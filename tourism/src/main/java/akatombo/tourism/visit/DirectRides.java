package akatombo.tourism.visit;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All rides without a change between the stops around a place and any other stops. */
final class DirectRides {

  private final Window window;
  private final Map<StopId, NearStop> home = new HashMap<>();
  private final Map<StopId, List<Ride>> outward = new HashMap<>();
  private final Map<StopId, List<Ride>> homeward = new HashMap<>();

  /**
   * The rides to and from any other stop.
   *
   * @param home the stops around the place
   */
  DirectRides(List<NearStop> home, Window window) {
    this.window = window;
    home.forEach(near -> this.home.put(near.stop().id(), near));
    Map<String, Set<Integer>> done = new HashMap<>();
    Map<String, List<ServiceDay>> days = new HashMap<>();
    for (NearStop near : home) {
      Schedule schedule = near.schedule();
      Set<Integer> ofFeed = done.computeIfAbsent(schedule.feedId(), feed -> new HashSet<>());
      for (TripPattern pattern : schedule.patternsAt(near.stop())) {
        if (ofFeed.add(pattern.index())) {
          addPattern(
              schedule,
              pattern,
              days.computeIfAbsent(
                  schedule.feedId(),
                  feed -> ServiceDay.within(schedule, window.from(), window.until())));
        }
      }
    }
  }

  /** From home to a stop or station. */
  List<Ride> to(StopId station) {
    return outward.getOrDefault(station, List.of());
  }

  /** From a stop or station home. */
  List<Ride> from(StopId station) {
    return homeward.getOrDefault(station, List.of());
  }

  /** From home to anywhere, by where one gets off. */
  Collection<List<Ride>> outward() {
    return outward.values();
  }

  /** From anywhere home, by where one gets on. */
  Collection<List<Ride>> homeward() {
    return homeward.values();
  }

  /** The stop at home a ride leaves or reaches. */
  NearStop atHome(Stop stop) {
    NearStop near = home.get(NearStop.station(stop));
    if (near == null) {
      throw new IllegalArgumentException("not a stop around the place: " + stop.id());
    }
    return near;
  }

  boolean isHome(Stop stop) {
    return home.containsKey(NearStop.station(stop));
  }

  /** Two positions of a pattern between which one rides; one of them is at home. */
  private record Pair(int board, int alight, boolean isOutward) {}

  private void addPattern(Schedule schedule, TripPattern pattern, List<ServiceDay> days) {
    List<Pair> pairs = pairs(pattern.stops());
    if (!pairs.isEmpty()) {
      DatedTrip.each(schedule, pattern, days, trip -> addTrip(trip, pairs));
    }
  }

  private List<Pair> pairs(List<Stop> stops) {
    List<Pair> pairs = new ArrayList<>();
    for (int board = 0; board < stops.size() - 1; board++) {
      boolean fromHome = isHome(stops.get(board));
      for (int alight = board + 1; alight < stops.size(); alight++) {
        if (fromHome != isHome(stops.get(alight))) {
          pairs.add(new Pair(board, alight, fromHome));
        }
      }
    }
    return pairs;
  }

  private void addTrip(DatedTrip trip, List<Pair> pairs) {
    TripOnDate onDate = null;
    for (Pair pair : pairs) {
      if (trip.departure(pair.board()) >= window.earliest()
          && trip.arrival(pair.alight()) <= window.latest()
          && trip.isBoarded(pair.board())
          && trip.isLeft(pair.alight())) {
        if (onDate == null) {
          onDate = trip.onDate();
          if (window.isCanceled().test(onDate)) {
            return;
          }
        }
        Stop end = trip.stop(pair.isOutward() ? pair.alight() : pair.board());
        (pair.isOutward() ? outward : homeward)
            .computeIfAbsent(NearStop.station(end), stop -> new ArrayList<>())
            .add(trip.ride(onDate, pair.board(), pair.alight()));
      }
    }
  }
}
