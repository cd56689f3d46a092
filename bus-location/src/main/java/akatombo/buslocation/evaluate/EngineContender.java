package akatombo.buslocation.evaluate;

import akatombo.buslocation.predict.ExpectedCall;
import akatombo.buslocation.predict.Predictor;
import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.predict.ToldBefore;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.predict.Whereabouts;
import akatombo.buslocation.predict.Whereabouts.AtStop;
import akatombo.buslocation.predict.Whereabouts.OnTheWay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The engine as it runs in the server: it goes on learning while it is asked. */
final class EngineContender implements Contender {

  private final TravelTimeLearner learner = new TravelTimeLearner();
  private final Map<TripKey, Asked> asked = new HashMap<>();

  /** What was said at an event. */
  private record Asked(StopEvent event, List<ExpectedCall> calls) {}

  @Override
  public void learn(StopEvent event, boolean isTraining) {
    learner.learn(event);
  }

  @Override
  public double[] predict(StopEvent event) {
    double[] predicted = new double[event.timetable().size()];
    Arrays.fill(predicted, Double.NaN);
    for (ExpectedCall call : calls(event)) {
      predicted[call.position()] = call.arrival();
    }
    return predicted;
  }

  /** The prediction with its ranges. */
  List<ExpectedCall> calls(StopEvent event) {
    Asked before = asked.get(TripKey.of(event));
    if (before != null && before.event().equals(event)) {
      return before.calls();
    }
    long now = event.second();
    Whereabouts where =
        event.kind() == Kind.ARRIVAL
            ? new AtStop(event.position(), now, false)
            : new OnTheWay(
                event.position() + 1, 0, now - event.timetable().departure(event.position()));
    ToldBefore told =
        before == null
            ? ToldBefore.NOTHING
            : ToldBefore.of(before.calls(), before.event().second());
    List<ExpectedCall> calls = Predictor.forecast(learner, event.timetable(), where, now, told);
    asked.put(TripKey.of(event), new Asked(event, calls));
    return calls;
  }
}
