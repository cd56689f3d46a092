package akatombo.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Token buckets by address, for a bounded number of addresses. */
final class RateLimit {

  private static final int ADDRESSES_MAX = 20_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final double perSecond;
  private final double burst;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES_MAX;
        }
      };

  private record Bucket(double tokens, long nanos) {}

  RateLimit(double perSecond, double burst) {
    this.perSecond = perSecond;
    this.burst = burst;
  }

  /** Takes one token; false when the address has none left. */
  synchronized boolean take(String address, long nowNanos) {
    Bucket old = buckets.getOrDefault(address, new Bucket(burst, nowNanos));
    double tokens =
        Math.min(burst, old.tokens + (nowNanos - old.nanos) / NANOS_PER_SECOND * perSecond);
    boolean taken = tokens >= 1;
    buckets.put(address, new Bucket(taken ? tokens - 1 : tokens, nowNanos));
    return taken;
  }
}
