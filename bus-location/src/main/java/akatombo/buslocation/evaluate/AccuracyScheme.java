package akatombo.buslocation.evaluate;

import java.util.List;

/**
 * A published rule of when a prediction counts as accurate. Lateness is actual minus predicted in
 * seconds: positive when the vehicle came later than was said.
 */
public enum AccuracyScheme {
  /**
   * The Transit ETA Accuracy Benchmark: by the time that really was left, overall the plain mean of
   * the buckets.
   */
  ETA_BENCHMARK(
      true,
      List.of(
          new Band(180, -30, 90),
          new Band(360, -60, 150),
          new Band(600, -60, 210),
          new Band(900, -90, 270))),
  /** The rule of the MBTA in Boston: by the time that was said to be left. */
  MBTA(
      false,
      List.of(
          new Band(180, -60, 60),
          new Band(360, -90, 120),
          new Band(720, -150, 210),
          new Band(1_801, -240, 360))),
  /**
   * The rule of Cal-ITP: a band that grows with the logarithm of the minutes that really were left,
   * up to half an hour.
   */
  CAL_ITP(true, List.of(new Band(1_801, 0, 0)));

  private static final double SECONDS = 60;
  private static final double EARLY_MINUTES = 1.3;
  private static final double LATE_MINUTES = 1.5;

  private final boolean byActual;

  @SuppressWarnings("ImmutableEnumChecker") // given as List.of
  private final List<Band> bands;

  AccuracyScheme(boolean byActual, List<Band> bands) {
    this.byActual = byActual;
    this.bands = bands;
  }

  /** Number of buckets. */
  public int buckets() {
    return bands.size();
  }

  /** The bucket a prediction falls into; −1 for none. */
  public int bucket(double predictedHorizon, double actualHorizon) {
    double horizon = byActual ? actualHorizon : predictedHorizon;
    for (int bucket = 0; bucket < buckets(); bucket++) {
      if (horizon < bands.get(bucket).end()) {
        return horizon < 0 ? -1 : bucket;
      }
    }
    return -1;
  }

  /** Whether a prediction of that bucket counts as accurate. */
  public boolean isAccurate(int bucket, double predictedHorizon, double actualHorizon) {
    double lateness = actualHorizon - predictedHorizon;
    if (this == CAL_ITP) {
      double minutes = actualHorizon / 60;
      double error = -lateness;
      return error > -SECONDS * Math.log(minutes + EARLY_MINUTES)
          && error < SECONDS * Math.log(minutes + LATE_MINUTES);
    }
    return lateness >= bands.get(bucket).low() && lateness <= bands.get(bucket).high();
  }

  /** A bucket: horizons below {@code end} seconds, and the lateness that is accurate there. */
  private record Band(int end, int low, int high) {}
}
