package akatombo.tourism.footfall.web;

import akatombo.tourism.footfall.store.FootfallStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets the visitors of an hour that is over, and publishes the day that is over. */
final class FootfallWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FootfallWorker.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Visitors visitors;
  private final FootfallStore store;
  private final Duration publishAfter;
  private final ZoneId zone;
  private final Clock clock;
  private final Counter failures;
  private volatile Disposable running = Disposables.disposed();

  FootfallWorker(
      Visitors visitors,
      FootfallStore store,
      Duration publishAfter,
      ZoneId zone,
      Clock clock,
      MeterRegistry registry) {
    this.visitors = visitors;
    this.store = store;
    this.publishAfter = publishAfter;
    this.zone = zone;
    this.clock = clock;
    this.failures = registry.counter("akatombo.footfall.failures");
  }

  @Override
  public void start() {
    running =
        Flux.interval(Duration.ofSeconds(1), EVERY)
            .onBackpressureDrop()
            .concatMap(tick -> round().onErrorResume(this::failed), 1)
            .subscribe();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }

  /** What is due now. */
  Mono<Void> round() {
    return Mono.defer(() -> {
      visitors.forgetBefore(LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.HOURS));
      LocalDate last =
          LocalDateTime.now(clock.withZone(zone)).minus(publishAfter).toLocalDate().minusDays(1);
      return store.due(last).concatMap(day -> store.publish(day, clock.instant())).then();
    });
  }

  private Mono<Void> failed(Throwable failure) {
    failures.increment();
    LOG.warn("the visitors counted cannot be published now: {}", failure.toString());
    return Mono.empty();
  }
}
