package akatombo.buslocation.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Intervals by drawing trips again and again: errors within one trip are no separate evidence. */
final class Bootstrap {

  private static final int DRAWS = 1_000;
  private static final long SEED = 20_220_613;
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  private Bootstrap() {}

  /** A 95 % interval. */
  record Interval(double low, double high) {}

  /** The interval of one predictor's summed absolute errors over another's; NaN without rows. */
  static Interval ratio(List<ScoredArrival> rows, Predicting one, Predicting other) {
    Map<String, double[]> byTrip = new LinkedHashMap<>();
    for (ScoredArrival row : rows) {
      double[] sums = byTrip.computeIfAbsent(row.trip(), trip -> new double[2]);
      sums[0] += Math.abs(row.error(one));
      sums[1] += Math.abs(row.error(other));
    }
    List<double[]> trips = new ArrayList<>(byTrip.values());
    if (trips.isEmpty()) {
      return new Interval(Double.NaN, Double.NaN);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] ratios = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double top = 0;
      double bottom = 0;
      for (int i = 0; i < trips.size(); i++) {
        double[] sums = trips.get(random.nextInt(trips.size()));
        top += sums[0];
        bottom += sums[1];
      }
      ratios[draw] = top / bottom;
    }
    Arrays.sort(ratios);
    return new Interval(ratios[(int) (LOW * DRAWS)], ratios[(int) (HIGH * DRAWS) - 1]);
  }
}
