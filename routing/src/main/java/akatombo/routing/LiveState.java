package akatombo.routing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the times of a leg rest on. */
public enum LiveState {
  /** A report at most 60 s old. */
  LIVE,
  /** A report 60 to 90 s old. */
  STALE,
  /** The timetable. */
  SCHEDULED,
  /** The trip will not run. */
  CANCELED;

  private static final Duration LIVE_MAX = Duration.ofSeconds(60);
  private static final Duration STALE_MAX = Duration.ofSeconds(90);

  /** The state at {@code now} of times that rest on a report; SCHEDULED when it is too old. */
  public static LiveState of(@Nullable Instant report, Instant now) {
    if (report == null) {
      return SCHEDULED;
    }
    Duration age = Duration.between(report, now);
    if (age.compareTo(LIVE_MAX) <= 0) {
      return LIVE;
    }
    return age.compareTo(STALE_MAX) <= 0 ? STALE : SCHEDULED;
  }
}
