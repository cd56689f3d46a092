package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TimeRange;
import akatombo.buslocation.TripMatch.OffRoute;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.visit.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may still be said of a trip whose vehicle has left its path: nothing of the stops it may be
 * passing by, and of those beyond, what was expected when it was last seen on the path, with more
 * doubt the longer it is away (A6).
 */
public final class LostPath {

  /** Stops it would reach so soon may lie on the part of the path it avoids. */
  private static final Duration PASSED_BY = Duration.ofMinutes(5);

  /** A detour rarely gains time. */
  private static final Duration EARLIER = Duration.ofMinutes(1);

  private static final Duration LATER = Duration.ofMinutes(5);

  private LostPath() {}

  /**
   * The prediction, which names no vehicle: none is on the trip's path. Empty when no stop is far
   * enough ahead.
   *
   * @param run the trip it has left
   * @param at when it was seen away from the path
   */
  public static Optional<TripPrediction> of(
      TravelTimes learned, TripRun run, OffRoute off, Instant at) {
    Instant from = at.plus(PASSED_BY);
    Duration later = LATER.plus(Duration.between(off.since(), at));
    List<StopPrediction> stops =
        Predictor.stops(
                run,
                Predictor.forecast(
                    learned,
                    new RunTimetable(run),
                    Predictor.whereabouts(
                        run, off.left(), Stay.of(null, null, run, off.left(), off.since())),
                    off.since().getEpochSecond(),
                    ToldBefore.NOTHING))
            .stream()
            .filter(stop -> stop.arrival().isAfter(from))
            .map(stop -> doubted(stop, at, later))
            .toList();
    return stops.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TripPrediction(
                run.id(), run.trip().routeId(), null, at, false, off.left().delaySeconds(), stops));
  }

  private static StopPrediction doubted(StopPrediction stop, Instant at, Duration later) {
    return new StopPrediction(
        stop.position(),
        stop.sequence(),
        stop.stopId(),
        stop.arrival(),
        stop.departure(),
        false,
        wider(stop.arrivalRange(), at, later),
        wider(stop.departureRange(), at, later),
        PredictionSource.SCHEDULE_DEVIATION);
  }

  private static TimeRange wider(TimeRange range, Instant at, Duration later) {
    Instant earliest = range.earliest().minus(EARLIER);
    return new TimeRange(earliest.isBefore(at) ? at : earliest, range.latest().plus(later));
  }
}
