package akatombo.buslocation.webhook;

import java.time.Duration;

/**
 * How long to wait before another attempt: twice as long each time, and never all at once.
 *
 * @param first the longest wait after the first attempt
 * @param longest the longest wait of all
 */
record Backoff(Duration first, Duration longest) {

  private static final int DOUBLINGS_MAX = 20;

  /**
   * The wait after an attempt: between half of the longest possible and all of it.
   *
   * @param attempt 1 for the first
   * @param chance 0 to 1
   */
  Duration after(int attempt, double chance) {
    long most =
        Math.min(
            longest.toMillis(),
            first.toMillis() << Math.min(DOUBLINGS_MAX, Math.max(0, attempt - 1)));
    return Duration.ofMillis(most / 2 + Math.round(most / 2.0 * chance));
  }
}
