package akatombo.buslocation.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes away reports that are too old, and keys after three days. */
final class FeedbackTidyWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FeedbackTidyWorker.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration KEYS_KEPT = Duration.ofDays(3);

  private final ReportStore store;
  private final Duration retention;
  private final Clock clock;
  private volatile Disposable running = Disposables.disposed();

  FeedbackTidyWorker(ReportStore store, Duration retention, Clock clock) {
    this.store = store;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public void start() {
    running =
        Flux.interval(Duration.ofMinutes(1), EVERY)
            .onBackpressureDrop()
            .concatMap(tick -> tidy().onErrorResume(FeedbackTidyWorker::failed), 1)
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

  private Mono<Void> tidy() {
    Instant now = clock.instant();
    return store.tidy(now.minus(KEYS_KEPT), now.minus(retention));
  }

  private static Mono<Void> failed(Throwable failure) {
    LOG.warn("riders' reports cannot be tidied now: {}", failure.toString());
    return Mono.empty();
  }
}
