package akatombo.tourism.store;

import akatombo.tourism.content.ContentKind;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Links that show a draft to who has them. */
public final class PreviewStore {

  private final DatabaseClient database;

  public PreviewStore(DatabaseClient database) {
    this.database = database;
  }

  /** What a link shows and until when. */
  public record Preview(ContentKind kind, String id, Instant expiresAt) {}

  /** A link and who made it. */
  public record Made(long number, Preview preview, String by) {}

  /** Keeps a link by the hash of its token and gives its number. */
  public Mono<Long> add(String tokenSha256, Preview preview, String by) {
    return database
        .sql(
            """
            INSERT INTO tourism.previews (token_sha256, kind, id, expires_at, created_by)
            VALUES (:token, :kind, :id, :expires, :by) RETURNING number
            """)
        .bind("token", tokenSha256)
        .bind("kind", preview.kind().word())
        .bind("id", preview.id())
        .bind("expires", preview.expiresAt())
        .bind("by", by)
        .map(row -> Rows.number(row, "number"))
        .one();
  }

  /** Links that are still good, the newest first. */
  public Flux<Made> list(Instant now, int limit) {
    return database
        .sql(
            "SELECT number, kind, id, expires_at, created_by FROM tourism.previews"
                + " WHERE expires_at > :now ORDER BY number DESC LIMIT :limit")
        .bind("now", now)
        .bind("limit", limit)
        .map(PreviewStore::made)
        .all();
  }

  /** Takes a link away and gives what it was; empty when there was none. */
  public Mono<Made> remove(long number, Instant now) {
    return database
        .sql(
            "DELETE FROM tourism.previews WHERE number = :number AND expires_at > :now"
                + " RETURNING number, kind, id, expires_at, created_by")
        .bind("number", number)
        .bind("now", now)
        .map(PreviewStore::made)
        .one();
  }

  private static Made made(Readable row) {
    return new Made(Rows.number(row, "number"), preview(row), Rows.text(row, "created_by"));
  }

  private static Preview preview(Readable row) {
    return new Preview(
        ContentKind.ofWord(Rows.text(row, "kind")),
        Rows.text(row, "id"),
        Rows.time(row, "expires_at"));
  }

  /** What a link shows; empty when there is none or it has expired. */
  public Mono<Preview> find(String tokenSha256, Instant now) {
    return database
        .sql(
            "SELECT kind, id, expires_at FROM tourism.previews"
                + " WHERE token_sha256 = :token AND expires_at > :now")
        .bind("token", tokenSha256)
        .bind("now", now)
        .map(PreviewStore::preview)
        .one();
  }

  /** Forgets links that have expired. */
  public Mono<Long> forget(Instant now) {
    return database
        .sql("DELETE FROM tourism.previews WHERE expires_at <= :now")
        .bind("now", now)
        .fetch()
        .rowsUpdated();
  }
}
