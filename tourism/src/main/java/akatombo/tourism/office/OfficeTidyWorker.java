package akatombo.tourism.office;

import akatombo.tourism.media.store.MediaSweep;
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

/** Forgets every hour what is older than it is kept: edits, preview links, answers, media. */
final class OfficeTidyWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeTidyWorker.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final OfficeStores stores;
  private final MediaSweep media;
  private final OfficeProperties properties;
  private final Clock clock;
  private volatile Disposable running = Disposables.disposed();

  OfficeTidyWorker(
      OfficeStores stores, MediaSweep media, OfficeProperties properties, Clock clock) {
    this.stores = stores;
    this.media = media;
    this.properties = properties;
    this.clock = clock;
  }

  Mono<Void> tidy() {
    Instant now = clock.instant();
    return stores
        .drafts()
        .forgetRevisions(now.minus(properties.undoFor()))
        .then(stores.previews().forget(now))
        .then(stores.answers().forget(now.minus(properties.keysKept())))
        .then(media.sweep(now, now.minus(properties.undoFor())))
        .then();
  }

  @Override
  public void start() {
    running =
        Flux.interval(EVERY)
            .onBackpressureDrop()
            .concatMap(
                tick ->
                    tidy()
                        .onErrorResume(failure -> {
                          LOG.warn(
                              "what the tourism office may forget stays: {}", failure.toString());
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
