package akatombo.buslocation.evaluate;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.ReportVerdict.Accepted;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.evaluate.LiveContenders.Said;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.track.FleetState;
import akatombo.buslocation.visit.StopVisit;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes reports the way the service does: filters, matching, stop visits, learning, predictions.
 */
final class LiveService {

  private final Schedule schedule;
  private final Schedules schedules;
  private final LiveContenders contenders = new LiveContenders();
  private FleetState state = FleetState.EMPTY.knowing(contenders.learner());

  LiveService(Schedule schedule) {
    this.schedule = schedule;
    this.schedules = Schedules.NONE.with(schedule);
  }

  /**
   * What a report led to.
   *
   * @param visits that have ended
   * @param said of the stops ahead
   */
  record Seen(TripRun run, List<StopVisit> visits, List<Said> said) {}

  /**
   * Takes a report; empty when no trip follows from it.
   *
   * @param isTraining whether the plain mean learns from it too
   * @param isAsked whether predictions are wanted
   */
  Optional<Seen> take(VehicleReport report, boolean isTraining, boolean isAsked) {
    FleetState.Step step = state.after(report, schedules, report.timestamp());
    state = step.state();
    if (!(step.verdicts().getFirst() instanceof Accepted(TripMatch match))) {
      return Optional.empty();
    }
    return match
        .running()
        .flatMap(place ->
            run(place)
                .map(run ->
                    new Seen(
                        run,
                        match instanceof Matched
                            ? contenders.learn(
                                report, place, run, prediction(report).orElse(null), isTraining)
                            : List.of(),
                        isAsked ? said(report, place, run) : List.of())));
  }

  private Optional<TripRun> run(Matched place) {
    return schedule
        .findTrip(place.trip().tripId())
        .flatMap(trip -> TripRun.of(schedule, trip, place.trip().serviceDate()));
  }

  private List<Said> said(VehicleReport report, Matched place, TripRun run) {
    return prediction(report)
        .map(prediction -> contenders.predict(report, place, run, prediction))
        .orElse(List.of());
  }

  private Optional<TripPrediction> prediction(VehicleReport report) {
    return state
        .findPrediction(report.vehicleId())
        .filter(prediction -> prediction.timestamp().equals(report.timestamp()));
  }

  Fleet fleet(long second) {
    return state.fleet(1, Instant.ofEpochSecond(second));
  }

  /** Everybody is home: what was known of the vehicles is forgotten, what was learned is not. */
  void closeDay() {
    state = state.forgetting(Instant.MAX);
  }
}
