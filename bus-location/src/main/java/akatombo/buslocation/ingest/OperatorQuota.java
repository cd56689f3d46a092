package akatombo.buslocation.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/** A token bucket for each operator, so that one cannot crowd out the others. */
final class OperatorQuota {

  private final double perSecond;
  private final double burst;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  OperatorQuota(int perSecond, int burst) {
    this.perSecond = perSecond;
    this.burst = burst;
  }

  /**
   * Takes that many tokens; when they are not there, takes none and tells how long to wait. {@link
   * #wait} tells the same until then: what was refused would only be refused again.
   */
  Optional<Duration> take(String operator, int tokens, Instant now) {
    AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
    var _ =
        buckets.compute(
            operator,
            (name, bucket) -> {
              double filled = bucket == null ? burst : filled(bucket, now);
              double missing = Math.min(tokens, burst) - filled;
              if (missing > 0) {
                Duration time = time(missing);
                wait.set(Optional.of(time));
                return new Bucket(filled, now, now.plus(time));
              }
              return new Bucket(filled - tokens, now, now);
            });
    return wait.get();
  }

  /** How long until anything can be taken; takes none. */
  Optional<Duration> wait(String operator, Instant now) {
    Bucket bucket = buckets.get(operator);
    if (bucket == null) {
      return Optional.empty();
    }
    Duration closed = Duration.between(now, bucket.closedUntil());
    // Longer than the whole burst takes to come is the work of a clock that was set back.
    if (closed.isPositive() && closed.compareTo(time(burst)) <= 0) {
      return Optional.of(closed);
    }
    double missing = 1 - filled(bucket, now);
    return missing > 0 ? Optional.of(time(missing)) : Optional.empty();
  }

  private Duration time(double tokens) {
    return Duration.ofMillis((long) Math.ceil(1000 * tokens / perSecond));
  }

  private double filled(Bucket bucket, Instant now) {
    // Not whole milliseconds: thousands of calls a second would lose most of them.
    double seconds = Math.max(0, Duration.between(bucket.at(), now).toNanos()) / 1e9;
    return Math.min(burst, bucket.tokens() + perSecond * seconds);
  }

  /** What is in it, and until when nobody need look, because somebody waits for more. */
  private record Bucket(double tokens, Instant at, Instant closedUntil) {}
}
