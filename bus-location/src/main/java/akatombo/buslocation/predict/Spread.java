package akatombo.buslocation.predict;

import akatombo.buslocation.TimeRange;
import java.time.Instant;

/**
 * How far a prediction may be off where nothing has been learned yet: wider the farther ahead, and
 * wider towards late, for a bus is held up more often than it gains.
 */
final class Spread {

  private static final long BEFORE_SECONDS = 20;
  private static final double BEFORE_SHARE = 0.14;
  private static final long AFTER_SECONDS = 40;
  private static final double AFTER_SHARE = 0.22;

  private Spread() {}

  /**
   * The range around a time predicted at {@code madeAt}; what is not ahead has no width.
   *
   * @param notBefore the range does not begin before this
   */
  static TimeRange around(long time, long madeAt, long notBefore) {
    long ahead = time - madeAt;
    if (ahead <= 0) {
      return TimeRange.exactly(Instant.ofEpochSecond(time));
    }
    long earliest = time - BEFORE_SECONDS - Math.round(ahead * BEFORE_SHARE);
    long latest = time + AFTER_SECONDS + Math.round(ahead * AFTER_SHARE);
    return new TimeRange(
        Instant.ofEpochSecond(Math.min(time, Math.max(earliest, notBefore))),
        Instant.ofEpochSecond(latest));
  }
}
