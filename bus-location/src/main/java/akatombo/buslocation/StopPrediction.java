package akatombo.buslocation;

import akatombo.gtfs.StopId;
import java.time.Instant;

/**
 * When a trip is expected at one of its stops.
 *
 * @param position 0-based stop position in the trip's pattern
 * @param sequence stop_sequence of the feed
 * @param skipped whether the vehicle will pass without calling; the times are then the scheduled
 * @param arrivalRange around the arrival; contains it
 * @param departureRange around the departure; contains it
 */
public record StopPrediction(
    int position,
    int sequence,
    StopId stopId,
    Instant arrival,
    Instant departure,
    boolean skipped,
    TimeRange arrivalRange,
    TimeRange departureRange,
    PredictionSource source) {

  public StopPrediction {
    if (!arrivalRange.contains(arrival) || !departureRange.contains(departure)) {
      throw new IllegalArgumentException("a prediction lies outside of its own range");
    }
  }

  /** A prediction of which no doubt is told. */
  public static StopPrediction exactly(
      int position,
      int sequence,
      StopId stopId,
      Instant arrival,
      Instant departure,
      PredictionSource source) {
    return new StopPrediction(
        position,
        sequence,
        stopId,
        arrival,
        departure,
        false,
        TimeRange.exactly(arrival),
        TimeRange.exactly(departure),
        source);
  }

  /** This stop, passed without calling. */
  public StopPrediction asSkipped() {
    return new StopPrediction(
        position, sequence, stopId, arrival, departure, true, arrivalRange, departureRange, source);
  }

  /** The 10th percentile of the arrival. */
  public Instant earliest() {
    return arrivalRange.earliest();
  }

  /** The 90th percentile of the arrival. */
  public Instant latest() {
    return arrivalRange.latest();
  }
}
