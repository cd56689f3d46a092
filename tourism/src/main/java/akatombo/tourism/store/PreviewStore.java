package akatombo.tourism.store;

import akatombo.tourism.content.ContentKind;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Links that show a draft to who has them. */
public final class PreviewStore {

  private final DatabaseClient database;

  public PreviewStore(DatabaseClient database) {
    this.database = database;
  }

  /** What a link shows and until when. */
  public record Preview(ContentKind kind, String id, Instant expiresAt) {}

  /** Keeps a link by the hash of its token. */
  public Mono<Void> add(String tokenSha256, Preview preview, String by) {
    return database
        .sql(
            """
            INSERT INTO tourism.previews (token_sha256, kind, id, expires_at, created_by)
            VALUES (:token, :kind, :id, :expires, :by)
            """)
        .bind("token", tokenSha256)
        .bind("kind", preview.kind().word())
        .bind("id", preview.id())
        .bind("expires", preview.expiresAt())
        .bind("by", by)
        .then();
  }

  /** What a link shows; empty when there is none or it has expired. */
  public Mono<Preview> find(String tokenSha256, Instant now) {
    return database
        .sql(
            "SELECT kind, id, expires_at FROM tourism.previews"
                + " WHERE token_sha256 = :token AND expires_at > :now")
        .bind("token", tokenSha256)
        .bind("now", now)
        .map(row ->
            new Preview(
                ContentKind.ofWord(Rows.text(row, "kind")),
                Rows.text(row, "id"),
                Rows.time(row, "expires_at")))
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
