package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.TripDelays.Moment;
import akatombo.buslocation.predict.TripDelays.StopDelay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an operator's own delays into a prediction: a stop's delay holds for the stops after it
 * until another says otherwise (GTFS-RT reference, StopTimeUpdate).
 */
public final class OperatorPrediction {

  private final TripRun run;
  private final List<StopPrediction> stops = new ArrayList<>();
  private @Nullable Long deviation;
  private long earliest = Long.MIN_VALUE;

  private OperatorPrediction(TripRun run, @Nullable Integer deviation) {
    this.run = run;
    this.deviation = deviation == null ? null : (long) deviation;
  }

  /** The prediction; empty when nothing is said of any stop. */
  public static Optional<TripPrediction> of(TripRun run, TripDelays delays) {
    if (delays.canceled()) {
      return Optional.of(prediction(run, delays, 0, List.of()));
    }
    OperatorPrediction reading = new OperatorPrediction(run, delays.delaySeconds());
    Long first = reading.read(delays.stops());
    return reading.stops.isEmpty() || first == null
        ? Optional.empty()
        : Optional.of(prediction(run, delays, Math.toIntExact(first), reading.stops));
  }

  private static TripPrediction prediction(
      TripRun run, TripDelays delays, int delay, List<StopPrediction> stops) {
    return new TripPrediction(
        run.id(),
        run.trip().routeId(),
        delays.vehicleId(),
        delays.timestamp(),
        delays.canceled(),
        delay,
        stops);
  }

  /** Walks the trip; gives the first deviation met. */
  private @Nullable Long read(List<StopDelay> updates) {
    Long first = deviation;
    int next = 0;
    for (int position = 0; position <= run.last(); position++) {
      StopDelay update =
          next < updates.size() && isAt(updates.get(next), position) ? updates.get(next) : null;
      if (update != null) {
        next++;
      }
      step(position, update);
      if (first == null) {
        first = deviation;
      }
    }
    return first;
  }

  private void step(int position, @Nullable StopDelay update) {
    if (update != null && update.noData()) {
      deviation = null;
    }
    if (update != null && update.skipped()) {
      stops.add(stop(position, run.arrival(position), run.departure(position)).asSkipped());
      return;
    }
    Long arrival = moment(update == null ? null : update.arrival(), run.arrival(position));
    if (arrival != null) {
      deviation = arrival - run.arrival(position);
    }
    Long said = moment(update == null ? null : update.departure(), run.departure(position));
    if (said != null) {
      if (arrival == null) {
        arrival = Math.min(said, run.arrival(position) + (said - run.departure(position)));
      }
      deviation = said - run.departure(position);
    }
    if (deviation != null) {
      add(position, arrival == null ? run.arrival(position) + deviation : arrival);
    }
  }

  private void add(int position, long arrival) {
    long later = Math.max(arrival, earliest);
    long leaves = run.departure(position) + (deviation == null ? 0 : deviation);
    long departure = Math.max(later, leaves);
    stops.add(stop(position, later, departure));
    earliest = departure + 1;
  }

  private StopPrediction stop(int position, long arrival, long departure) {
    return StopPrediction.exactly(
        position,
        run.times().sequence(position),
        run.times().stop(position).id(),
        Instant.ofEpochSecond(arrival),
        Instant.ofEpochSecond(departure),
        PredictionSource.OPERATOR);
  }

  private boolean isAt(StopDelay update, int position) {
    Integer sequence = update.sequence();
    return sequence != null
        ? sequence == run.times().sequence(position)
        : run.times().stop(position).id().id().equals(update.stopId());
  }

  private static @Nullable Long moment(@Nullable Moment moment, long scheduled) {
    if (moment == null) {
      return null;
    }
    if (moment.time() != null) {
      return moment.time().getEpochSecond();
    }
    return moment.delaySeconds() == null ? null : scheduled + moment.delaySeconds();
  }
}
