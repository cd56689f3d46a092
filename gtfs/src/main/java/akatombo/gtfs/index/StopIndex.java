package akatombo.gtfs.index;

import akatombo.gtfs.LocationType;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.Transfer;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The stops of a feed: by id, by place, by name, and who calls at them. */
final class StopIndex {

  private final List<Stop> stops;
  private final IdTable<Stop> byId;
  private final StopPlaces places;
  private final StopNames names;
  private final List<List<Stop>> platforms;
  private final List<Transfer> transfers;

  /** First call of each stop in the two columns below; one more than stops. */
  private final int[] firstCall;

  private final int[] callPatterns;
  private final int[] callPositions;

  StopIndex(
      List<Stop> stops, List<TripPattern> patterns, TextColumn texts, List<Transfer> transfers) {
    this.stops = stops;
    this.transfers = transfers;
    this.byId = new IdTable<>(stops, Stop::id);
    this.places = new StopPlaces(stops);
    this.platforms = platformsByStation();
    this.names = new StopNames(stops, stops.stream().map(this::listed).toList(), texts);
    this.firstCall = new int[stops.size() + 1];
    for (TripPattern pattern : patterns) {
      pattern.stops().forEach(stop -> firstCall[stop.index() + 1]++);
    }
    for (int i = 0; i < stops.size(); i++) {
      firstCall[i + 1] += firstCall[i];
    }
    this.callPatterns = new int[firstCall[stops.size()]];
    this.callPositions = new int[callPatterns.length];
    fillCalls(patterns);
  }

  List<Transfer> transfers() {
    return transfers;
  }

  private void fillCalls(List<TripPattern> patterns) {
    int[] next = firstCall.clone();
    for (TripPattern pattern : patterns) {
      for (int position = 0; position < pattern.stops().size(); position++) {
        int call = next[pattern.stops().get(position).index()]++;
        callPatterns[call] = pattern.index();
        callPositions[call] = position;
      }
    }
  }

  /** By number of the stop, a stop that is no station being its own platform. */
  private List<List<Stop>> platformsByStation() {
    Map<Integer, List<Stop>> found = new HashMap<>();
    for (Stop stop : stops) {
      StopId parent = stop.parent();
      Stop station = parent == null ? null : byId.find(parent);
      if (station != null && stop.locationType() == LocationType.STOP) {
        found.computeIfAbsent(station.index(), any -> new ArrayList<>(2)).add(stop);
      }
    }
    return stops.stream()
        .map(stop -> List.copyOf(found.getOrDefault(stop.index(), List.of(stop))))
        .toList();
  }

  /** The stop that stands for it in lists: its station, or itself. */
  private Stop listed(Stop stop) {
    StopId parent = stop.parent();
    Stop station = parent == null ? null : byId.find(parent);
    return station == null || stop.locationType() != LocationType.STOP ? stop : station;
  }

  List<Stop> all() {
    return stops;
  }

  Optional<Stop> find(StopId id) {
    return Optional.ofNullable(byId.find(id));
  }

  StopPlaces places() {
    return places;
  }

  StopNames names() {
    return names;
  }

  /** A station's platforms, or the stop itself. */
  List<Stop> platformsOf(Stop stop) {
    return platforms.get(stop.index());
  }

  /** The first of a stop's calls; they go on to {@link #callsEnd}, excluded. */
  int callsStart(Stop stop) {
    return firstCall[stop.index()];
  }

  int callsEnd(Stop stop) {
    return firstCall[stop.index() + 1];
  }

  /** The number of the pattern that calls. */
  int callPattern(int call) {
    return callPatterns[call];
  }

  /** The stop position at which it calls. */
  int callPosition(int call) {
    return callPositions[call];
  }

  /** Where vehicles call for a stop: itself, a station's platforms, and seldom the station too. */
  List<Stop> calledPlacesOf(Stop stop) {
    List<Stop> found = platformsOf(stop);
    if (found.getFirst().index() == stop.index() || callsStart(stop) == callsEnd(stop)) {
      return found;
    }
    return Stream.concat(Stream.of(stop), found.stream()).toList();
  }

  /** The numbers of the patterns that call at a stop or a station's platforms, in order. */
  int[] patternsAt(Stop stop) {
    return calledPlacesOf(stop).stream()
        .flatMapToInt(
            platform -> Arrays.stream(callPatterns, callsStart(platform), callsEnd(platform)))
        .sorted()
        .distinct()
        .toArray();
  }
}
