package akatombo.buslocation.evaluate;

import akatombo.buslocation.predict.ExpectedCall.Range;
import java.util.Map;

/**
 * What each predictor said of one arrival at one moment, and when it came; seconds of the epoch.
 *
 * @param trip names the trip run: errors within one run hang together
 * @param range of the engine
 */
record ScoredArrival(
    String trip,
    int position,
    long madeAt,
    long actual,
    Map<Predicting, Double> predicted,
    Range range) {

  double error(Predicting by) {
    return predicted.getOrDefault(by, Double.NaN) - actual;
  }

  double ahead(Predicting by) {
    return predicted.getOrDefault(by, Double.NaN) - madeAt;
  }

  /** Seconds that really were left. */
  double left() {
    return (double) (actual - madeAt);
  }

  boolean isInside() {
    return actual >= range.earliest() && actual <= range.latest();
  }
}
