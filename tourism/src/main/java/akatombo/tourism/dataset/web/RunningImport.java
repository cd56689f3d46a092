package akatombo.tourism.dataset.web;

import akatombo.tourism.dataset.store.StoredImport;
import java.util.UUID;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** An import while it runs; whoever asks sees how far it is and how it ends. */
final class RunningImport {

  private final StoredImport begun;
  private final Sinks.Many<ImportProgress> progress = Sinks.many().replay().latest();
  private final Sinks.One<StoredImport> end = Sinks.one();
  private final Disposable.Swap work = Disposables.swap();

  RunningImport(StoredImport begun) {
    this.begun = begun;
  }

  UUID id() {
    return begun.id();
  }

  StoredImport begun() {
    return begun;
  }

  /** Called by the one thread that writes. */
  void reached(ImportProgress now) {
    progress.tryEmitNext(now);
  }

  void worksAs(Disposable running) {
    work.update(running);
  }

  void stop() {
    work.dispose();
  }

  /** The first end counts. */
  void ended(StoredImport ended) {
    end.tryEmitValue(ended);
    progress.tryEmitComplete();
  }

  Flux<ImportProgress> progress() {
    return progress.asFlux().onBackpressureLatest();
  }

  Mono<StoredImport> end() {
    return end.asMono();
  }
}
