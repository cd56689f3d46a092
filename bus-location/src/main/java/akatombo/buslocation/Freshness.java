package akatombo.buslocation;

import java.time.Duration;
import java.time.Instant;

/** What the age of realtime evidence allows to say. */
public enum Freshness {
  /** At most 60 s old. */
  LIVE,
  /** 60 to 90 s old: shown, but said to be old. */
  STALE,
  /** Older than 90 s: not shown. */
  GONE;

  /** Older than this is no longer {@link #LIVE}. */
  public static final Duration LIVE_MAX = Duration.ofSeconds(60);

  /** Older than this is {@link #GONE}. */
  public static final Duration AGE_MAX = Duration.ofSeconds(90);

  /** The freshness at {@code now} of something measured at {@code timestamp}. */
  public static Freshness of(Instant timestamp, Instant now) {
    Duration age = Duration.between(timestamp, now);
    if (age.compareTo(LIVE_MAX) <= 0) {
      return LIVE;
    }
    return age.compareTo(AGE_MAX) <= 0 ? STALE : GONE;
  }
}
