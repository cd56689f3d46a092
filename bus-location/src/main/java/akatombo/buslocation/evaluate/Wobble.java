package akatombo.buslocation.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How restless predictions are: what a rider sees jump. */
final class Wobble {

  private Wobble() {}

  /** Mean absolute change from one prediction of an arrival to the next, in seconds. */
  static double of(List<ScoredArrival> rows, Predicting by) {
    Map<String, Double> last = new HashMap<>();
    double sum = 0;
    int changes = 0;
    for (ScoredArrival row : rows) {
      double predicted = row.madeAt() + row.ahead(by);
      Double before = last.put(row.trip() + "@" + row.position(), predicted);
      if (before != null) {
        sum += Math.abs(predicted - before);
        changes++;
      }
    }
    return changes == 0 ? Double.NaN : sum / changes;
  }
}
