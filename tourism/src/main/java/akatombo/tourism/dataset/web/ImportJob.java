package akatombo.tourism.dataset.web;

import akatombo.tourism.dataset.Comparison;
import akatombo.tourism.dataset.ImportReport;
import akatombo.tourism.dataset.IntakeOutcome.Understood;
import akatombo.tourism.dataset.store.DatasetStore;
import akatombo.tourism.dataset.store.ImportState;
import akatombo.tourism.dataset.store.ImportStore;
import akatombo.tourism.dataset.store.StoredImport;
import akatombo.tourism.store.AuditEntry;
import akatombo.tourism.store.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Compares a file with what is kept and, unless it is a preview, keeps it: all or nothing. */
final class ImportJob {

  private final DatasetStore store;
  private final ImportStore imports;
  private final TransactionalOperator transaction;
  private final AuditLog audit;
  private final PlaceOffers places;
  private final Clock clock;

  ImportJob(
      DatasetStore store,
      ImportStore imports,
      TransactionalOperator transaction,
      AuditLog audit,
      PlaceOffers places,
      Clock clock) {
    this.store = store;
    this.imports = imports;
    this.transaction = transaction;
    this.audit = audit;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Runs an import to its end. That it is applied is written down with the rows, so that whoever
   * cancels it at that moment hears the truth.
   *
   * @param mapping proposed for a preview of a file in no known layout
   */
  Mono<StoredImport> run(
      StoredImport begun,
      Understood file,
      @Nullable Map<String, String> mapping,
      Consumer<ImportProgress> progress) {
    int rows = file.table().rows().size();
    progress.accept(new ImportProgress(rows, 0, 0));
    if (begun.isPreview()) {
      return store
          .compare(begun.kind(), file)
          .map(found -> end(begun, ImportState.PREVIEWED, file, found, mapping));
    }
    if (file.checked().errorCount() > 0) {
      return store
          .compare(begun.kind(), file)
          .map(found -> end(begun, ImportState.REFUSED, file, found, null));
    }
    return store
        .lock(begun.kind())
        .then(store.compare(begun.kind(), file))
        .flatMap(found -> apply(begun, file, found, progress).thenReturn(found))
        .flatMap(found -> decided(begun, file, found, progress))
        .flatMap(ended -> imports.end(ended).thenReturn(ended))
        .as(transaction::transactional);
  }

  /** At the end of the transaction, for whoever decides something else waits meanwhile. */
  private Mono<StoredImport> decided(
      StoredImport begun, Understood file, Comparison found, Consumer<ImportProgress> progress) {
    int rows = file.table().rows().size();
    StoredImport ended = end(begun, ImportState.APPLIED, file, found, null);
    return audit
        .lock()
        .then(
            Mono.defer(() ->
                places.offer(
                    begun.kind(),
                    file,
                    drafts -> progress.accept(new ImportProgress(rows, rows, drafts)))))
        .map(ended::drafted)
        .defaultIfEmpty(ended)
        .flatMap(all -> writeDown(begun, found).thenReturn(all));
  }

  private Mono<Void> apply(
      StoredImport begun, Understood file, Comparison found, Consumer<ImportProgress> progress) {
    if (found.changesNothing()) {
      return Mono.empty();
    }
    int rows = file.table().rows().size();
    return store
        .apply(
            begun.kind(),
            begun.id(),
            file,
            found,
            done -> progress.accept(new ImportProgress(rows, done, 0)))
        .then(store.changed(begun.kind(), clock.instant()));
  }

  private Mono<Void> writeDown(StoredImport begun, Comparison found) {
    String detail =
        "{\"import\":\"%s\",\"fileSha256\":\"%s\",\"added\":%d,\"changed\":%d,\"missing\":%d}"
            .formatted(
                begun.id(),
                begun.fileSha256(),
                found.added().size(),
                found.changed().size(),
                found.missing().size());
    AuditEntry.Act act =
        new AuditEntry.Act("dataset imported", "dataset:" + begun.kind().text(), detail);
    return audit.append(clock.instant(), begun.actor(), act);
  }

  private StoredImport end(
      StoredImport begun,
      ImportState state,
      Understood file,
      Comparison found,
      @Nullable Map<String, String> mapping) {
    return begun.ended(state, clock.instant(), ImportReport.of(file, found, mapping));
  }
}
