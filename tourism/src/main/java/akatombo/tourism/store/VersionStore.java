package akatombo.tourism.store;

import akatombo.tourism.Content;
import akatombo.tourism.Event;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of what was published; a row is written once. */
public final class VersionStore {

  private static final String COLUMNS =
      "SELECT version, document::text AS document, published_at, published_by"
          + " FROM tourism.versions WHERE kind = :kind AND id = :id ";

  private final DatabaseClient database;
  private final LegStore legs;

  public VersionStore(DatabaseClient database) {
    this.database = database;
    this.legs = new LegStore(database);
  }

  /** What was published once. */
  public record Version(long version, String document, Instant publishedAt, String publishedBy) {}

  /** Versions of one name, the newest first. */
  public Flux<Version> list(ContentKind kind, String id, int limit) {
    return database
        .sql(COLUMNS + "ORDER BY version DESC LIMIT :limit")
        .bind("kind", kind.word())
        .bind("id", id)
        .bind("limit", limit)
        .map(VersionStore::version)
        .all();
  }

  /** One version; empty when there is none of that number. */
  public Mono<Version> find(ContentKind kind, String id, long version) {
    return database
        .sql(COLUMNS + "AND version = :version")
        .bind("kind", kind.word())
        .bind("id", id)
        .bind("version", version)
        .map(VersionStore::version)
        .one();
  }

  /** Adds the next version and gives its number; whoever writes holds {@link AuditLog#lock()}. */
  public Mono<Long> add(ContentKind kind, String id, String document, Instant at, String by) {
    return database
        .sql(
            """
            INSERT INTO tourism.versions
              (kind, id, version, document, published_at, published_by)
            SELECT :kind, :id, coalesce(max(version), 0) + 1, CAST(:document AS json), :at, :by
            FROM tourism.versions WHERE kind = :kind AND id = :id
            RETURNING version
            """)
        .bind("kind", kind.word())
        .bind("id", id)
        .bind("document", document)
        .bind("at", at)
        .bind("by", by)
        .map(row -> Rows.number(row, "version"))
        .one();
  }

  /** Counts that what visitors see has changed. */
  public Mono<Void> moveHead() {
    return database.sql("UPDATE tourism.published_head SET version = version + 1").then();
  }

  /** How often what visitors see has changed. */
  public Mono<Long> head() {
    return database
        .sql("SELECT version FROM tourism.published_head")
        .map(row -> Rows.number(row, "version"))
        .one();
  }

  /** All that visitors see; to be read in one transaction, so that it belongs together. */
  public Mono<PublishedContent> published() {
    return head()
        .flatMap(head ->
            documents(ContentKind.POI)
                .cast(PointOfInterest.class)
                .collectList()
                .flatMap(pois -> published(head, pois)));
  }

  private Mono<PublishedContent> published(long head, List<PointOfInterest> pois) {
    Map<PoiId, PointOfInterest> byId =
        pois.stream().collect(Collectors.toMap(PointOfInterest::id, Function.identity()));
    return legs.all()
        .flatMapMany(computed ->
            documents(ContentKind.TOUR)
                .cast(Tour.class)
                .map(tour -> TourLegs.with(computed, tour, byId)))
        .collectList()
        .flatMap(tours ->
            documents(ContentKind.EVENT)
                .cast(Event.class)
                .collectList()
                .map(events -> new PublishedContent(head, pois, tours, events)));
  }

  private Flux<Content> documents(ContentKind kind) {
    return database
        .sql(
            """
            SELECT v.document::text AS document FROM tourism.drafts d
            JOIN tourism.versions v
              ON v.kind = d.kind AND v.id = d.id AND v.version = d.published_version
            WHERE d.kind = :kind ORDER BY d.ordinal
            """)
        .bind("kind", kind.word())
        .map(row -> ContentJson.stored(kind, Rows.text(row, "document")))
        .all();
  }

  private static Version version(Readable row) {
    return new Version(
        Rows.number(row, "version"),
        Rows.text(row, "document"),
        Rows.time(row, "published_at"),
        Rows.text(row, "published_by"));
  }
}
