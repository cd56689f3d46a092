package akatombo.buslocation.evaluate;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;
import java.util.Map;

/** A report as a table for people. */
final class ReportText {

  private final StringBuilder text = new StringBuilder();

  private ReportText() {}

  static String of(EvaluationReport report) {
    ReportText table = new ReportText();
    table.horizons(report);
    table.schemes(report);
    return table.text.toString();
  }

  private void horizons(EvaluationReport report) {
    line(
        "Route %s: %d predictions; %.1f %% of the arrivals between the 10th and 90th percentile",
        report.route(), report.predictions(), 100 * report.coverage());
    text.append('\n');
    line("Mean absolute error in seconds, by minutes ahead as the baseline says them");
    line(
        "%-8s %6s %8s %9s %8s %8s   %-22s %7s %7s %9s",
        "minutes",
        "n",
        "engine",
        "baseline",
        "mean",
        "kalman",
        "engine/mean (95 %)",
        "bias",
        "p90",
        "coverage");
    for (EvaluationReport.Horizon row : report.horizons()) {
      line(
          "%-8s %6d %8.1f %9.1f %8.1f %8.1f   %-22s %7.1f %7.1f %7.1f %%",
          row.from() / 60 + "-" + row.to() / 60,
          row.n(),
          value(row.mae(), Predicting.ENGINE),
          value(row.mae(), Predicting.BASELINE),
          value(row.mae(), Predicting.MEAN),
          value(row.mae(), Predicting.KALMAN),
          format("%.3f [%.3f, %.3f]", row.ratio(Predicting.MEAN), row.low(), row.high()),
          value(row.bias(), Predicting.ENGINE),
          value(row.p90(), Predicting.ENGINE),
          100 * row.coverage());
    }
  }

  private void schemes(EvaluationReport report) {
    text.append('\n');
    line(
        "Accurate by the published schemes in %%, and mean change from one prediction to the next");
    line("%-9s %14s %7s %8s %10s", "", "ETA benchmark", "MBTA", "Cal-ITP", "wobble");
    report
        .schemes()
        .forEach((name, tally) ->
            line(
                "%-9s %14.1f %7.1f %8.1f %8.1f s",
                name.word(),
                100 * tally.share(AccuracyScheme.ETA_BENCHMARK),
                100 * tally.share(AccuracyScheme.MBTA),
                100 * tally.share(AccuracyScheme.CAL_ITP),
                value(report.wobble(), name)));
  }

  private static double value(Map<Predicting, Double> scores, Predicting by) {
    return scores.getOrDefault(by, Double.NaN);
  }

  @FormatMethod
  private void line(String pattern, Object... values) {
    text.append(format(pattern, values).stripTrailing()).append('\n');
  }

  @FormatMethod
  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
