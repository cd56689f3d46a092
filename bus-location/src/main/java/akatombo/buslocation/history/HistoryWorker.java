package akatombo.buslocation.history;

import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.live.PositionLog;
import akatombo.buslocation.spool.Spool;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings positions from the spool into the database in batches. A batch the database does not take
 * is tried again; meanwhile positions wait on the disk, also over a restart.
 */
final class HistoryWorker implements PositionLog, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryWorker.class);
  private static final Duration LAST_WRITE_LIMIT = Duration.ofSeconds(5);

  /** A database that does not answer is asked again. */
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(30);

  /** Of a position in the spool, generously. */
  private static final int POSITION_BYTES = 256;

  private final VehiclePositionStore store;
  private final HistoryProperties properties;
  private final Spool spool;
  private final Counter failures;
  private final Counter dropped;
  private volatile Disposable running = Disposables.disposed();
  private volatile boolean failing;

  HistoryWorker(
      VehiclePositionStore store,
      HistoryProperties properties,
      Spool spool,
      MeterRegistry registry) {
    this.store = store;
    this.properties = properties;
    this.spool = spool;
    this.failures = registry.counter("akatombo.history.failures");
    this.dropped = registry.counter("akatombo.history.dropped");
    registry.gauge("akatombo.history.waiting", spool, Spool::waiting);
    registry.gauge("akatombo.history.spool.bytes", spool, Spool::bytes);
  }

  @Override
  public boolean hasRoomFor(int reports) {
    return spool.hasRoomFor((long) reports * POSITION_BYTES);
  }

  @Override
  public void add(VehicleReport report, ReportVerdict verdict) {
    spool.add(PositionCodec.encode(LoggedPosition.of(report, verdict)));
  }

  @Override
  public Mono<Void> safe() {
    return spool.safe();
  }

  @Override
  public void start() {
    if (spool.waiting() > 0) {
      LOG.info("{} positions wait in the spool since the last run", spool.waiting());
    }
    running =
        Flux.interval(properties.writeEvery())
            .onBackpressureDrop()
            .concatMap(tick -> write(), 1)
            .subscribe();
  }

  /** Ends the rounds and writes once more what still waits; what cannot be stays in the spool. */
  @Override
  public void stop() {
    running.dispose();
    write().then(spool.tidy()).timeout(LAST_WRITE_LIMIT, Mono.empty()).block();
    spool.close();
  }

  /** Starts before the web server and ends after its last request. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 5_000;
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }

  /** Writes batches until nothing waits or one fails. */
  private Mono<Void> write() {
    return Mono.defer(this::writeBatch)
        .repeat(() -> spool.waiting() > 0)
        .then()
        .onErrorResume(this::failed);
  }

  private Mono<Void> writeBatch() {
    return spool
        .safe()
        .then(spool.oldest(properties.batchMax()))
        .filter(records -> !records.isEmpty())
        .flatMap(records ->
            insert(records.stream().map(PositionCodec::decode).toList())
                .then(spool.takeOff(records.size()))
                .doOnSuccess(done -> written()));
  }

  private void written() {
    if (failing) {
      failing = false;
      LOG.info("the history of positions is written again");
    }
  }

  private Mono<Void> insert(List<LoggedPosition> batch) {
    return store
        .insert(batch)
        .timeout(WRITE_LIMIT)
        .onErrorResume(
            HistoryWorker::isOfTheRows,
            failure -> batch.size() == 1 ? drop(failure) : insertOneByOne(batch))
        .then();
  }

  /** One row the database will never take must not keep the others. */
  private Mono<Long> insertOneByOne(List<LoggedPosition> batch) {
    return Flux.fromIterable(batch)
        .concatMap(position -> insert(List.of(position)))
        .then(Mono.just((long) batch.size()));
  }

  private Mono<Long> drop(Throwable failure) {
    dropped.increment();
    LOG.warn("a position is no row and is dropped: {}", failure.toString());
    return Mono.just(0L);
  }

  /** SQLSTATE classes 22 and 23: the data is at fault, not the database. */
  private static boolean isOfTheRows(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(R2dbcException.class::isInstance)
        .map(cause -> ((R2dbcException) cause).getSqlState())
        .anyMatch(state -> state != null && (state.startsWith("22") || state.startsWith("23")));
  }

  private Mono<Void> failed(Throwable failure) {
    failures.increment();
    if (!failing) {
      LOG.warn(
          "positions cannot be written and wait ({} now): {}", spool.waiting(), failure.toString());
    }
    failing = true;
    return Mono.empty();
  }
}
