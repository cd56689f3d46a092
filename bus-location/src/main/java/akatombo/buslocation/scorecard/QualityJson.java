package akatombo.buslocation.scorecard;

import akatombo.buslocation.evaluate.AccuracyScheme;
import akatombo.buslocation.quality.Measure;
import akatombo.buslocation.quality.QualityCounts.Count;
import akatombo.buslocation.quality.QualitySummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The marks of one operator, one feed or the whole city as everybody sees them. */
final class QualityJson {

  private static final double ROUND = 10_000;

  private QualityJson() {}

  /** Marks of vehicles and predictions. */
  static Map<String, @Nullable Object> of(QualitySummary summary) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("matchedShare", share(summary.count(Measure.MATCHED)));
    json.put("availability", share(summary.count(Measure.AVAILABILITY)));
    json.put("accuracy", accuracy(summary));
    json.put("errors", errors(summary));
    json.put("wobbleSeconds", rounded(summary.count(Measure.WOBBLE).mean()));
    json.put("rangeShare", share(summary.count(Measure.RANGE)));
    json.put(
        "bySource", summary.sources().stream().map(source -> source(summary, source)).toList());
    return json;
  }

  /** Marks of a feed's bytes. */
  static Map<String, @Nullable Object> feed(QualitySummary summary) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("meanFeedAgeSeconds", rounded(summary.count(Measure.FEED_AGE).mean()));
    json.put("inspections", summary.count(Measure.INSPECTION).n());
    json.put("cleanShare", share(summary.count(Measure.INSPECTION)));
    List<Map<String, Object>> rules = new ArrayList<>();
    summary
        .buckets(Measure.RULE)
        .forEach((rule, count) -> rules.add(Map.of("rule", rule, "count", count.n())));
    json.put("ruleViolations", rules);
    return json;
  }

  private static Map<String, @Nullable Object> source(QualitySummary all, String source) {
    QualitySummary summary = all.only(key -> key.source().equals(source));
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("predictionSource", source);
    json.put("accuracy", accuracy(summary));
    json.put("errors", errors(summary));
    json.put("rangeShare", share(summary.count(Measure.RANGE)));
    return json;
  }

  private static List<Map<String, @Nullable Object>> accuracy(QualitySummary summary) {
    List<Map<String, @Nullable Object>> schemes = new ArrayList<>();
    for (AccuracyScheme scheme : AccuracyScheme.values()) {
      Measure measure = Measure.valueOf(scheme.name());
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("scheme", scheme.name());
      json.put("share", rounded(summary.accuracy(scheme)));
      json.put("n", summary.count(measure).n());
      json.put(
          "buckets", summary.buckets(measure).values().stream().map(QualityJson::bucket).toList());
      schemes.add(json);
    }
    return schemes;
  }

  private static Map<String, @Nullable Object> bucket(Count count) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("n", count.n());
    json.put("share", share(count));
    return json;
  }

  private static List<Map<String, @Nullable Object>> errors(QualitySummary summary) {
    List<Map<String, @Nullable Object>> errors = new ArrayList<>();
    summary
        .buckets(Measure.ERROR)
        .forEach((horizon, count) -> {
          Map<String, @Nullable Object> json = new LinkedHashMap<>();
          json.put("horizonSecondsMax", Integer.parseInt(horizon));
          json.put("n", count.n());
          json.put("meanAbsoluteErrorSeconds", rounded(count.mean()));
          errors.add(json);
        });
    return errors;
  }

  private static @Nullable Double share(Count count) {
    return rounded(count.share());
  }

  private static @Nullable Double rounded(double number) {
    return Double.isNaN(number) ? null : Math.round(number * ROUND) / ROUND;
  }
}
