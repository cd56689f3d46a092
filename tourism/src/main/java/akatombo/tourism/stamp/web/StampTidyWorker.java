package akatombo.tourism.stamp.web;

import akatombo.tourism.stamp.store.CardStore;
import akatombo.tourism.stamp.store.StaffCodeStore;
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

/** Deletes cards whose time is over, and codes of staff that nobody may use any more. */
final class StampTidyWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StampTidyWorker.class);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final CardStore cards;
  private final StaffCodeStore codes;
  private final StampProperties properties;
  private final Clock clock;
  private volatile Disposable running = Disposables.disposed();

  StampTidyWorker(CardStore cards, StaffCodeStore codes, StampProperties properties, Clock clock) {
    this.cards = cards;
    this.codes = codes;
    this.properties = properties;
    this.clock = clock;
  }

  Mono<Void> tidy() {
    return Mono.defer(() -> {
      Instant now = clock.instant();
      return cards
          .forget(now.minus(properties.cardKept()))
          .then(codes.forget(now.minus(properties.offlineGrace())))
          .then();
    });
  }

  @Override
  public void start() {
    running =
        Flux.interval(Duration.ofSeconds(30), EVERY)
            .onBackpressureDrop()
            .concatMap(
                tick ->
                    tidy()
                        .onErrorResume(failure -> {
                          LOG.warn("stamp cards cannot be deleted now: {}", failure.toString());
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
