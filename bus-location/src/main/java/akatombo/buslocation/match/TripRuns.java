package akatombo.buslocation.match;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of one schedule around one moment; looked up once for a whole batch of reports. */
public final class TripRuns {

  /** A named trip may be that early: its vehicle waits at the first stop. */
  static final long EARLY_SECONDS_MAX = 3_600;

  /** A named trip may be that late. */
  static final long LATE_SECONDS_MAX = 10_800;

  /** A guessed trip may be that early. */
  static final Duration GUESS_EARLY_MAX = Duration.ofMinutes(10);

  /** A guessed trip may be that late. */
  static final Duration GUESS_LATE_MAX = Duration.ofMinutes(30);

  private static final int SERVICE_DAYS_BACK = 2;

  private final Schedule schedule;
  private final Instant now;
  private @Nullable Map<RouteId, List<TripRun>> byRoute;

  public TripRuns(Schedule schedule, Instant now) {
    this.schedule = schedule;
    this.now = now;
  }

  public Schedule schedule() {
    return schedule;
  }

  /** The run of a trip on the date named, or on the date that fits the moment best. */
  public Optional<TripRun> find(Trip trip, @Nullable ServiceDate named, Instant at) {
    if (named != null) {
      return run(trip, named).filter(run -> isPlausible(run, at));
    }
    ServiceDate today = ServiceDate.of(at, schedule.zone());
    TripRun best = null;
    for (int back = -1; back <= SERVICE_DAYS_BACK; back++) {
      TripRun run = run(trip, today.plusDays(-back)).orElse(null);
      if (run != null
          && isPlausible(run, at)
          && (best == null || run.secondsFrom(at) < best.secondsFrom(at))) {
        best = run;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The run an operator announces something of, which may lie hours ahead. */
  public Optional<TripRun> announced(Trip trip, @Nullable ServiceDate named, Instant at) {
    return named == null ? find(trip, null, at) : run(trip, named);
  }

  /** Runs of a route that are on the road, or nearly, in the order of their departure. */
  List<TripRun> ofRoute(RouteId route) {
    if (byRoute == null) {
      byRoute = index();
    }
    return byRoute.getOrDefault(route, List.of());
  }

  /** Runs of a block that are on the road, or nearly. */
  List<TripRun> ofBlock(BlockId block) {
    List<TripRun> runs = new ArrayList<>();
    for (Trip trip : schedule.tripsOfBlock(block)) {
      find(trip, null, now)
          .filter(run -> run.isNear(now, GUESS_EARLY_MAX.toSeconds(), GUESS_LATE_MAX.toSeconds()))
          .ifPresent(runs::add);
    }
    return runs;
  }

  private Map<RouteId, List<TripRun>> index() {
    Map<RouteId, List<TripRun>> index = new HashMap<>();
    Instant from = now.minus(GUESS_LATE_MAX);
    for (TripOnDate id : schedule.running(from, GUESS_LATE_MAX.plus(GUESS_EARLY_MAX))) {
      schedule
          .findTrip(id.tripId())
          .flatMap(trip -> TripRun.of(schedule, trip, id.serviceDate()))
          .ifPresent(
              run -> index.computeIfAbsent(run.trip().routeId(), r -> new ArrayList<>()).add(run));
    }
    index.values().forEach(runs -> runs.sort(Comparator.comparingLong(run -> run.departure(0))));
    return index;
  }

  private Optional<TripRun> run(Trip trip, ServiceDate date) {
    return schedule.runs(trip.serviceId(), date)
        ? TripRun.of(schedule, trip, date)
        : Optional.empty();
  }

  private static boolean isPlausible(TripRun run, Instant at) {
    return run.isNear(at, EARLY_SECONDS_MAX, LATE_SECONDS_MAX);
  }
}
