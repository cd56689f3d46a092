package akatombo.buslocation.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How restless predictions are: what a rider sees jump. */
final class Wobble {

  private static final int LAST_SECONDS = 1_800;

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

  /**
   * How far predictions of one arrival lie apart in its last half hour: latest minus earliest, the
   * mean of all arrivals, in seconds.
   */
  static double spread(List<ScoredArrival> rows, Predicting by) {
    Map<String, double[]> ends = new HashMap<>();
    for (ScoredArrival row : rows) {
      if (row.left() <= LAST_SECONDS) {
        double predicted = row.madeAt() + row.ahead(by);
        double[] end =
            ends.computeIfAbsent(
                row.trip() + "@" + row.position(), arrival -> new double[] {predicted, predicted});
        end[0] = Math.min(end[0], predicted);
        end[1] = Math.max(end[1], predicted);
      }
    }
    return ends.values().stream().mapToDouble(end -> end[1] - end[0]).average().orElse(Double.NaN);
  }
}
