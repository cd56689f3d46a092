package akatombo.tourism.tidy;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets regularly what is older than it is kept; what fails is tried again the next time. */
public final class TidyWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TidyWorker.class);
  private static final Duration FIRST = Duration.ofMinutes(1);

  private final String name;
  private final Duration every;
  private final Supplier<Mono<Void>> deed;
  private volatile Disposable running = Disposables.disposed();

  /**
   * A worker that begins a minute after the start.
   *
   * @param name what it forgets, for the log
   * @param deed forgets it
   */
  public TidyWorker(String name, Duration every, Supplier<Mono<Void>> deed) {
    this.name = name;
    this.every = every;
    this.deed = deed;
  }

  /** Forgets it now. */
  public Mono<Void> tidy() {
    return Mono.defer(deed);
  }

  @Override
  public void start() {
    running =
        Flux.interval(FIRST, every)
            .onBackpressureDrop()
            .concatMap(
                tick ->
                    tidy()
                        .onErrorResume(failure -> {
                          LOG.warn("{} cannot be forgotten now: {}", name, failure.toString());
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
