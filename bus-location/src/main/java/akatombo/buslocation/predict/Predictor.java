package akatombo.buslocation.predict;

import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TimeRange;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.ExpectedCall.Range;
import akatombo.buslocation.predict.Whereabouts.AtStop;
import akatombo.buslocation.predict.Whereabouts.OnTheWay;
import akatombo.buslocation.visit.Stay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The door to predictions: when a vehicle will come to the stops ahead of it, by the best evidence
 * there is for each: learned times, the last vehicles, the schedule and the vehicle's deviation.
 */
public final class Predictor {

  private Predictor() {}

  /**
   * The prediction for a matched vehicle.
   *
   * @param stay the stop it is at; null when it is at none
   * @param before what was told of the vehicle at the report before
   */
  public static TripPrediction predict(
      TravelTimes learned,
      TripRun run,
      Matched match,
      VehicleReport report,
      @Nullable Stay stay,
      ToldBefore before) {
    long now = report.timestamp().getEpochSecond();
    List<ExpectedCall> calls =
        forecast(
            learned,
            new RunTimetable(run),
            whereabouts(run, match, stay),
            now,
            before.ifOf(match.trip()));
    return new TripPrediction(
        match.trip(),
        match.routeId(),
        report.vehicleId(),
        report.timestamp(),
        false,
        match.delaySeconds(),
        stops(run, ahead(calls, match)));
  }

  /**
   * What is expected at the stop a vehicle is at or goes to, and at those after it.
   *
   * @param now second of the epoch; nothing is expected before it
   * @param before what was told last of the trip
   */
  public static List<ExpectedCall> forecast(
      TravelTimes learned,
      TripTimetable timetable,
      Whereabouts where,
      long now,
      ToldBefore before) {
    return TripForecast.of(learned, timetable, where, now, before);
  }

  static List<StopPrediction> stops(TripRun run, List<ExpectedCall> calls) {
    List<StopPrediction> stops = new ArrayList<>(calls.size());
    for (ExpectedCall call : calls) {
      stops.add(stop(run, call));
    }
    return List.copyOf(stops);
  }

  /** A stop just behind it, where it may still stand, is passed to all others. */
  private static List<ExpectedCall> ahead(List<ExpectedCall> calls, Matched match) {
    boolean isBehind = !calls.isEmpty() && calls.getFirst().position() < match.stopPosition();
    return isBehind ? calls.subList(1, calls.size()) : calls;
  }

  static Whereabouts whereabouts(TripRun run, Matched match, @Nullable Stay stay) {
    if (stay != null) {
      return new AtStop(stay.position(), stay.since().getEpochSecond(), true);
    }
    int next = match.stopPosition();
    double from = next == 0 ? 0 : run.shape().stopMeters(next - 1);
    double length = run.shape().stopMeters(next) - from;
    double done = length <= 0 ? 1 : Math.clamp((match.metersAlong() - from) / length, 0, 1);
    return new OnTheWay(next, done, match.delaySeconds());
  }

  /** Many are kept: where a vehicle does not stay, its departure is its arrival. */
  private static StopPrediction stop(TripRun run, ExpectedCall call) {
    Instant arrival = Instant.ofEpochSecond(call.arrival());
    TimeRange arrivalRange = range(call.arrivalRange());
    boolean leavesAtOnce = call.departure() == call.arrival();
    boolean isSameRange = call.departureRange().equals(call.arrivalRange());
    return new StopPrediction(
        call.position(),
        run.times().sequence(call.position()),
        run.times().stop(call.position()).id(),
        arrival,
        leavesAtOnce ? arrival : Instant.ofEpochSecond(call.departure()),
        false,
        arrivalRange,
        isSameRange ? arrivalRange : range(call.departureRange()),
        call.source());
  }

  private static TimeRange range(Range range) {
    return new TimeRange(
        Instant.ofEpochSecond(range.earliest()), Instant.ofEpochSecond(range.latest()));
  }
}
