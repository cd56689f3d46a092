package akatombo.tourism.dataset.web;

import akatombo.tourism.dataset.IntakeOutcome.Understood;
import akatombo.tourism.dataset.store.ImportState;
import akatombo.tourism.dataset.store.ImportStore;
import akatombo.tourism.dataset.store.StoredImport;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/** Runs imports apart from the requests that began them, so that nobody who leaves ends one. */
final class ImportWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
  private static final Duration ABANDONED_AFTER = Duration.ofHours(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final ImportJob job;
  private final ImportStore store;
  private final Clock clock;
  private final int importsMax;
  private final Map<UUID, RunningImport> running = new ConcurrentHashMap<>();
  private volatile boolean isStarted;

  ImportWorker(ImportJob job, ImportStore store, Clock clock, int importsMax) {
    this.job = job;
    this.store = store;
    this.clock = clock;
    this.importsMax = importsMax;
  }

  /**
   * Begins an import; empty when too many run.
   *
   * @param mapping proposed for a preview of a file in no known layout
   */
  Mono<RunningImport> begin(
      StoredImport begun, Understood file, @Nullable Map<String, String> mapping) {
    return Mono.defer(() -> Mono.justOrEmpty(place(begun)))
        .flatMap(started ->
            store
                .begin(begun)
                .doOnError(failure -> running.remove(begun.id()))
                .doOnCancel(() -> running.remove(begun.id()))
                .then(Mono.fromCallable(() -> run(started, file, mapping))));
  }

  private synchronized Optional<RunningImport> place(StoredImport begun) {
    if (running.size() >= importsMax) {
      return Optional.empty();
    }
    RunningImport started = new RunningImport(begun);
    running.put(begun.id(), started);
    return Optional.of(started);
  }

  private RunningImport run(
      RunningImport started, Understood file, @Nullable Map<String, String> mapping) {
    StoredImport begun = started.begun();
    started.worksAs(
        job.run(begun, file, mapping, started::reached)
            .onErrorResume(failure -> failed(begun, failure))
            .flatMap(ended -> store.end(ended).thenReturn(ended))
            .subscribe(
                ended -> close(started, ended),
                failure -> {
                  LOG.error("import {} cannot be written down", begun.id(), failure);
                  close(started, begun.ended(ImportState.FAILED, clock.instant(), null));
                }));
    return started;
  }

  private Mono<StoredImport> failed(StoredImport begun, Throwable failure) {
    LOG.error("import {} has failed; nothing of it is kept", begun.id(), failure);
    return Mono.just(begun.ended(ImportState.FAILED, clock.instant(), null));
  }

  private void close(RunningImport started, StoredImport ended) {
    running.remove(started.id());
    started.ended(ended);
  }

  Optional<RunningImport> find(UUID id) {
    return Optional.ofNullable(running.get(id));
  }

  /** Ends an import that runs; its transaction is rolled back. Gives how it has ended. */
  Mono<StoredImport> cancel(RunningImport started) {
    return Mono.defer(() -> {
      started.stop();
      StoredImport canceled = started.begun().ended(ImportState.CANCELED, clock.instant(), null);
      return store
          .end(canceled)
          .flatMap(rows -> rows > 0 ? Mono.just(canceled) : store.find(started.id()))
          .doOnNext(ended -> close(started, ended))
          .doOnError(failure -> close(started, canceled));
    });
  }

  @Override
  public void start() {
    isStarted = true;
    store
        .failAbandoned(clock.instant().minus(ABANDONED_AFTER), clock.instant())
        .subscribe(
            count -> {
              if (count > 0) {
                LOG.warn("{} imports were cut short when the service ended", count);
              }
            },
            failure -> LOG.warn("abandoned imports cannot be closed: {}", failure.toString()));
  }

  @Override
  public void stop() {
    isStarted = false;
    for (RunningImport started : running.values()) {
      try {
        StoredImport ended = cancel(started).block(STOP_LIMIT);
        LOG.info("import {} is {}", started.id(), ended == null ? "lost" : ended.state());
      } catch (RuntimeException e) {
        LOG.warn("import {} was cut short: {}", started.id(), e.toString());
      }
    }
  }

  @Override
  public boolean isRunning() {
    return isStarted;
  }
}
