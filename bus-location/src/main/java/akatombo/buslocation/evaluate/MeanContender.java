package akatombo.buslocation.evaluate;

import akatombo.buslocation.evaluate.Spans.Ended;
import akatombo.buslocation.evaluate.Spans.Span;
import akatombo.buslocation.predict.StopEvent;
import java.util.HashMap;
import java.util.Map;

/** The plain mean of each way and each stand over the days of training, added up. */
final class MeanContender implements Contender {

  private final Spans spans = new Spans();
  private final Map<Span, double[]> sums = new HashMap<>();

  @Override
  public void learn(StopEvent event, boolean isTraining) {
    Ended ended = spans.take(event);
    if (ended != null && isTraining) {
      double[] sum = sums.computeIfAbsent(ended.span(), span -> new double[2]);
      sum[0] += ended.seconds();
      sum[1]++;
    }
  }

  @Override
  public double[] predict(StopEvent event) {
    return Spans.along(event, this::mean);
  }

  /** The mean of a span; its scheduled time when it was never met. */
  double mean(Span span, double scheduled) {
    double[] sum = sums.get(span);
    return sum == null ? scheduled : sum[0] / sum[1];
  }
}
