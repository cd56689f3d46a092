package akatombo.buslocation.control.store;

import akatombo.buslocation.control.StoredChange;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of decisions. */
public final class ChangeStore {

  private static final String COLUMNS =
      "SELECT change_id, operator, kind, state, version, created_at, changed_at, ends_at,"
          + " body::text AS body FROM bus_location.service_changes ";

  /** Decisions that count at once at most; a city has dozens. */
  private static final int ALIVE_MAX = 10_000;

  private final DatabaseClient database;

  public ChangeStore(DatabaseClient database) {
    this.database = database;
  }

  /** Those that are published and not over. */
  public Flux<StoredChange> alive(Instant now) {
    return database
        .sql(
            COLUMNS
                + "WHERE state = 'PUBLISHED' AND ends_at > :now ORDER BY created_at, change_id"
                + " LIMIT "
                + ALIVE_MAX)
        .bind("now", now)
        .map(ChangeStore::change)
        .all();
  }

  /**
   * Those of an operator, the newest first.
   *
   * @param from only those that are not over at that time
   */
  public Flux<StoredChange> list(String operator, String kind, Instant from, int limit) {
    return database
        .sql(
            COLUMNS
                + "WHERE operator = :operator AND kind = :kind AND state <> 'ENDED'"
                + " AND ends_at > :from ORDER BY created_at DESC, change_id LIMIT :limit")
        .bind("operator", operator)
        .bind("kind", kind)
        .bind("from", from)
        .bind("limit", limit)
        .map(ChangeStore::change)
        .all();
  }

  /** One of an operator; empty when it has none of that id. */
  public Mono<StoredChange> find(String operator, String kind, String id) {
    return database
        .sql(COLUMNS + "WHERE change_id = :id AND operator = :operator AND kind = :kind")
        .bind("id", id)
        .bind("operator", operator)
        .bind("kind", kind)
        .map(ChangeStore::change)
        .one();
  }

  /** Adds a new one. */
  public Mono<StoredChange> insert(StoredChange change) {
    return write(
            """
            INSERT INTO bus_location.service_changes
              (change_id, operator, kind, state, version, created_at, changed_at, ends_at, body)
            VALUES (:id, :operator, :kind, :state, :version, :created, :changed, :ends,
                    CAST(:body AS jsonb))
            """,
            change)
        .thenReturn(change);
  }

  /** Replaces it; whoever writes holds the lock of {@link AuditLog#lock()}. */
  public Mono<StoredChange> update(StoredChange change) {
    return write(
            """
            UPDATE bus_location.service_changes
            SET operator = :operator, kind = :kind, state = :state, version = :version,
                created_at = :created, changed_at = :changed, ends_at = :ends,
                body = CAST(:body AS jsonb)
            WHERE change_id = :id
            """,
            change)
        .thenReturn(change);
  }

  private Mono<Long> write(String sql, StoredChange change) {
    return database
        .sql(sql)
        .bind("id", change.id())
        .bind("operator", change.operator())
        .bind("kind", change.change().kind())
        .bind("state", change.state().name())
        .bind("version", change.version())
        .bind("created", change.createdAt())
        .bind("changed", change.changedAt())
        .bind("ends", change.endsAt())
        .bind("body", ChangeJson.write(change.change()))
        .fetch()
        .rowsUpdated();
  }

  private static StoredChange change(Readable row) {
    return new StoredChange(
        text(row, "change_id"),
        text(row, "operator"),
        StoredChange.State.valueOf(text(row, "state")),
        Objects.requireNonNull(row.get("version", Long.class)),
        time(row, "created_at"),
        time(row, "changed_at"),
        time(row, "ends_at"),
        ChangeJson.read(text(row, "kind"), text(row, "body")));
  }

  static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  static Instant time(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Instant.class));
  }
}
