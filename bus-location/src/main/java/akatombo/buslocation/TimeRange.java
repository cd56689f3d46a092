package akatombo.buslocation;

import java.time.Instant;

/**
 * When something will happen, eight times out of ten.
 *
 * @param earliest the 10th percentile: one time in ten it is sooner
 * @param latest the 90th percentile: one time in ten it is later
 */
public record TimeRange(Instant earliest, Instant latest) {

  public TimeRange {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("a range ends before it begins");
    }
  }

  /** A range without any width: of what has happened, or of which no doubt is told. */
  public static TimeRange exactly(Instant time) {
    return new TimeRange(time, time);
  }

  /** Whether the instant lies inside, the ends included. */
  public boolean contains(Instant time) {
    return !time.isBefore(earliest) && !time.isAfter(latest);
  }
}
