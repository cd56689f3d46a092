package akatombo.buslocation.control;

import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TimeRange;

/** Calls as an office plans them, in the form of predictions. */
final class PlannedStops {

  private PlannedStops() {}

  /** A stop that is passed. */
  static StopPrediction skipped(ModifiedTrip.Call call) {
    return StopPrediction.exactly(
            call.position(),
            call.sequence(),
            call.stopId(),
            call.arrival(),
            call.departure(),
            PredictionSource.SCHEDULE)
        .asSkipped();
  }

  /** A stop that is called at, at the time planned. */
  static StopPrediction planned(ModifiedTrip.Call call) {
    return StopPrediction.exactly(
        call.position(),
        call.sequence(),
        call.stopId(),
        call.plannedArrival(),
        call.plannedDeparture(),
        PredictionSource.SCHEDULE);
  }

  /** A prediction for a stop behind a detour the vehicle has yet to take. */
  static StopPrediction later(StopPrediction stop, int seconds) {
    return seconds <= 0 || stop.skipped()
        ? stop
        : new StopPrediction(
            stop.position(),
            stop.sequence(),
            stop.stopId(),
            stop.arrival().plusSeconds(seconds),
            stop.departure().plusSeconds(seconds),
            false,
            later(stop.arrivalRange(), seconds),
            later(stop.departureRange(), seconds),
            stop.source());
  }

  private static TimeRange later(TimeRange range, int seconds) {
    return new TimeRange(
        range.earliest().plusSeconds(seconds), range.latest().plusSeconds(seconds));
  }
}
