package akatombo.tourism.store;

import akatombo.tourism.Content;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes drafts into what visitors see: an immutable version, the draft that points to it. */
public final class Publications {

  private final DraftStore drafts;
  private final VersionStore versions;
  private final AuditLog audit;
  private final TransactionalOperator writing;
  private final TransactionalOperator reading;
  private final Clock clock;

  public Publications(
      ReactiveTransactionManager transactions, DatabaseClient database, Clock clock) {
    this.drafts = new DraftStore(database);
    this.versions = new VersionStore(database);
    this.audit = new AuditLog(database);
    this.writing = TransactionalOperator.create(transactions);
    DefaultTransactionDefinition atOneMoment = new DefaultTransactionDefinition();
    atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    atOneMoment.setReadOnly(true);
    this.reading = TransactionalOperator.create(transactions, atOneMoment);
    this.clock = clock;
  }

  /** Publishes a draft, within a transaction that holds {@link AuditLog#lock()}. */
  public Mono<Draft> publish(Draft draft, Instant now, String by) {
    return versions
        .add(draft.kind(), draft.id(), draft.document(), now, by)
        .flatMap(version -> drafts.save(draft.published(version, now, by)))
        .flatMap(published -> versions.moveHead().thenReturn(published));
  }

  /** How often what visitors see has changed. */
  Mono<Long> head() {
    return versions.head();
  }

  /** All that visitors see at one moment. */
  Mono<PublishedContent> published() {
    return versions.published().as(reading::transactional);
  }

  /** Publishes what is due; gives how many. */
  Mono<Long> publishDue() {
    Instant now = now();
    return drafts
        .due(now)
        .hasElements()
        .filter(isAnything -> isAnything)
        .flatMap(any -> writing.transactional(audit.lock().then(Mono.defer(() -> due(now)))))
        .defaultIfEmpty(0L);
  }

  private Mono<Long> due(Instant now) {
    return drafts
        .due(now)
        .concatMap(draft -> publish(draft, now, draft.updatedBy()))
        .concatMap(draft ->
            audit
                .append(
                    now,
                    draft.updatedBy(),
                    new AuditEntry.Act(
                        draft.kind().word() + " published as scheduled",
                        draft.kind().word() + "/" + draft.id(),
                        "{\"version\":%d}".formatted(draft.publishedVersion())))
                .thenReturn(draft))
        .count();
  }

  /**
   * Publishes what the city folder brings and nobody of the office has ever touched; gives how many
   * were new or other than before.
   */
  Mono<Long> bring(List<Content> contents) {
    if (contents.isEmpty()) {
      return Mono.just(0L);
    }
    return writing.transactional(
        audit.lock().then(Mono.defer(() -> known().flatMap(known -> bring(contents, known)))));
  }

  private Mono<Map<String, Draft>> known() {
    return Flux.fromArray(ContentKind.values())
        .concatMap(drafts::all)
        .collectMap(draft -> draft.kind().word() + "/" + draft.id());
  }

  private Mono<Long> bring(List<Content> contents, Map<String, Draft> known) {
    Instant now = now();
    return Flux.fromIterable(contents)
        .concatMap(content ->
            bringOne(content, known.get(ContentKind.of(content).word() + "/" + content.key()), now))
        .map(draft -> draft.kind().word() + "/" + draft.id())
        .collectList()
        .flatMap(brought ->
            brought.isEmpty()
                ? Mono.just(0L)
                : audit
                    .append(now, Draft.CITY_FOLDER, act(brought))
                    .thenReturn((long) brought.size()));
  }

  private Mono<Draft> bringOne(Content content, @Nullable Draft known, Instant now) {
    if (known == null) {
      return publish(Draft.first(content, now, Draft.CITY_FOLDER), now, Draft.CITY_FOLDER);
    }
    String document = ContentJson.text(content);
    return known.updatedBy().equals(Draft.CITY_FOLDER) && !known.document().equals(document)
        ? publish(known.edited(document, now, Draft.CITY_FOLDER), now, Draft.CITY_FOLDER)
        : Mono.empty();
  }

  private static AuditEntry.Act act(List<String> brought) {
    return new AuditEntry.Act(
        "content brought by the city folder",
        Draft.CITY_FOLDER,
        brought.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]")));
  }

  /** As exact as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
