package akatombo.buslocation.evaluate;

import akatombo.buslocation.predict.ExpectedCall;
import akatombo.buslocation.predict.Predictor;
import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.predict.Whereabouts;
import akatombo.buslocation.predict.Whereabouts.AtStop;
import akatombo.buslocation.predict.Whereabouts.OnTheWay;
import java.util.Arrays;
import java.util.List;

/** The engine as it runs in the server: it goes on learning while it is asked. */
final class EngineContender implements Contender {

  private final TravelTimeLearner learner = new TravelTimeLearner();

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
    long now = event.second();
    Whereabouts where =
        event.kind() == Kind.ARRIVAL
            ? new AtStop(event.position(), now)
            : new OnTheWay(
                event.position() + 1, 0, now - event.timetable().departure(event.position()));
    return Predictor.forecast(learner, event.timetable(), where, now);
  }
}
