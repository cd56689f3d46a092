package akatombo.buslocation.evaluate;

import akatombo.buslocation.predict.ExpectedCall;
import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.gtfs.ServiceDate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets predictors learn on the first recorded days of a route and predicts the rest with each: at
 * every recorded event, the arrivals at all later stops of the trip within half an hour.
 */
public final class Evaluation {

  private static final int AHEAD_MAX = 1_800;

  private final Map<Predicting, Contender> contenders = new EnumMap<>(Predicting.class);
  private final EngineContender engine = new EngineContender();
  private final List<ScoredArrival> rows = new ArrayList<>();

  private Evaluation() {
    contenders.put(Predicting.ENGINE, engine);
    contenders.put(Predicting.BASELINE, new ScheduleContender());
    contenders.put(Predicting.MEAN, new MeanContender());
    contenders.put(Predicting.KALMAN, new KalmanContender());
  }

  /**
   * Evaluates the recorded visits of a route.
   *
   * @param folder holds {@code arrivals_departures_{route}.csv}
   * @param trainDays calendar days from the first that are only learned from
   * @param progress is told what is being done, a line at a time
   * @throws UnreadableVisitsException when the folder cannot be read or has nothing to predict
   */
  public static EvaluationReport of(
      Path folder, String route, int trainDays, Consumer<String> progress) {
    progress.accept("reading " + folder + ", route " + route);
    List<RecordedTrip> trips = VisitsFolder.read(folder, route, progress);
    return new Evaluation().run(route, trips, trainDays, progress);
  }

  /** Evaluates trips that are already read. */
  static EvaluationReport of(
      String route, List<RecordedTrip> trips, int trainDays, Consumer<String> progress) {
    return new Evaluation().run(route, trips, trainDays, progress);
  }

  private EvaluationReport run(
      String route, List<RecordedTrip> trips, int trainDays, Consumer<String> progress) {
    ServiceDate first =
        trips.stream()
            .map(RecordedTrip::date)
            .min(Comparator.naturalOrder())
            .orElseThrow(() -> new UnreadableVisitsException("route " + route + " has no trip"));
    ServiceDate firstAsked = first.plusDays(trainDays);
    List<Happened> happened = events(trips);
    ServiceDate day = first.plusDays(-1);
    for (Happened each : happened) {
      ServiceDate date = each.trip().date();
      if (date.compareTo(day) > 0) {
        day = date;
        progress.accept((day.compareTo(firstAsked) < 0 ? "learning " : "predicting ") + day);
      }
      take(each, date.compareTo(firstAsked) < 0);
    }
    if (rows.isEmpty()) {
      throw new UnreadableVisitsException(
          "route "
              + route
              + " has nothing to predict from "
              + firstAsked
              + " on, which is after "
              + trainDays
              + " days of learning");
    }
    progress.accept("scoring " + rows.size() + " predictions");
    return EvaluationReport.of(route, rows);
  }

  private void take(Happened happened, boolean isTraining) {
    StopEvent event = happened.event();
    contenders.values().forEach(contender -> contender.learn(event, isTraining));
    boolean isLayover = event.position() == 0 && event.kind() == Kind.ARRIVAL;
    if (isTraining || isLayover) {
      return;
    }
    Map<Predicting, double[]> said = new EnumMap<>(Predicting.class);
    contenders.forEach((name, contender) -> said.put(name, contender.predict(event)));
    for (ExpectedCall call : engine.calls(event)) {
      if (call.position() > event.position()) {
        score(happened, call, said);
      }
    }
  }

  private void score(Happened happened, ExpectedCall call, Map<Predicting, double[]> said) {
    long now = happened.event().second();
    Long actual = happened.trip().calls().get(call.position()).arrival();
    Map<Predicting, Double> predicted = new EnumMap<>(Predicting.class);
    said.forEach((name, times) -> predicted.put(name, times[call.position()]));
    boolean isNear = predicted.getOrDefault(Predicting.BASELINE, Double.NaN) - now <= AHEAD_MAX;
    if (actual != null && actual > now && isNear) {
      rows.add(
          new ScoredArrival(
              happened.trip().trip() + "/" + happened.trip().vehicle(),
              call.position(),
              now,
              actual,
              predicted,
              call.arrivalRange()));
    }
  }

  private static List<Happened> events(List<RecordedTrip> trips) {
    List<Happened> events = new ArrayList<>();
    for (RecordedTrip trip : trips) {
      for (int position = 0; position < trip.size(); position++) {
        RecordedTrip.Call call = trip.calls().get(position);
        if (call.arrival() != null) {
          events.add(new Happened(trip, event(trip, position, Kind.ARRIVAL, call.arrival())));
        }
        if (call.departure() != null) {
          events.add(new Happened(trip, event(trip, position, Kind.DEPARTURE, call.departure())));
        }
      }
    }
    events.sort(
        Comparator.comparingLong((Happened each) -> each.event().second())
            .thenComparingInt(each -> each.event().position())
            .thenComparing(each -> each.event().kind()));
    return events;
  }

  private static StopEvent event(RecordedTrip trip, int position, Kind kind, long second) {
    return new StopEvent(trip.trip(), trip.vehicle(), trip, position, kind, second);
  }

  private record Happened(RecordedTrip trip, StopEvent event) {}
}
