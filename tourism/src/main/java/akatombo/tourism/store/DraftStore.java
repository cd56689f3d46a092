package akatombo.tourism.store;

import akatombo.tourism.content.ContentKind;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of drafts and of what they were before. */
public final class DraftStore {

  private static final String COLUMNS =
      "SELECT kind, id, document::text AS document, revision, state, publish_at,"
          + " published_version, updated_at, updated_by FROM tourism.drafts ";

  private final DatabaseClient database;

  public DraftStore(DatabaseClient database) {
    this.database = database;
  }

  /** One, also when it is deleted; empty when there never was one. */
  public Mono<Draft> find(ContentKind kind, String id) {
    return database
        .sql(COLUMNS + "WHERE kind = :kind AND id = :id")
        .bind("kind", kind.word())
        .bind("id", id)
        .map(DraftStore::draft)
        .one();
  }

  /**
   * Those of a kind in the order of their ids.
   *
   * @param state the only one wanted; null for all that are not deleted
   * @param after only ids behind this one; empty from the start
   */
  public Flux<Draft> list(ContentKind kind, Draft.@Nullable State state, String after, int limit) {
    return database
        .sql(
            COLUMNS
                + "WHERE kind = :kind AND id > :after"
                + " AND CASE WHEN :state = '' THEN state <> 'DELETED' ELSE state = :state END"
                + " ORDER BY id LIMIT :limit")
        .bind("kind", kind.word())
        .bind("after", after)
        .bind("state", state == null ? "" : state.name())
        .bind("limit", limit)
        .map(DraftStore::draft)
        .all();
  }

  /** All of a kind that ever were. */
  public Flux<Draft> all(ContentKind kind) {
    return database
        .sql(COLUMNS + "WHERE kind = :kind ORDER BY ordinal")
        .bind("kind", kind.word())
        .map(DraftStore::draft)
        .all();
  }

  /** Which of these places visitors see. */
  public Flux<String> publishedPlaces(List<String> ids) {
    return database
        .sql(
            "SELECT id FROM tourism.drafts WHERE kind = 'poi' AND published_version IS NOT NULL"
                + " AND id = ANY(:ids)")
        .bind("ids", ids.toArray(String[]::new))
        .map(row -> Rows.text(row, "id"))
        .all();
  }

  /** What was to be published by then. */
  public Flux<Draft> due(Instant now) {
    return database
        .sql(
            COLUMNS
                + "WHERE state = 'SCHEDULED' AND publish_at <= :now ORDER BY publish_at, ordinal"
                + " LIMIT 100")
        .bind("now", now)
        .map(DraftStore::draft)
        .all();
  }

  /** Keeps a draft and what it is now; whoever writes holds {@link AuditLog#lock()}. */
  public Mono<Draft> save(Draft draft) {
    return write(draft).then(remember(draft)).thenReturn(draft);
  }

  private Mono<Long> write(Draft draft) {
    var statement =
        database
            .sql(
                """
                INSERT INTO tourism.drafts
                  (kind, id, document, revision, state, publish_at, published_version,
                   updated_at, updated_by)
                VALUES (:kind, :id, CAST(:document AS json), :revision, :state, :publishAt,
                        :version, :at, :by)
                ON CONFLICT (kind, id) DO UPDATE
                SET document = excluded.document, revision = excluded.revision,
                    state = excluded.state, publish_at = excluded.publish_at,
                    published_version = excluded.published_version,
                    updated_at = excluded.updated_at, updated_by = excluded.updated_by
                """)
            .bind("kind", draft.kind().word())
            .bind("id", draft.id())
            .bind("document", draft.document())
            .bind("revision", draft.revision())
            .bind("state", draft.state().name())
            .bind("at", draft.updatedAt())
            .bind("by", draft.updatedBy());
    Instant publishAt = draft.publishAt();
    Long version = draft.publishedVersion();
    statement =
        publishAt == null
            ? statement.bindNull("publishAt", Instant.class)
            : statement.bind("publishAt", publishAt);
    statement =
        version == null
            ? statement.bindNull("version", Long.class)
            : statement.bind("version", version);
    return statement.fetch().rowsUpdated();
  }

  private Mono<Long> remember(Draft draft) {
    return database
        .sql(
            """
            INSERT INTO tourism.revisions (kind, id, revision, document, state, at, by)
            VALUES (:kind, :id, :revision, CAST(:document AS json), :state, :at, :by)
            """)
        .bind("kind", draft.kind().word())
        .bind("id", draft.id())
        .bind("revision", draft.revision())
        .bind("document", draft.document())
        .bind("state", draft.state().name())
        .bind("at", draft.updatedAt())
        .bind("by", draft.updatedBy())
        .fetch()
        .rowsUpdated();
  }

  /** What a draft was at some time. */
  public record Revision(
      long revision, String document, Draft.State state, Instant at, String by) {}

  /** What a draft has been since then, the newest first. */
  public Flux<Revision> revisions(ContentKind kind, String id, Instant oldest, int limit) {
    return database
        .sql(
            "SELECT revision, document::text AS document, state, at, by FROM tourism.revisions"
                + " WHERE kind = :kind AND id = :id AND at >= :oldest"
                + " ORDER BY revision DESC LIMIT :limit")
        .bind("kind", kind.word())
        .bind("id", id)
        .bind("oldest", oldest)
        .bind("limit", limit)
        .map(DraftStore::revision)
        .all();
  }

  /** What a draft was at one revision; empty when that is forgotten. */
  public Mono<Revision> revision(ContentKind kind, String id, long revision) {
    return database
        .sql(
            "SELECT revision, document::text AS document, state, at, by FROM tourism.revisions"
                + " WHERE kind = :kind AND id = :id AND revision = :revision")
        .bind("kind", kind.word())
        .bind("id", id)
        .bind("revision", revision)
        .map(DraftStore::revision)
        .one();
  }

  /** Forgets what drafts were before that time, except what they still are. */
  public Mono<Long> forgetRevisions(Instant oldest) {
    return database
        .sql(
            """
            DELETE FROM tourism.revisions r USING tourism.drafts d
            WHERE d.kind = r.kind AND d.id = r.id AND r.revision < d.revision AND r.at < :oldest
            """)
        .bind("oldest", oldest)
        .fetch()
        .rowsUpdated();
  }

  private static Revision revision(Readable row) {
    return new Revision(
        Rows.number(row, "revision"),
        Rows.text(row, "document"),
        Draft.State.valueOf(Rows.text(row, "state")),
        Rows.time(row, "at"),
        Rows.text(row, "by"));
  }

  private static Draft draft(Readable row) {
    return new Draft(
        ContentKind.ofWord(Rows.text(row, "kind")),
        Rows.text(row, "id"),
        Rows.text(row, "document"),
        Rows.number(row, "revision"),
        Draft.State.valueOf(Rows.text(row, "state")),
        row.get("publish_at", Instant.class),
        row.get("published_version", Long.class),
        Rows.time(row, "updated_at"),
        Rows.text(row, "updated_by"));
  }
}
