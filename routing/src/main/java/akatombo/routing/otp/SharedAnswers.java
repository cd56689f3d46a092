package akatombo.routing.otp;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Gives equal questions one answer: while it is on its way, and for a few seconds after. */
final class SharedAnswers {

  /** Answers are large; at this many nothing more is kept. */
  private static final int ENTRIES_MAX = 128;

  /** Those that are too old are taken out this often. */
  private static final long TIDY_MILLIS = 1_000;

  private static final long ON_ITS_WAY = Long.MAX_VALUE;

  private final ConcurrentMap<OtpQuery, Entry> entries = new ConcurrentHashMap<>();
  private final Function<OtpQuery, Mono<OtpAnswer>> source;
  private final Duration keep;
  private final Clock clock;
  private final PlanMetrics metrics;
  private final AtomicLong tidied = new AtomicLong();

  SharedAnswers(
      Function<OtpQuery, Mono<OtpAnswer>> source, Duration keep, Clock clock, PlanMetrics metrics) {
    this.source = source;
    this.keep = keep;
    this.clock = clock;
    this.metrics = metrics;
  }

  Mono<OtpAnswer> answer(OtpQuery query) {
    return Mono.defer(() -> entry(query).answer());
  }

  private Entry entry(OtpQuery query) {
    long now = clock.millis();
    Entry known = entries.get(query);
    if (known != null && known.isGood(now)) {
      if (known.isOnItsWay()) {
        metrics.shared();
      } else {
        metrics.cached();
      }
      return known;
    }
    tidy(now);
    if (entries.size() >= ENTRIES_MAX) {
      return new Entry(source.apply(query), new AtomicLong());
    }
    return entries.compute(
        query, (key, other) -> other != null && other.isGood(now) ? other : created(key));
  }

  private void tidy(long now) {
    long last = tidied.get();
    if (now - last >= TIDY_MILLIS && tidied.compareAndSet(last, now)) {
      entries.values().removeIf(entry -> !entry.isGood(now));
    }
  }

  private Entry created(OtpQuery query) {
    AtomicLong goodUntil = new AtomicLong(ON_ITS_WAY);
    Mono<OtpAnswer> answer =
        source
            .apply(query)
            .doOnSuccess(it -> goodUntil.set(clock.millis() + keep.toMillis()))
            .doOnError(it -> goodUntil.set(0))
            .cache();
    return new Entry(answer, goodUntil);
  }

  private record Entry(Mono<OtpAnswer> answer, AtomicLong goodUntil) {

    boolean isGood(long now) {
      return now < goodUntil.get();
    }

    boolean isOnItsWay() {
      return goodUntil.get() == ON_ITS_WAY;
    }
  }
}
