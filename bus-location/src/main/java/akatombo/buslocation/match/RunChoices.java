package akatombo.buslocation.match;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs that could have a vehicle at a place of a line at a moment, likeliest first. */
final class RunChoices {

  private static final int KEPT = 6;
  private static final int LATE_RUNS = 10;
  private static final int EARLY_RUNS = 6;
  private static final long LATE_SECONDS = 45 * 60;
  private static final long EARLY_SECONDS = 15 * 60;

  /** Buses wait for their departure that long as if it were nothing. */
  private static final double WAITING_SCALE = 900;

  /** No vehicle needs less than that share of the scheduled time. */
  private static final double FASTEST_SHARE = 0.5;

  /** Who leaves the first stop that long before the time of the run it names does not run it. */
  private static final double LEFT_EARLY_SECONDS = 180;

  private static final double NAMED_TRIP = 5;
  private static final double NAMED_BLOCK = 4;
  private static final double NAMED_ROUTE = 3;
  private static final double NAMED_DIRECTION = 1;
  private final ServiceNetwork network;
  private final TripHint hint;
  private final double trust;
  private final Instant at;
  private final @Nullable TripRun named;
  private final Past past;
  private final Past pastOfBeginning;

  RunChoices(ServiceNetwork network, VehicleReport report, Track track, @Nullable TripRun named) {
    this.network = network;
    this.hint = report.hint();
    this.trust = track.trust();
    this.at = report.timestamp();
    this.named = named;
    this.past = Past.of(track, network);
    this.pastOfBeginning = Past.ofBeginning(track, network);
  }

  List<Choice> at(Line line, double meters) {
    List<Choice> found = new ArrayList<>();
    network.eachDay(
        at,
        EARLY_SECONDS,
        LATE_SECONDS,
        day -> {
          for (TripPattern pattern : line.patterns()) {
            if (isWithin(pattern, meters)) {
              add(day.of(pattern), line, meters, found);
            }
          }
        });
    add(named, line, meters, found);
    Past known = past(line.lengthMeters(), meters);
    TripRun next = known.next();
    if (next != null && known.overdue(next, deviation(next, meters)) <= LATE_SECONDS) {
      add(next, line, meters, found);
    }
    found.sort(Comparator.comparingDouble(Choice::prior).reversed());
    return found.size() > KEPT ? List.copyOf(found.subList(0, KEPT)) : List.copyOf(found);
  }

  private void add(@Nullable TripRun run, Line line, double meters, List<Choice> found) {
    if (run != null
        && network.leads(line, run)
        && isWithin(run.pattern(), meters)
        && found.stream().noneMatch(choice -> choice.run().id().equals(run.id()))) {
      found.add(choice(run, meters));
    }
  }

  private static boolean isWithin(TripPattern pattern, double meters) {
    double first = pattern.shape().stopMeters(0);
    double last = pattern.shape().stopMeters(pattern.stops().size() - 1);
    return meters >= first - TerminalGrid.REACH_METERS
        && meters <= last + TerminalGrid.REACH_METERS;
  }

  private void add(TripRun[] runs, Line line, double meters, List<Choice> found) {
    if (runs.length == 0) {
      return;
    }
    int onTime = firstNotLate(runs, meters);
    for (int i = onTime - 1; i >= Math.max(0, onTime - LATE_RUNS); i--) {
      if (line.leads(runs[i]) && deviation(runs[i], meters) <= LATE_SECONDS) {
        found.add(choice(runs[i], meters));
      }
    }
    for (int i = onTime; i < Math.min(runs.length, onTime + EARLY_RUNS); i++) {
      if (line.leads(runs[i]) && deviation(runs[i], meters) >= -EARLY_SECONDS) {
        found.add(choice(runs[i], meters));
      }
    }
  }

  /** Runs of a pattern rarely overtake each other, so their order there is that of departure. */
  private int firstNotLate(TripRun[] runs, double meters) {
    int low = 0;
    int high = runs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (deviation(runs[middle], meters) > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double deviation(TripRun run, double meters) {
    return at.getEpochSecond() - run.scheduledAt(meters);
  }

  private Past past(double length, double meters) {
    return meters < length / 2 ? pastOfBeginning : past;
  }

  Choice choice(TripRun run, double meters) {
    double deviation = deviation(run, meters);
    Past known = past(run.shape().lengthMeters(), meters);
    boolean waiting =
        deviation < 0 && meters <= run.shape().stopMeters(0) + Evidences.TERMINAL_METERS;
    double scaled = deviation / WAITING_SCALE;
    boolean atStart = meters <= run.shape().stopMeters(0) + Path.SETTLED_METERS;
    double prior =
        waiting
            ? -Math.log1p(scaled * scaled)
            : Evidences.ofDeviation(known.overdue(run, deviation), atStart);
    boolean possible = waiting || !hasLeftEarly(run, deviation, meters);
    return new Choice(run, prior + (possible ? ofHint(run) : 0) + known.favor(run, meters));
  }

  /** Whether a vehicle of that run, however fast, must have left its first stop before its time. */
  private static boolean hasLeftEarly(TripRun run, double deviation, double meters) {
    double scheduled = run.scheduledAt(meters) - run.departure(0);
    return deviation + FASTEST_SHARE * scheduled < -LEFT_EARLY_SECONDS;
  }

  /** Whether the trip named is one that repeats, and this is one of its departures. */
  private boolean isDepartureNamed(TripRun run) {
    TripId id = hint.tripId();
    return named == null && id != null && run.trip().id().isDepartureOf(id);
  }

  private double ofHint(TripRun run) {
    double sum = run.equals(named) || isDepartureNamed(run) ? NAMED_TRIP * trust : 0;
    if (run.trip().routeId().equals(hint.routeId())) {
      sum += NAMED_ROUTE;
    }
    if (hint.blockId() != null && hint.blockId().equals(run.trip().blockId())) {
      sum += NAMED_BLOCK;
    }
    Integer direction = hint.directionId();
    if (direction != null && direction == run.trip().directionId()) {
      sum += NAMED_DIRECTION;
    }
    return sum;
  }
}
