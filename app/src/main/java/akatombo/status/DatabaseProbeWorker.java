package akatombo.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the database every second whether it is there, so that nobody else has to wait to learn. */
final class DatabaseProbeWorker implements DatabaseState, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseProbeWorker.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final DatabaseClient database;
  // The migrations have just run when this starts, so the first answer may be trusted.
  private volatile boolean available = true;
  private volatile Disposable probing = Disposables.disposed();

  DatabaseProbeWorker(DatabaseClient database, MeterRegistry meters) {
    this.database = database;
    Gauge.builder("akatombo.database.available", this, worker -> worker.available ? 1 : 0)
        .description("1 while the database answers")
        .register(meters);
  }

  @Override
  public boolean isAvailable() {
    return available;
  }

  @Override
  public void start() {
    probing =
        Flux.interval(EVERY)
            .onBackpressureDrop()
            .concatMap(tick -> probe(), 1)
            .subscribe(this::note);
  }

  private Mono<Boolean> probe() {
    return database
        .sql("SELECT 1")
        .fetch()
        .first()
        .map(row -> true)
        .timeout(LIMIT)
        .onErrorResume(failure -> Mono.just(false));
  }

  private void note(boolean answered) {
    if (answered != available) {
      LOG.warn(answered ? "the database answers again" : "the database does not answer");
    }
    available = answered;
  }

  @Override
  public void stop() {
    probing.dispose();
  }

  @Override
  public boolean isRunning() {
    return !probing.isDisposed();
  }
}
