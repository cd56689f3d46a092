package akatombo.buslocation.match;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.TripMatch.Unmatched;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Trip;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds a vehicle's trip: the one its operator names, else the best running trip of the route or
 * block named. Without any hint nothing is guessed.
 */
public final class TripMatcher {

  /** Another trip must fit that much better before a vehicle is taken off the one it had. */
  private static final double STICKINESS_METERS = 300;

  private TripMatcher() {}

  /**
   * The trip of the report's vehicle.
   *
   * @param last what was believed of the vehicle before, if anything
   * @param isFree whether no other vehicle runs a trip
   */
  public static TripMatch match(
      VehicleReport report,
      @Nullable VehiclePosition last,
      TripRuns runs,
      Predicate<TripRun> isFree) {
    TripHint hint = report.hint();
    if (hint.tripId() != null) {
      Optional<Trip> trip = runs.schedule().findTrip(hint.tripId());
      if (trip.isPresent()) {
        return named(report, last, trip.get(), runs);
      }
    }
    RouteId route = hint.routeId();
    if (route != null && runs.schedule().findRoute(route).isPresent()) {
      return guessed(report, last, runs.ofRoute(route), isFree);
    }
    BlockId block = hint.blockId();
    if (block != null && !runs.schedule().tripsOfBlock(block).isEmpty()) {
      return guessed(report, last, runs.ofBlock(block), isFree);
    }
    return new Unmatched(hint.equals(TripHint.NONE) ? Reason.NO_HINT : Reason.UNKNOWN_TRIP);
  }

  private static TripMatch named(
      VehicleReport report, @Nullable VehiclePosition last, Trip trip, TripRuns runs) {
    TripRun run = runs.find(trip, report.hint().startDate(), report.timestamp()).orElse(null);
    if (run == null) {
      return new Unmatched(Reason.NOT_RUNNING);
    }
    return place(run, report, last)
        .<TripMatch>map(progress -> progress.matched(1))
        .orElseGet(() -> new Unmatched(Reason.OFF_ROUTE));
  }

  private static TripMatch guessed(
      VehicleReport report,
      @Nullable VehiclePosition last,
      List<TripRun> runs,
      Predicate<TripRun> isFree) {
    Progress best = null;
    double bestMisfit = Double.MAX_VALUE;
    Integer direction = report.hint().directionId();
    for (TripRun run : runs) {
      if ((direction == null || direction == run.trip().directionId()) && isFree.test(run)) {
        Progress progress = place(run, report, last).filter(TripMatcher::isTimely).orElse(null);
        if (progress != null) {
          double misfit = PathProjection.misfit(progress) - stickiness(run, last);
          if (misfit < bestMisfit) {
            best = progress;
            bestMisfit = misfit;
          }
        }
      }
    }
    return best == null ? new Unmatched(Reason.NO_TRIP_NEARBY) : best.matched(runs.size());
  }

  private static Optional<Progress> place(
      TripRun run, VehicleReport report, @Nullable VehiclePosition last) {
    Matched before = last == null ? null : last.matched().orElse(null);
    if (last != null && before != null && before.trip().equals(run.id())) {
      long since = Duration.between(last.timestamp(), report.timestamp()).toSeconds();
      Optional<Progress> onward =
          PathProjection.onward(run, report, before.metersAlong(), Math.max(0, since));
      if (onward.isPresent()) {
        return onward;
      }
    }
    return PathProjection.anywhere(run, report);
  }

  private static boolean isTimely(Progress progress) {
    return progress.deviation() >= -TripRuns.GUESS_EARLY_MAX.toSeconds()
        && progress.deviation() <= TripRuns.GUESS_LATE_MAX.toSeconds();
  }

  private static double stickiness(TripRun run, @Nullable VehiclePosition last) {
    Matched before = last == null ? null : last.matched().orElse(null);
    return before != null && before.trip().equals(run.id()) && before.stopPosition() < run.last()
        ? STICKINESS_METERS
        : 0;
  }
}
