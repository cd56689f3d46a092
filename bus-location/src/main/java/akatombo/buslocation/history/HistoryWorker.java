package akatombo.buslocation.history;

import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.live.PositionLog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes positions to the database in batches. A batch the database does not take is tried again;
 * meanwhile positions wait in a bounded buffer.
 */
final class HistoryWorker implements PositionLog, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryWorker.class);
  private static final Duration LAST_WRITE_LIMIT = Duration.ofSeconds(5);

  private final VehiclePositionStore store;
  private final HistoryProperties properties;
  private final Counter failures;
  private final Queue<LoggedPosition> buffer = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();
  private volatile Disposable running = Disposables.disposed();
  private volatile boolean failing;
  private volatile List<LoggedPosition> unwritten = List.of();

  HistoryWorker(VehiclePositionStore store, HistoryProperties properties, MeterRegistry registry) {
    this.store = store;
    this.properties = properties;
    this.failures = registry.counter("akatombo.history.failures");
    registry.gauge("akatombo.history.waiting", size);
  }

  @Override
  public boolean hasRoomFor(int reports) {
    return size.get() + reports <= properties.bufferMax();
  }

  @Override
  public void add(VehicleReport report, ReportVerdict verdict) {
    size.incrementAndGet();
    buffer.add(LoggedPosition.of(report, verdict));
  }

  @Override
  public void start() {
    running =
        Flux.interval(properties.writeEvery())
            .onBackpressureDrop()
            .concatMap(tick -> write(), 1)
            .subscribe();
  }

  /** Ends the rounds and writes once more what still waits. */
  @Override
  public void stop() {
    running.dispose();
    write().timeout(LAST_WRITE_LIMIT, Mono.empty()).block();
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
        .repeat(() -> size.get() > 0)
        .then()
        .onErrorResume(this::failed);
  }

  private Mono<Void> writeBatch() {
    List<LoggedPosition> batch = unwritten.isEmpty() ? drain() : unwritten;
    if (batch.isEmpty()) {
      return Mono.empty();
    }
    unwritten = batch;
    return store.insert(batch).doOnSuccess(rows -> written(batch)).then();
  }

  private void written(List<LoggedPosition> batch) {
    unwritten = List.of();
    size.addAndGet(-batch.size());
    if (failing) {
      failing = false;
      LOG.info("the history of positions is written again");
    }
  }

  private Mono<Void> failed(Throwable failure) {
    failures.increment();
    if (!failing) {
      failing = true;
      LOG.warn("positions cannot be written and wait ({} now): {}", size.get(), failure.toString());
    }
    return Mono.empty();
  }

  private List<LoggedPosition> drain() {
    List<LoggedPosition> batch = new ArrayList<>();
    while (batch.size() < properties.batchMax()) {
      LoggedPosition next = buffer.poll();
      if (next == null) {
        break;
      }
      batch.add(next);
    }
    return batch;
  }
}
