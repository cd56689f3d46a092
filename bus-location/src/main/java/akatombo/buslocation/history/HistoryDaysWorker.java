package akatombo.buslocation.history;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the tables of the days to come and takes away what is older than the retention (D1). */
final class HistoryDaysWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryDaysWorker.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int DAYS_AHEAD = 2;

  private final VehiclePositionStore store;
  private final Duration retention;
  private final Clock clock;
  private final MeterRegistry registry;
  private volatile Disposable running = Disposables.disposed();

  HistoryDaysWorker(
      VehiclePositionStore store, Duration retention, Clock clock, MeterRegistry registry) {
    this.store = store;
    this.retention = retention;
    this.clock = clock;
    this.registry = registry;
  }

  @Override
  public void start() {
    running =
        Flux.interval(Duration.ZERO, EVERY)
            .onBackpressureDrop()
            .concatMap(tick -> tidy().onErrorResume(this::failed), 1)
            .subscribe();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  /** Before positions are written. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 6_000;
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }

  /** One round: tables by day, and the rest of the oldest day row by row. */
  Mono<Void> tidy() {
    return Mono.defer(() -> {
      Instant now = clock.instant();
      Instant oldest = now.minus(retention);
      return store
          .keepDays(day(oldest), day(now).plusDays(DAYS_AHEAD))
          .then(store.deleteBefore(oldest))
          .then();
    });
  }

  private Mono<Void> failed(Throwable failure) {
    registry.counter("akatombo.history.days.failures").increment();
    LOG.warn("the days of the history cannot be kept now: {}", failure.toString());
    return Mono.empty();
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
