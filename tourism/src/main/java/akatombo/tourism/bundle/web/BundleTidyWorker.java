package akatombo.tourism.bundle.web;

import akatombo.tourism.bundle.store.BundleStore;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets bundles that nobody was given for long. */
final class BundleTidyWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BundleTidyWorker.class);
  private static final Duration EVERY = Duration.ofHours(6);

  private final BundleStore store;
  private final Duration kept;
  private final Clock clock;
  private volatile Disposable running = Disposables.disposed();

  BundleTidyWorker(BundleStore store, Duration kept, Clock clock) {
    this.store = store;
    this.kept = kept;
    this.clock = clock;
  }

  Mono<Void> tidy() {
    return Mono.defer(() -> store.forget(clock.instant().minus(kept)));
  }

  @Override
  public void start() {
    running =
        Flux.interval(Duration.ofMinutes(1), EVERY)
            .onBackpressureDrop()
            .concatMap(
                tick ->
                    tidy()
                        .onErrorResume(failure -> {
                          LOG.warn("old bundles stay: {}", failure.toString());
                          return Mono.empty();
                        }),
                1)
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
}
