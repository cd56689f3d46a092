package akatombo.buslocation.match;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Trip;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds the runs of trips that somebody names. */
public final class TripRuns {

  /** A named trip may be that early: its vehicle waits at the first stop. */
  static final long EARLY_SECONDS_MAX = 3_600;

  /** A named trip may be that late. */
  static final long LATE_SECONDS_MAX = 10_800;

  private static final int SERVICE_DAYS_BACK = 2;

  private final Schedule schedule;
  private final BiFunction<Trip, ServiceDate, Optional<TripRun>> runs;

  public TripRuns(Schedule schedule) {
    this(schedule, (trip, date) -> TripRun.of(schedule, trip, date));
  }

  TripRuns(Schedule schedule, BiFunction<Trip, ServiceDate, Optional<TripRun>> runs) {
    this.schedule = schedule;
    this.runs = runs;
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

  private Optional<TripRun> run(Trip trip, ServiceDate date) {
    return schedule.runs(trip.serviceId(), date) ? runs.apply(trip, date) : Optional.empty();
  }

  private static boolean isPlausible(TripRun run, Instant at) {
    return run.isNear(at, EARLY_SECONDS_MAX, LATE_SECONDS_MAX);
  }
}
