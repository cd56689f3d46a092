package akatombo.tourism.visit;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Transfer;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.Walking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one changes: at a stop, within a station, after a short walk, and where transfers.txt says
 * so; looked up once for each stop while the timetables stand, for many threads.
 */
public final class Changes {

  /** As far as one walks from one vehicle to the next, by air. */
  private static final double METERS_MAX = 300;

  /** No platform lies farther from its station. */
  private static final double STATION_METERS_MAX = 500;

  private static final Comparator<Transfer> CLOSEST = Comparator.comparingInt(Changes::vagueness);

  private final Schedules schedules;

  /** By the stops or stations they lead from, and in it to. */
  private final Map<StopId, Map<StopId, List<Transfer>>> rules = new HashMap<>();

  private final Map<StopId, Set<StopId>> ruledFrom = new HashMap<>();
  private final Map<StopId, List<Change>> from = new ConcurrentHashMap<>();
  private final Map<StopId, List<Change>> to = new ConcurrentHashMap<>();

  /** Between all stops of these timetables. */
  public Changes(Schedules schedules) {
    this.schedules = schedules;
    for (Schedule schedule : schedules.all()) {
      schedule.transfers().forEach(rule -> add(schedule, rule));
    }
  }

  /** Whether these are the very timetables. */
  @SuppressWarnings("ReferenceEquality") // a change of any of them makes other ones
  public boolean isOf(Schedules other) {
    return schedules == other;
  }

  Schedules schedules() {
    return schedules;
  }

  private void add(Schedule schedule, Transfer rule) {
    StopId first = rule.from() == null ? end(schedule, rule.fromTrip(), true) : rule.from();
    StopId then = rule.to() == null ? end(schedule, rule.toTrip(), false) : rule.to();
    if (first != null && then != null) {
      rules
          .computeIfAbsent(first, stop -> new LinkedHashMap<>())
          .computeIfAbsent(then, stop -> new ArrayList<>())
          .add(rule);
      ruledFrom.computeIfAbsent(then, stop -> new HashSet<>()).add(first);
    }
  }

  /** Where a vehicle that goes on as another changes its name. */
  private static @Nullable StopId end(Schedule schedule, @Nullable TripId id, boolean isLast) {
    Trip trip = id == null ? null : schedule.findTrip(id).orElse(null);
    StopTimes times = trip == null ? null : schedule.stopTimes(trip);
    return times == null || times.size() == 0
        ? null
        : times.stop(isLast ? times.size() - 1 : 0).id();
  }

  /** Trips before routes before stops; of the same, both sides before one. */
  private static int vagueness(Transfer rule) {
    int trips = count(rule.fromTrip(), rule.toTrip());
    int routes = count(rule.fromRoute(), rule.toRoute());
    return -(trips == 2 ? 5 : trips == 1 && routes > 0 ? 4 : trips == 1 ? 3 : routes);
  }

  private static int count(@Nullable Object one, @Nullable Object other) {
    return (one == null ? 0 : 1) + (other == null ? 0 : 1);
  }

  /** To whatever one may board after getting off at a stop. */
  List<Change> from(Stop stop) {
    List<Change> known = from.get(stop.id());
    return known == null
        ? from.computeIfAbsent(stop.id(), id -> changes(stop, linked(stop, true), true))
        : known;
  }

  /** From wherever one may get off to board at a stop. */
  List<Change> to(Stop stop) {
    List<Change> known = to.get(stop.id());
    return known == null
        ? to.computeIfAbsent(stop.id(), id -> changes(stop, linked(stop, false), false))
        : known;
  }

  private List<Change> changes(Stop stop, Stream<Stop> linked, boolean isFrom) {
    SequencedMap<StopId, Change> changes = new LinkedHashMap<>();
    near(stop)
        .forEach(other ->
            changes.computeIfAbsent(
                other.id(), id -> isFrom ? change(stop, other, true) : change(other, stop, true)));
    linked.forEach(other ->
        changes.computeIfAbsent(
            other.id(), id -> isFrom ? change(stop, other, false) : change(other, stop, false)));
    return changes.values().stream()
        .filter(change -> !change.isPlain() || change.seconds() != Change.IMPOSSIBLE)
        .toList();
  }

  private Change change(Stop first, Stop then, boolean isNear) {
    GeoPoint start = first.point();
    GeoPoint end = then.point();
    long walk = start == null || end == null ? 0 : Walking.time(start.metersTo(end)).toSeconds();
    List<Transfer> all = new ArrayList<>();
    for (StopId from : withStation(first)) {
      for (StopId to : withStation(then)) {
        all.addAll(rules.getOrDefault(from, Map.of()).getOrDefault(to, List.of()));
      }
    }
    // Of two that are as close, the one that names the platform stands first.
    all.sort(CLOSEST);
    return new Change(first, then, isNear, walk, all);
  }

  private static List<StopId> withStation(Stop stop) {
    return Stream.of(stop.id(), stop.parent()).filter(Objects::nonNull).toList();
  }

  /** The stop itself, its station's other platforms, and what is a short walk away. */
  private Stream<Stop> near(Stop stop) {
    GeoPoint point = stop.point();
    Stream<Stop> around =
        point == null
            ? Stream.of()
            : schedules.all().stream()
                .flatMap(schedule ->
                    schedule
                        .stopsNear(point, METERS_MAX + STATION_METERS_MAX, Integer.MAX_VALUE)
                        .stream()
                        .flatMap(near -> schedule.platformsOf(near.stop()).stream()))
                .filter(other -> isNear(point, other));
    return Stream.of(Stream.of(stop), platforms(stop.parent()), around).flatMap(each -> each);
  }

  private static boolean isNear(GeoPoint point, Stop other) {
    GeoPoint there = other.point();
    return there != null && point.metersTo(there) <= METERS_MAX;
  }

  private Stream<Stop> linked(Stop stop, boolean isFrom) {
    return withStation(stop).stream()
        .flatMap(id ->
            (isFrom
                    ? rules.getOrDefault(id, Map.of()).keySet()
                    : ruledFrom.getOrDefault(id, Set.of()))
                .stream())
        .flatMap(this::platforms);
  }

  private Stream<Stop> platforms(@Nullable StopId id) {
    return id == null
        ? Stream.of()
        : schedules.find(id.feedId()).stream()
            .flatMap(schedule ->
                schedule.findStop(id).stream()
                    .flatMap(stop -> schedule.platformsOf(stop).stream()));
  }
}
