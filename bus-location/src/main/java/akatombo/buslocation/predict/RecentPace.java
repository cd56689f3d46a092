package akatombo.buslocation.predict;

import java.util.Arrays;

/** How the last vehicles over a segment compared with what was expected of them; immutable. */
final class RecentPace {

  static final RecentPace NONE = new RecentPace(new long[0], new double[0]);

  private static final int VEHICLES = 8;
  private static final long RECENT_SECONDS = 7_200;

  /** What a vehicle tells fades with its age. */
  private static final double FADING_SECONDS = 5_000;

  /** Ages are told apart by as many seconds; looked up, for every prediction asks many times. */
  private static final int AGE_STEP = 16;

  private static final double[] WEIGHTS = new double[(int) (5 * FADING_SECONDS) / AGE_STEP];

  static {
    Arrays.setAll(WEIGHTS, step -> Math.exp(-step * AGE_STEP / FADING_SECONDS));
  }

  /** So many vehicles that were as expected are assumed beside those that were seen. */
  private static final double DOUBT = 4;

  private static final double LOG_RATIO_MAX = 0.6;
  private static final double SECONDS_MIN = 5;

  private final long[] seconds;
  private final double[] logRatios;

  private RecentPace(long[] seconds, double[] logRatios) {
    this.seconds = seconds;
    this.logRatios = logRatios;
  }

  RecentPace with(long second, double actual, double expected) {
    int kept = Math.min(seconds.length, VEHICLES - 1);
    long[] nextSeconds = new long[kept + 1];
    double[] nextRatios = new double[kept + 1];
    System.arraycopy(seconds, seconds.length - kept, nextSeconds, 0, kept);
    System.arraycopy(logRatios, seconds.length - kept, nextRatios, 0, kept);
    nextSeconds[kept] = second;
    double ratio = Math.max(actual, SECONDS_MIN) / Math.max(expected, SECONDS_MIN);
    nextRatios[kept] = Math.clamp(Math.log(ratio), -LOG_RATIO_MAX, LOG_RATIO_MAX);
    return new RecentPace(nextSeconds, nextRatios);
  }

  boolean isWithin(long now) {
    return seconds.length > 0 && now - seconds[seconds.length - 1] < RECENT_SECONDS;
  }

  /** By what an expected time must be multiplied now; 1 when nobody was there lately. */
  double factor(long now) {
    double sum = 0;
    double weights = DOUBT;
    for (int i = 0; i < seconds.length; i++) {
      long age = now - seconds[i];
      if (age >= 0) {
        double weight = WEIGHTS[(int) Math.min(age / AGE_STEP, WEIGHTS.length - 1)];
        sum += weight * logRatios[i];
        weights += weight;
      }
    }
    return sum == 0 ? 1 : Math.exp(sum / weights);
  }
}
