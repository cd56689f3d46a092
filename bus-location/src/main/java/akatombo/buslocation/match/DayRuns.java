package akatombo.buslocation.match;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs of one service date by pattern, each list by first departure, and by block. */
final class DayRuns {

  private static final TripRun[] NONE = {};

  private final TripRun[][] byPattern;
  private final @Nullable TripRun[] byTrip;
  private final Map<BlockId, List<TripRun>> byBlock = new HashMap<>();
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;

  DayRuns(Schedule schedule, ServiceDate date) {
    List<TripPattern> patterns = schedule.patterns();
    byPattern = new TripRun[patterns.size()][];
    byTrip = new TripRun[schedule.trips().size()];
    for (TripPattern pattern : patterns) {
      byPattern[pattern.index()] = runs(schedule, date, pattern);
    }
    byBlock.values().forEach(runs -> runs.sort(Comparator.comparingLong(run -> run.departure(0))));
  }

  private TripRun[] runs(Schedule schedule, ServiceDate date, TripPattern pattern) {
    List<TripRun> runs = new ArrayList<>();
    for (Trip trip : pattern.trips()) {
      if (schedule.runs(trip.serviceId(), date)) {
        TripRun.of(schedule, trip, date).ifPresent(run -> add(run, runs));
      }
    }
    return runs.isEmpty() ? NONE : runs.toArray(TripRun[]::new);
  }

  private void add(TripRun run, List<TripRun> runs) {
    runs.add(run);
    byTrip[run.trip().index()] = run;
    from = Math.min(from, run.departure(0));
    to = Math.max(to, run.arrival(run.last()));
    BlockId block = run.trip().blockId();
    if (block != null) {
      byBlock.computeIfAbsent(block, any -> new ArrayList<>(4)).add(run);
    }
  }

  /** Whether any of the runs could be under way at the second, so early or so late. */
  boolean reaches(long second, long earlySeconds, long lateSeconds) {
    return second >= from - earlySeconds && second <= to + lateSeconds;
  }

  TripRun[] of(TripPattern pattern) {
    return byPattern[pattern.index()];
  }

  /** The run of a trip; null when it does not run on the date. */
  @Nullable TripRun of(Trip trip) {
    return byTrip[trip.index()];
  }

  /** The run that the vehicle of a run does next by its block. */
  @Nullable TripRun after(TripRun run) {
    BlockId block = run.trip().blockId();
    List<TripRun> runs = block == null ? List.of() : byBlock.getOrDefault(block, List.of());
    for (TripRun next : runs) {
      if (next.departure(0) >= run.arrival(run.last()) && !next.id().equals(run.id())) {
        return next;
      }
    }
    return null;
  }
}
