package akatombo.buslocation.predict;

import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.Whereabouts.NotYetThere;
import akatombo.gtfs.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the trip a vehicle runs says of the one it runs next by its block: time to spare between the
 * two takes up a delay, and what is left of it goes on (B13).
 */
public final class NextTrip {

  /** Farther ahead the office may still send another vehicle. */
  private static final Duration AHEAD_MAX = Duration.ofMinutes(90);

  /** As the crow flies, from where one trip ends to where the next begins. */
  private static final double EMPTY_METERS_PER_SECOND = 4.5;

  private NextTrip() {}

  /**
   * The prediction, which names no vehicle: none is on that trip yet. Empty when the trip is too
   * far ahead.
   *
   * @param run the trip the vehicle runs
   * @param running what is expected of it
   */
  public static Optional<TripPrediction> after(
      TravelTimes learned, TripRun run, TripPrediction running, TripRun next) {
    long now = running.timestamp().getEpochSecond();
    if (next.departure(0) - now > AHEAD_MAX.toSeconds() || running.stops().isEmpty()) {
      return Optional.empty();
    }
    StopPrediction end = running.stops().getLast();
    Duration range = Duration.between(end.earliest(), end.latest());
    NotYetThere coming =
        new NotYetThere(
            end.arrival().getEpochSecond() + way(run, next), range.toSeconds() / 2, end.source());
    List<StopPrediction> stops =
        Predictor.stops(
            next,
            Predictor.forecast(learned, new RunTimetable(next), coming, now, ToldBefore.NOTHING));
    return Optional.of(
        new TripPrediction(
            next.id(),
            next.trip().routeId(),
            null,
            running.timestamp(),
            false,
            delay(next, stops.getFirst().departure()),
            stops));
  }

  /** Seconds from the end of one to the start of the next, no more than the timetable gives. */
  private static long way(TripRun run, TripRun next) {
    Stop from = run.times().stop(run.last());
    Stop to = next.times().stop(0);
    if (from.id().equals(to.id()) || from.point() == null || to.point() == null) {
      return 0;
    }
    long taken = Math.round(from.point().metersTo(to.point()) / EMPTY_METERS_PER_SECOND);
    return Math.min(taken, next.departure(0) - run.arrival(run.last()));
  }

  private static int delay(TripRun next, Instant departure) {
    return Math.toIntExact(departure.getEpochSecond() - next.departure(0));
  }
}
