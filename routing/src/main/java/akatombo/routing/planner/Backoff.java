package akatombo.routing.planner;

import java.time.Duration;

/** How long to wait before the next attempt: 1 s, doubled each time, at most 60 s. */
final class Backoff {

  static final Duration LONGEST = Duration.ofSeconds(60);

  private Backoff() {}

  /** After so many failures in a row, at least one. */
  static Duration after(int failures) {
    return failures >= 7 ? LONGEST : Duration.ofSeconds(1L << (failures - 1));
  }
}
