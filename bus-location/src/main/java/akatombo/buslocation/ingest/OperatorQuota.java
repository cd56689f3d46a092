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

  /** Takes that many tokens; when they are not there, takes none and tells how long to wait. */
  Optional<Duration> take(String operator, int tokens, Instant now) {
    AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
    var _ =
        buckets.compute(
            operator,
            (name, bucket) -> {
              double filled = bucket == null ? burst : filled(bucket, now);
              double missing = Math.min(tokens, burst) - filled;
              if (missing > 0) {
                wait.set(
                    Optional.of(Duration.ofMillis((long) Math.ceil(1000 * missing / perSecond))));
                return new Bucket(filled, now);
              }
              return new Bucket(filled - tokens, now);
            });
    return wait.get();
  }

  /** How long until there is one token; takes none. */
  Optional<Duration> wait(String operator, Instant now) {
    Bucket bucket = buckets.get(operator);
    double missing = bucket == null ? 0 : 1 - filled(bucket, now);
    return missing > 0
        ? Optional.of(Duration.ofMillis((long) Math.ceil(1000 * missing / perSecond)))
        : Optional.empty();
  }

  private double filled(Bucket bucket, Instant now) {
    // Not whole milliseconds: thousands of calls a second would lose most of them.
    double seconds = Math.max(0, Duration.between(bucket.at(), now).toNanos()) / 1e9;
    return Math.min(burst, bucket.tokens() + perSecond * seconds);
  }

  private record Bucket(double tokens, Instant at) {}
}
