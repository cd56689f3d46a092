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

  private static final String MANY =
      """
      FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[],
                  $6::timestamptz[], $7::text[]) WITH ORDINALITY AS t(k, i, d, r, s, a, b, n)
      ORDER BY t.n
      """;

  private static final String SAVE_MANY =
      "INSERT INTO tourism.drafts (kind, id, document, revision, state, updated_at, updated_by)"
          + " SELECT t.k, t.i, t.d::json, t.r, t.s, t.a, t.b "
          + MANY
          + """
          ON CONFLICT (kind, id) DO UPDATE SET document = excluded.document,
            revision = excluded.revision, state = excluded.state,
            updated_at = excluded.updated_at, updated_by = excluded.updated_by
          """;

  private static final String REMEMBER_MANY =
      "INSERT INTO tourism.revisions (kind, id, revision, document, state, at, by)"
          + " SELECT t.k, t.i, t.r, t.d::json, t.s, t.a, t.b "
          + MANY;

  private final DatabaseClient database;

  /** What a list of the city has to do with drafts. */
  public enum InLists {
    /** Whatever it is. */
    ANY(""),
    /** Made of a row, and nobody of the office has touched them. */
    NEW(" AND state = 'DRAFT' AND updated_by = '" + Draft.OPEN_DATA + "'"),
    /** The list says something else than when the office last looked. */
    CHANGED(
        " AND EXISTS (SELECT 1 FROM tourism.listings l WHERE l.kind = drafts.kind"
            + " AND l.id = drafts.id AND l.document IS DISTINCT FROM l.seen)");

    private final String condition;

    InLists(String condition) {
      this.condition = condition;
    }
  }

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
   * @param listing what the city's lists have to do with them
   * @param after only ids behind this one; empty from the start
   */
  public Flux<Draft> list(
      ContentKind kind, Draft.@Nullable State state, InLists listing, String after, int limit) {
    return database
        .sql(
            COLUMNS
                + "WHERE kind = :kind AND id > :after"
                + " AND CASE WHEN :state = '' THEN state <> 'DELETED' ELSE state = :state END"
                + listing.condition
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

  /** Those of these names, deleted ones too, and those into which one of these rows is written. */
  public Flux<Draft> ofRows(ContentKind kind, List<String> ids, List<String> rows) {
    return database
        .sql(
            COLUMNS
                + "WHERE kind = :kind AND id = ANY(:ids) UNION ALL "
                + COLUMNS
                + "WHERE kind = :kind AND document->'references'->>'opendata' = ANY(:rows)"
                + " AND id <> ALL(:ids)")
        .bind("kind", kind.word())
        .bind("ids", ids.toArray(String[]::new))
        .bind("rows", rows.toArray(String[]::new))
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

  /** The same for many that nobody has published; whoever writes holds the lock. */
  public Mono<Void> saveUntouched(List<Draft> drafts) {
    return drafts.isEmpty()
        ? Mono.empty()
        : many(SAVE_MANY, drafts).then(many(REMEMBER_MANY, drafts)).then();
  }

  private Mono<Long> many(String sql, List<Draft> drafts) {
    return database
        .sql(sql)
        .bind(0, drafts.stream().map(draft -> draft.kind().word()).toArray(String[]::new))
        .bind(1, drafts.stream().map(Draft::id).toArray(String[]::new))
        .bind(2, drafts.stream().map(Draft::document).toArray(String[]::new))
        .bind(3, drafts.stream().map(Draft::revision).toArray(Long[]::new))
        .bind(4, drafts.stream().map(draft -> draft.state().name()).toArray(String[]::new))
        .bind(5, drafts.stream().map(Draft::updatedAt).toArray(Instant[]::new))
        .bind(6, drafts.stream().map(Draft::updatedBy).toArray(String[]::new))
        .fetch()
        .rowsUpdated();
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
