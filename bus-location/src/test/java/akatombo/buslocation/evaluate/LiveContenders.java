package akatombo.buslocation.evaluate;

import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.ExpectedCall.Range;
import akatombo.buslocation.predict.RunTimetable;
import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.visit.StopVisit;
import akatombo.buslocation.visit.VisitRecorder;
import akatombo.buslocation.visit.VisitTrack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The engine's predictions beside those of the others, at every report: all see the same matches
 * and learn from the same stop visits. Between two stops the others take what is left of the way in
 * proportion, so that they know as much of the place as the engine does.
 */
final class LiveContenders {

  private final TravelTimeLearner learner = new TravelTimeLearner();
  private final Map<Predicting, Contender> others = new EnumMap<>(Predicting.class);
  private final Map<VehicleId, VisitTrack> tracks = new HashMap<>();
  private final Map<VehicleId, StopEvent> passed = new HashMap<>();
  private final Map<VehicleId, Standing> standing = new HashMap<>();

  LiveContenders() {
    others.put(Predicting.BASELINE, new ScheduleContender());
    others.put(Predicting.MEAN, new MeanContender());
    others.put(Predicting.KALMAN, new KalmanContender());
  }

  TravelTimeLearner learner() {
    return learner;
  }

  private record Standing(TripRun run, int position, long since) {}

  /** What was said of the later stops by each; the engine alone before the first stop is left. */
  record Said(StopPrediction stop, Map<Predicting, Double> predicted) {

    boolean isCompared() {
      return predicted.size() > 1;
    }

    Range range() {
      return new Range(stop.earliest().getEpochSecond(), stop.latest().getEpochSecond());
    }
  }

  /** Tells all of the stops that were left by then, and gives them; the engine of what it said. */
  List<StopVisit> learn(
      VehicleReport report,
      Matched match,
      TripRun run,
      @Nullable TripPrediction prediction,
      boolean isTraining) {
    VehicleId vehicle = report.vehicleId();
    VisitRecorder.Step step =
        VisitRecorder.record(tracks.get(vehicle), vehicle, run, match, report.timestamp());
    tracks.put(vehicle, step.after());
    if (prediction != null) {
      learner.told(prediction, vehicle, new RunTimetable(run));
    }
    for (StopVisit visit : step.visits()) {
      learn(visit, run, Kind.ARRIVAL, visit.actualArrival(), isTraining);
      learn(visit, run, Kind.DEPARTURE, visit.actualDeparture(), isTraining);
    }
    return step.visits();
  }

  private void learn(
      StopVisit visit, TripRun run, Kind kind, @Nullable Instant at, boolean isTraining) {
    if (at != null) {
      StopEvent event = event(run, visit.vehicleId(), visit.position(), kind, at.getEpochSecond());
      learner.learn(event);
      others.values().forEach(other -> other.learn(event, isTraining));
      passed.put(visit.vehicleId(), event);
    }
  }

  private static StopEvent event(
      TripRun run, VehicleId vehicle, int position, Kind kind, long second) {
    return new StopEvent(run.id(), vehicle, new RunTimetable(run), position, kind, second);
  }

  /** What each says at a report of which the engine made a prediction. */
  List<Said> predict(VehicleReport report, Matched match, TripRun run, TripPrediction prediction) {
    Map<Predicting, double[]> times = new EnumMap<>(Predicting.class);
    StopEvent last = passed.get(report.vehicleId());
    if (last != null && last.trip().equals(run.id()) && last.position() < match.stopPosition()) {
      others.forEach((name, other) -> times.put(name, times(other, report, match, run)));
    }
    List<Said> said = new ArrayList<>(prediction.stops().size());
    for (StopPrediction stop : prediction.stops()) {
      boolean isHere =
          stop.position() == match.stopPosition() && match.status() == StopStatus.STOPPED_AT;
      if (!isHere && stop.position() > 0) {
        Map<Predicting, Double> predicted = new EnumMap<>(Predicting.class);
        predicted.put(Predicting.ENGINE, (double) stop.arrival().getEpochSecond());
        times.forEach((name, all) -> predicted.put(name, all[stop.position()]));
        said.add(new Said(stop, predicted));
      }
    }
    return said;
  }

  private double[] times(Contender other, VehicleReport report, Matched match, TripRun run) {
    long now = report.timestamp().getEpochSecond();
    int next = match.stopPosition();
    double[] times;
    if (match.status() == StopStatus.STOPPED_AT) {
      times =
          other.predict(
              event(run, report.vehicleId(), next, Kind.ARRIVAL, since(report, match, run)));
    } else {
      times = other.predict(event(run, report.vehicleId(), next - 1, Kind.DEPARTURE, now));
      if (!(other instanceof ScheduleContender)) {
        double done = done(run, match) * (times[next] - now);
        for (int position = next; position < times.length; position++) {
          times[position] -= done;
        }
      }
    }
    for (int position = 0; position < times.length; position++) {
      times[position] = Math.max(times[position], now);
    }
    return times;
  }

  private long since(VehicleReport report, Matched match, TripRun run) {
    Standing before = standing.get(report.vehicleId());
    if (before == null || !before.run.equals(run) || before.position != match.stopPosition()) {
      before = new Standing(run, match.stopPosition(), report.timestamp().getEpochSecond());
      standing.put(report.vehicleId(), before);
    }
    return before.since;
  }

  private static double done(TripRun run, Matched match) {
    double from = run.shape().stopMeters(match.stopPosition() - 1);
    double length = run.shape().stopMeters(match.stopPosition()) - from;
    return length <= 0 ? 1 : Math.clamp((match.metersAlong() - from) / length, 0, 1);
  }
}
