package akatombo.buslocation.control.web;

import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.control.store.ChangeStore;
import akatombo.buslocation.control.store.GivenAnswers;
import akatombo.buslocation.live.FleetWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Brings decisions from the database into the fleet: all of them before the service is ready, and
 * again now and then. While the database is away the last ones stand.
 */
final class ServiceControlWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceControlWorker.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration START_PAUSE = Duration.ofMillis(500);
  private static final Duration CLEANING = Duration.ofHours(1);

  private final ChangeStore store;
  private final GivenAnswers answers;
  private final FleetWriter fleet;
  private final Clock clock;
  private final ControlProperties properties;
  private final Counter failures;
  private volatile List<StoredChange> told = List.of();
  private volatile boolean failing;
  private volatile Disposable.Composite running = Disposables.composite();

  ServiceControlWorker(
      ChangeStore store,
      GivenAnswers answers,
      FleetWriter fleet,
      Clock clock,
      ControlProperties properties,
      MeterRegistry registry) {
    this.store = store;
    this.answers = answers;
    this.fleet = fleet;
    this.clock = clock;
    this.properties = properties;
    this.failures = registry.counter("akatombo.control.reload.failures");
    registry.gauge("akatombo.control.changes", this, worker -> worker.told.size());
  }

  /** Reads what counts now and tells the fleet if it is something else than before. */
  Mono<Void> reload() {
    return store
        .alive(clock.instant())
        .collectList()
        .filter(alive -> !alive.equals(told))
        .flatMap(alive -> fleet.change(alive).doOnSuccess(done -> told = alive));
  }

  @Override
  public void start() {
    // The first connections of a busy machine may be late; without this nothing may be served.
    reload().retryWhen(Retry.fixedDelay(Long.MAX_VALUE, START_PAUSE)).block(START_LIMIT);
    running =
        Disposables.composite(
            Flux.interval(properties.reloadEvery())
                .onBackpressureDrop()
                .concatMap(
                    tick -> reload().doOnSuccess(done -> succeeded()).onErrorResume(this::failed),
                    1)
                .subscribe(),
            Flux.interval(CLEANING).onBackpressureDrop().concatMap(tick -> clean(), 1).subscribe());
  }

  @Override
  public void stop() {
    running.dispose();
  }

  /** After the fleet runs, before the web server. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 3_900;
  }

  @Override
  public boolean isRunning() {
    return running.size() > 0 && !running.isDisposed();
  }

  private void succeeded() {
    if (failing) {
      failing = false;
      LOG.info("what the offices decided is read again");
    }
  }

  private Mono<Void> failed(Throwable failure) {
    failures.increment();
    if (!failing) {
      failing = true;
      LOG.warn("what the offices decided cannot be read and stands: {}", failure.toString());
    }
    return Mono.empty();
  }

  private Mono<Void> clean() {
    return answers
        .forget(clock.instant().minus(properties.keysKept()))
        .then()
        .onErrorResume(this::failed);
  }
}
