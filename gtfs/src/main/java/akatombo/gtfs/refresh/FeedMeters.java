package akatombo.gtfs.refresh;

import akatombo.gtfs.FeedStatus.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is measured of the life of feeds. */
final class FeedMeters {

  private final MeterRegistry registry;
  private final Clock clock;

  FeedMeters(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** Shows the age of a feed: how long ago its source was last known to have what serves. */
  void watchAge(String feedId, Supplier<@Nullable Instant> checkedAt) {
    TimeGauge.builder(
            "akatombo.gtfs.feed.age",
            () -> {
              Instant at = checkedAt.get();
              return at == null ? Double.NaN : Duration.between(at, clock.instant()).toSeconds();
            },
            TimeUnit.SECONDS)
        .description("Time since the source of a feed was last reached")
        .tag("feed", feedId)
        .register(registry);
  }

  void count(String feedId, @Nullable Outcome outcome) {
    count(feedId, String.valueOf(outcome));
  }

  void countFault(String feedId) {
    count(feedId, "FAULT");
  }

  void countSkippedHistory(String feedId) {
    Counter.builder("akatombo.gtfs.history.skipped")
        .description("Feed versions whose history could not be written")
        .tag("feed", feedId)
        .register(registry)
        .increment();
  }

  Timer importTimer(String feedId) {
    return Timer.builder("akatombo.gtfs.import.duration")
        .description("Reading, indexing and publishing one version of a feed")
        .tag("feed", feedId)
        .register(registry);
  }

  private void count(String feedId, String outcome) {
    Counter.builder("akatombo.gtfs.import")
        .description("Refreshes of a feed by outcome")
        .tag("feed", feedId)
        .tag("outcome", outcome.toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }
}
