package akatombo.buslocation.evaluate;

import java.util.EnumMap;
import java.util.Map;

/** Counts how many predictions each scheme calls accurate; grows, for one owner. */
public final class AccuracyTally {

  private final Map<AccuracyScheme, long[]> all = new EnumMap<>(AccuracyScheme.class);
  private final Map<AccuracyScheme, long[]> accurate = new EnumMap<>(AccuracyScheme.class);
  private long count;
  private double absoluteErrors;

  public AccuracyTally() {
    for (AccuracyScheme scheme : AccuracyScheme.values()) {
      all.put(scheme, new long[scheme.buckets()]);
      accurate.put(scheme, new long[scheme.buckets()]);
    }
  }

  /**
   * Counts a prediction; one of something that had happened already is left out.
   *
   * @param madeAt when it was made, in seconds; likewise the times
   */
  public void add(double madeAt, double predicted, double actual) {
    double actualHorizon = actual - madeAt;
    if (actualHorizon < 0) {
      return;
    }
    count++;
    absoluteErrors += Math.abs(predicted - actual);
    double predictedHorizon = Math.max(0, predicted - madeAt);
    for (AccuracyScheme scheme : AccuracyScheme.values()) {
      int bucket = scheme.bucket(predictedHorizon, actualHorizon);
      if (bucket >= 0) {
        counts(all, scheme)[bucket]++;
        if (scheme.isAccurate(bucket, predictedHorizon, actualHorizon)) {
          counts(accurate, scheme)[bucket]++;
        }
      }
    }
  }

  /** Adds what another tally has counted. */
  public void add(AccuracyTally other) {
    count += other.count;
    absoluteErrors += other.absoluteErrors;
    for (AccuracyScheme scheme : AccuracyScheme.values()) {
      for (int bucket = 0; bucket < scheme.buckets(); bucket++) {
        counts(all, scheme)[bucket] += counts(other.all, scheme)[bucket];
        counts(accurate, scheme)[bucket] += counts(other.accurate, scheme)[bucket];
      }
    }
  }

  /** How many predictions were counted. */
  public long count() {
    return count;
  }

  /** How many of them fall into a scheme's buckets. */
  public long count(AccuracyScheme scheme) {
    long sum = 0;
    for (long bucket : counts(all, scheme)) {
      sum += bucket;
    }
    return sum;
  }

  /** Mean absolute error in seconds; NaN without predictions. */
  public double meanAbsoluteError() {
    return count == 0 ? Double.NaN : absoluteErrors / count;
  }

  /**
   * The share of accurate predictions, 0 to 1: the mean of the buckets that have any for the ETA
   * benchmark, of all predictions for the others; NaN without predictions.
   */
  public double share(AccuracyScheme scheme) {
    long[] of = counts(all, scheme);
    long[] good = counts(accurate, scheme);
    if (scheme != AccuracyScheme.ETA_BENCHMARK) {
      long sum = 0;
      for (long bucket : good) {
        sum += bucket;
      }
      long total = count(scheme);
      return total == 0 ? Double.NaN : (double) sum / total;
    }
    double shares = 0;
    int used = 0;
    for (int bucket = 0; bucket < of.length; bucket++) {
      if (of[bucket] > 0) {
        shares += (double) good[bucket] / of[bucket];
        used++;
      }
    }
    return used == 0 ? Double.NaN : shares / used;
  }

  private static long[] counts(Map<AccuracyScheme, long[]> counts, AccuracyScheme scheme) {
    return counts.getOrDefault(scheme, new long[0]);
  }
}
