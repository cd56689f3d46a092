package akatombo.buslocation.match;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.TripMatch.Unmatched;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the trip a vehicle runs from where it has been: follows, report by report, every story of
 * place and trip that could explain its way (a hidden Markov model, pruned to the likeliest), and
 * believes one when it is clearly likelier than the others and than none at all. What the sender
 * names is evidence among other evidence.
 */
public final class TripMatcher {

  private static final int TRAIL_KEPT = 8;

  private static final double TRUST_GAINED = 0.02;
  private static final double TRUST_LOST = 0.1;
  private static final double TRUST_MIN = 0.2;

  /** After a longer silence a vehicle's way is not taken up again. */
  private static final long SILENCE_SECONDS_MAX = 1_200;

  private TripMatcher() {}

  /**
   * Judges a vehicle's newest report.
   *
   * @param known what is remembered of the vehicle
   * @param claims which trips other vehicles run
   */
  public static Judgement match(
      VehicleReport report, Track known, ServiceNetwork network, Claims claims) {
    Track before = isTooOld(known, report) ? forgetting(known) : known;
    TripRun named = named(report, network);
    Verdict verdict = new Verdict(report, network, before, named, claims);
    Verdict.Said said = verdict.said();
    TripMatch match = said.match();
    return new Judgement(
        match == null ? new Unmatched(reason(report, network, named)) : match,
        after(before, verdict, report, said));
  }

  private static boolean isTooOld(Track known, VehicleReport report) {
    return !known.trail().isEmpty()
        && report.timestamp().getEpochSecond() - known.trail().getLast().second()
            > SILENCE_SECONDS_MAX;
  }

  /** What still counts after a long silence: what it did before. */
  private static Track forgetting(Track known) {
    return new Track(
        List.of(),
        Long.MIN_VALUE,
        List.of(),
        known.ended(),
        known.endedAt(),
        known.told(),
        known.hint(),
        known.trust());
  }

  private static Track after(
      Track before, Verdict verdict, VehicleReport report, Verdict.Said said) {
    PathStep step = verdict.step();
    List<Fix> trail = new ArrayList<>(before.trail());
    if (step.hasMoved()) {
      trail.add(step.now());
      if (trail.size() > TRAIL_KEPT) {
        trail.removeFirst();
      }
    } else {
      Fix last = trail.removeLast();
      trail.add(new Fix(step.now().second(), last.x(), last.y()));
    }
    return new Track(
        List.copyOf(trail),
        step.hasMoved() ? step.now().second() : before.movedAt(),
        said.paths(),
        said.ended(),
        endedAt(before, said, step.now().second()),
        said.told(),
        report.hint(),
        trust(before, said.told(), verdict.named()));
  }

  private static long endedAt(Track before, Verdict.Said said, long now) {
    Path told = said.told();
    Path left = before.told();
    if (told != null && told.isAtEnd()) {
      return told.best().run().equals(before.completed()) ? before.endedAt() : now;
    }
    return left != null && !left.isAtEnd() && left.best().run().equals(said.ended())
        ? left.doneAt()
        : before.endedAt();
  }

  /** A sender that names trips its vehicle plainly does not run is believed less and less. */
  private static double trust(Track before, @Nullable Path told, @Nullable TripRun named) {
    if (named == null || told == null || !told.isSettled()) {
      return before.trust();
    }
    return told.best().run().equals(named)
        ? Math.min(1, before.trust() + TRUST_GAINED)
        : Math.max(TRUST_MIN, before.trust() - TRUST_LOST);
  }

  private static @Nullable TripRun named(VehicleReport report, ServiceNetwork network) {
    TripHint hint = report.hint();
    return hint.tripId() == null
        ? null
        : network
            .schedule()
            .findTrip(hint.tripId())
            .flatMap(trip -> network.runs().find(trip, hint.startDate(), report.timestamp()))
            .orElse(null);
  }

  private static Reason reason(
      VehicleReport report, ServiceNetwork network, @Nullable TripRun named) {
    TripHint hint = report.hint();
    Schedule schedule = network.schedule();
    if (named != null) {
      return Reason.OFF_ROUTE;
    }
    if (hint.tripId() != null && schedule.findTrip(hint.tripId()).isPresent()) {
      return Reason.NOT_RUNNING;
    }
    boolean known =
        (hint.tripId() != null && schedule.isRepeated(hint.tripId()))
            || (hint.routeId() != null && schedule.findRoute(hint.routeId()).isPresent())
            || (hint.blockId() != null && !schedule.tripsOfBlock(hint.blockId()).isEmpty());
    if (known) {
      return Reason.NO_TRIP_NEARBY;
    }
    return hint.equals(TripHint.NONE) ? Reason.NO_HINT : Reason.UNKNOWN_TRIP;
  }
}
