package akatombo.tourism.media.store;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.media.BroughtMedium;
import akatombo.tourism.media.Prepared;
import akatombo.tourism.store.AuditEntry;
import akatombo.tourism.store.AuditLog;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes assets of what the city folder brings and nobody of the office has ever touched. */
public final class FolderMedia {

  private static final Logger LOG = LoggerFactory.getLogger(FolderMedia.class);

  private final List<BroughtMedium> brought;
  private final MediaArchive archive;
  private final AssetStore store;
  private final AuditLog audit;
  private final TransactionalOperator transaction;
  private final Clock clock;

  public FolderMedia(
      List<BroughtMedium> brought,
      MediaArchive archive,
      AssetStore store,
      AuditLog audit,
      TransactionalOperator transaction,
      Clock clock) {
    this.brought = List.copyOf(brought);
    this.archive = archive;
    this.store = store;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Files are made anew only when the database does not know them. */
  Mono<Void> bring() {
    return Flux.fromIterable(brought)
        .concatMap(this::changed)
        .collectList()
        .filter(changed -> !changed.isEmpty())
        .flatMap(changed -> transaction.transactional(keep(changed)));
  }

  private Mono<StoredAsset> changed(BroughtMedium medium) {
    return store
        .find(medium.id())
        .map(List::of)
        .defaultIfEmpty(List.of())
        .flatMap(known -> known.isEmpty() ? made(medium) : told(medium, known.getFirst()));
  }

  private Mono<StoredAsset> told(BroughtMedium medium, StoredAsset known) {
    return known.updatedBy().equals(StoredAsset.CITY_FOLDER)
            && !medium.about().equals(known.asset().about())
        ? Mono.just(known.told(medium.about(), now(), StoredAsset.CITY_FOLDER))
        : Mono.empty();
  }

  private Mono<StoredAsset> made(BroughtMedium medium) {
    return Mono.fromCallable(() -> Files.readAllBytes(medium.file()))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(archive::take)
        .flatMap(prepared -> {
          if (prepared instanceof Prepared.Ready(MediaAsset asset, var files)) {
            StoredAsset fresh = StoredAsset.first(asset, now(), StoredAsset.CITY_FOLDER);
            return Mono.just(fresh.about(medium.about()));
          }
          LOG.warn("{} is left out: {}", medium.file(), prepared);
          return Mono.empty();
        });
  }

  private Mono<Void> keep(List<StoredAsset> changed) {
    String ids =
        changed.stream()
            .map(stored -> '"' + stored.asset().id() + '"')
            .collect(Collectors.joining(",", "[", "]"));
    AuditEntry.Act act =
        new AuditEntry.Act("media brought by the city folder", StoredAsset.CITY_FOLDER, ids);
    return audit
        .lock()
        .thenMany(Flux.fromIterable(changed).concatMap(store::save))
        .then(Mono.defer(() -> audit.append(now(), StoredAsset.CITY_FOLDER, act)));
  }

  /** As exact as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
