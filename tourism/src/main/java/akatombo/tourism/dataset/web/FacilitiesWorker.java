package akatombo.tourism.dataset.web;

import akatombo.tourism.Facilities;
import akatombo.tourism.Facility;
import akatombo.tourism.FacilityKind;
import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.FacilityRows;
import akatombo.tourism.dataset.store.DatasetStore;
import akatombo.tourism.dataset.store.DatasetStore.StoredHeader;
import akatombo.tourism.dataset.store.DatasetStore.Version;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Holds the facilities of the lists as they are now; while the database is away, the last stand.
 */
final class FacilitiesWorker implements Facilities, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FacilitiesWorker.class);
  private static final Map<DatasetKind, FacilityKind> KINDS =
      Arrays.stream(FacilityKind.values())
          .collect(
              Collectors.toMap(
                  kind -> DatasetKind.find(kind.dataset()).orElseThrow(), kind -> kind));

  private final DatasetStore store;
  private final TransactionalOperator snapshot;
  private final Duration every;
  private final Map<FacilityKind, Held> held = new ConcurrentHashMap<>();
  private volatile boolean failing;
  private volatile Disposable running = Disposables.disposed();

  /**
   * A worker.
   *
   * @param snapshot sees one state of the database throughout
   * @param every how often it looks whether a list has changed
   */
  FacilitiesWorker(DatasetStore store, TransactionalOperator snapshot, Duration every) {
    this.store = store;
    this.snapshot = snapshot;
    this.every = every;
  }

  private record Held(long version, List<Facility> facilities) {}

  @Override
  public List<Facility> all(FacilityKind kind) {
    Held known = held.get(kind);
    return known == null ? List.of() : known.facilities;
  }

  private Mono<Void> round() {
    return store
        .versions()
        .filter(this::isNew)
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .concatMap(this::read)
        .then()
        .doOnSuccess(done -> failing = false)
        .onErrorResume(this::failed);
  }

  private boolean isNew(Version version) {
    FacilityKind kind = KINDS.get(version.kind());
    Held known = kind == null ? null : held.get(kind);
    return kind != null && (known == null || known.version != version.number());
  }

  private Mono<Void> read(Version version) {
    FacilityKind kind = Objects.requireNonNull(KINDS.get(version.kind()));
    return store
        .headers(version.kind())
        .collectMap(StoredHeader::id, header -> new FacilityRows(kind, header.mapping()))
        .flatMap(byHeader ->
            store
                .rows(version.kind())
                .publishOn(Schedulers.parallel())
                .concatMapIterable(row ->
                    Objects.requireNonNull(byHeader.get(row.header()))
                        .facility(row.key(), row.cells())
                        .stream()
                        .toList())
                .collectList())
        .as(snapshot::transactional)
        .doOnNext(all -> held.put(kind, new Held(version.number(), List.copyOf(all))))
        .then();
  }

  private Mono<Void> failed(Throwable failure) {
    if (!failing) {
      failing = true;
      LOG.warn("facilities cannot be read, the last ones stand: {}", failure.toString());
    }
    return Mono.empty();
  }

  @Override
  public void start() {
    running =
        Flux.interval(Duration.ZERO, every)
            .onBackpressureDrop()
            .concatMap(tick -> round(), 1)
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
