package akatombo.buslocation.visit;

import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.match.TripRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the successive places of a vehicle on a trip into stop visits. A stop is passed between two
 * reports that lie before and behind it, at the moment a steady speed between them gives; a vehicle
 * that was seen at the stop came and went at a bus's usual speed between the reports there and the
 * next ones outside. Two reports too far apart tell nothing of the stops between them.
 */
public final class VisitRecorder {

  /** Between reports farther apart than this a steady speed is no good guess. */
  static final Duration GAP_MAX = Duration.ofMinutes(3);

  /** A vehicle this near its stop is at it: the error of a position and the length of a bus. */
  static final double REACH_METERS = 25;

  /** How fast a bus goes near a stop it was or will be seen standing at. */
  private static final double CRUISE_METERS_PER_SECOND = 7;

  private final VehicleId vehicle;
  private final TripRun run;
  private final List<StopVisit> visits = new ArrayList<>();
  private int next;
  private @Nullable Instant arrivedAt;

  private VisitRecorder(VehicleId vehicle, TripRun run, int next, @Nullable Instant arrivedAt) {
    this.vehicle = vehicle;
    this.run = run;
    this.next = next;
    this.arrivedAt = arrivedAt;
  }

  /**
   * What a newer place of the vehicle tells.
   *
   * @param before the track so far; null for a vehicle not seen before
   * @param run the run of the match
   * @param timestamp of the report, after those of the track
   */
  public static Step record(
      @Nullable VisitTrack before,
      VehicleId vehicle,
      TripRun run,
      Matched match,
      Instant timestamp) {
    if (before == null || !before.trip().equals(run.id())) {
      return begin(vehicle, run, match.metersAlong(), timestamp);
    }
    if (!timestamp.isAfter(before.at())) {
      return new Step(before, List.of());
    }
    double meters = Math.max(before.meters(), match.metersAlong());
    VisitRecorder recorder = new VisitRecorder(vehicle, run, before.next(), before.arrivedAt());
    boolean isGap = Duration.between(before.at(), timestamp).compareTo(GAP_MAX) > 0;
    if (isGap) {
      recorder.skipTo(meters, timestamp);
    } else {
      recorder.advance(new Leg(before.meters(), before.at(), meters, timestamp));
    }
    return recorder.step(meters, timestamp);
  }

  private static Step begin(VehicleId vehicle, TripRun run, double meters, Instant at) {
    VisitRecorder recorder = new VisitRecorder(vehicle, run, 0, null);
    recorder.skipTo(meters, at);
    return recorder.step(meters, at);
  }

  private Step step(double meters, Instant at) {
    return new Step(new VisitTrack(run.id(), meters, at, next, arrivedAt), List.copyOf(visits));
  }

  /** Goes on at the first stop whose arrival can still be seen; nothing is known of the others. */
  private void skipTo(double meters, Instant at) {
    int first = next;
    while (next <= run.last() && run.shape().stopMeters(next) + REACH_METERS < meters) {
      next++;
    }
    if (next == 0) {
      arrivedAt = at;
    } else if (next != first || arrivedAt == null) {
      boolean isHere = next <= run.last() && run.shape().stopMeters(next) - REACH_METERS <= meters;
      next += isHere ? 1 : 0;
      arrivedAt = null;
    }
  }

  private void advance(Leg leg) {
    while (next <= run.last()) {
      double stop = run.shape().stopMeters(next);
      if (leg.toMeters() < stop - REACH_METERS) {
        return;
      }
      boolean isBeyond = leg.toMeters() > stop + REACH_METERS;
      Instant came = arrivedAt;
      Instant left = came == null ? leg.passes(stop) : leg.leaves(stop);
      if (came == null) {
        came = isBeyond ? left : leg.reaches(stop);
      }
      if (next == run.last()) {
        add(came, null);
      } else if (isBeyond) {
        add(came, left.isBefore(came) ? came : left);
      } else {
        arrivedAt = came;
        return;
      }
    }
  }

  private void add(Instant arrival, @Nullable Instant departure) {
    visits.add(
        new StopVisit(
            run.id(),
            run.trip().routeId(),
            run.pattern().id(),
            vehicle,
            next,
            run.times().sequence(next),
            run.times().stop(next).id(),
            run.times().isTimepoint(next),
            next == 0 ? 0 : run.shape().stopMeters(next) - run.shape().stopMeters(next - 1),
            Instant.ofEpochSecond(run.arrival(next)),
            Instant.ofEpochSecond(run.departure(next)),
            next == 0 ? null : arrival,
            departure));
    next++;
    arrivedAt = null;
  }

  /** How long a bus takes to a stop it will stand at, or away from it. */
  static long travelMillis(double meters) {
    return Math.round(Math.max(0, meters) / CRUISE_METERS_PER_SECOND * 1_000);
  }

  /** The way between two reports. */
  private record Leg(double fromMeters, Instant from, double toMeters, Instant to) {

    /** When a vehicle that did not stop was at a place. */
    Instant passes(double meters) {
      if (meters <= fromMeters || toMeters <= fromMeters) {
        return from;
      }
      double part = Math.min(1, (meters - fromMeters) / (toMeters - fromMeters));
      return from.plusMillis(Math.round(millis() * part));
    }

    /** When a vehicle that stands at the end of the way got there. */
    Instant reaches(double meters) {
      return from.plusMillis(Math.min(millis(), travelMillis(meters - fromMeters)));
    }

    /** When a vehicle that stood at the beginning of the way left there. */
    Instant leaves(double meters) {
      return to.minusMillis(Math.min(millis(), travelMillis(toMeters - meters)));
    }

    private long millis() {
      return Duration.between(from, to).toMillis();
    }
  }

  /** The track after a report, and the stops that were left by then, in order. */
  public record Step(VisitTrack after, List<StopVisit> visits) {}
}
