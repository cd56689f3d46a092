package akatombo.buslocation.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well each predictor did, on the same predictions.
 *
 * @param coverage share of arrivals inside the engine's 10th to 90th percentile
 * @param horizons by time ahead as the baseline says it, so that no predictor chooses its rows
 * @param schemes the three published schemes, by predictor
 * @param wobble mean absolute change in seconds from one prediction of an arrival to the next
 */
public record EvaluationReport(
    String route,
    int predictions,
    double coverage,
    List<Horizon> horizons,
    Map<Predicting, AccuracyTally> schemes,
    Map<Predicting, Double> wobble) {

  private static final int[][] BOUNDS = {
    {0, 300}, {300, 600}, {600, 900}, {900, 1_800}, {300, 900}
  };

  /**
   * Predictions about so far ahead.
   *
   * @param from seconds ahead, included
   * @param to seconds ahead, excluded
   * @param mae mean absolute error in seconds; NaN without predictions
   * @param bias mean error in seconds, positive when predicted too late
   * @param p90 90th percentile of the absolute error in seconds
   * @param low of the 95 % interval of the engine's MAE over the historical mean's
   * @param high of that interval
   * @param coverage share inside the engine's range
   */
  public record Horizon(
      int from,
      int to,
      int n,
      Map<Predicting, Double> mae,
      Map<Predicting, Double> bias,
      Map<Predicting, Double> p90,
      double low,
      double high,
      double coverage) {

    /** The engine's MAE over another's. */
    public double ratio(Predicting to) {
      return mae.getOrDefault(Predicting.ENGINE, Double.NaN) / mae.getOrDefault(to, Double.NaN);
    }
  }

  /** This report as a table for people. */
  public String toText() {
    return ReportText.of(this);
  }

  /** This report as JSON for programs. */
  public String toJson() {
    return ReportJson.of(this);
  }

  static EvaluationReport of(String route, List<ScoredArrival> rows) {
    List<Horizon> horizons = new ArrayList<>();
    for (int[] bounds : BOUNDS) {
      horizons.add(horizon(rows, bounds[0], bounds[1], Predicting.BASELINE));
    }
    Map<Predicting, AccuracyTally> schemes = new EnumMap<>(Predicting.class);
    Map<Predicting, Double> wobble = new EnumMap<>(Predicting.class);
    for (Predicting each : Predicting.values()) {
      AccuracyTally tally = new AccuracyTally();
      rows.forEach(row -> tally.add(0, row.ahead(each), row.left()));
      schemes.put(each, tally);
      wobble.put(each, Wobble.of(rows, each));
    }
    return new EvaluationReport(
        route, rows.size(), inside(rows), List.copyOf(horizons), schemes, wobble);
  }

  /**
   * The scores of the predictions between two horizons.
   *
   * @param by whose horizon counts
   */
  static Horizon horizon(List<ScoredArrival> all, int from, int to, Predicting by) {
    List<ScoredArrival> rows =
        all.stream().filter(row -> row.ahead(by) >= from && row.ahead(by) < to).toList();
    Map<Predicting, Double> mae = new EnumMap<>(Predicting.class);
    Map<Predicting, Double> bias = new EnumMap<>(Predicting.class);
    Map<Predicting, Double> p90 = new EnumMap<>(Predicting.class);
    for (Predicting each : Predicting.values()) {
      double[] errors =
          rows.stream().mapToDouble(row -> Math.abs(row.error(each))).sorted().toArray();
      mae.put(
          each,
          rows.stream().mapToDouble(row -> Math.abs(row.error(each))).average().orElse(Double.NaN));
      bias.put(
          each, rows.stream().mapToDouble(row -> row.error(each)).average().orElse(Double.NaN));
      p90.put(each, errors.length == 0 ? Double.NaN : errors[(int) (0.9 * (errors.length - 1))]);
    }
    Bootstrap.Interval interval = Bootstrap.ratio(rows, Predicting.ENGINE, Predicting.MEAN);
    return new Horizon(
        from, to, rows.size(), mae, bias, p90, interval.low(), interval.high(), inside(rows));
  }

  private static double inside(List<ScoredArrival> rows) {
    return rows.isEmpty()
        ? Double.NaN
        : (double) rows.stream().filter(ScoredArrival::isInside).count() / rows.size();
  }
}
