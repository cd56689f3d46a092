package akatombo.tourism.stamp.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How often a network may do something in an hour; held in memory, forgotten with the hour. */
final class NetworkAllowance {

  private static final int NETWORKS_MAX = 200_000;

  private final int perHour;
  private final Map<String, Integer> counts = new HashMap<>();
  private Instant hour = Instant.MIN;

  NetworkAllowance(int perHour) {
    this.perHour = perHour;
  }

  /** Whether a network has some left; counts nothing. */
  synchronized boolean isLeft(String network, Instant now) {
    turn(now);
    return counts.getOrDefault(network, 0) < perHour && counts.size() < NETWORKS_MAX;
  }

  /** Counts one; false when none was left. */
  synchronized boolean take(String network, Instant now) {
    boolean isLeft = isLeft(network, now);
    if (isLeft) {
      counts.merge(network, 1, Integer::sum);
    }
    return isLeft;
  }

  /** Until the next hour begins. */
  static Duration wait(Instant now) {
    Instant next = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    return Duration.between(now, next).plusSeconds(1);
  }

  private void turn(Instant now) {
    Instant current = now.truncatedTo(ChronoUnit.HOURS);
    if (!current.equals(hour)) {
      counts.clear();
      hour = current;
    }
  }
}
