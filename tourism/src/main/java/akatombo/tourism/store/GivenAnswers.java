package akatombo.tourism.store;

import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Answers to requests that carried an Idempotency-Key. */
public final class GivenAnswers {

  private final DatabaseClient database;

  public GivenAnswers(DatabaseClient database) {
    this.database = database;
  }

  /**
   * An answer.
   *
   * @param requestSha256 of what was asked
   * @param headers as a JSON object
   */
  public record Given(String requestSha256, int status, String headers, String body) {}

  /** The answer to a person's key; empty when there is none of that age or younger. */
  public Mono<Given> find(String person, String key, Instant oldest) {
    return database
        .sql(
            """
            SELECT request_sha256, status, headers, body FROM tourism.idempotency_keys
            WHERE person = :person AND key = :key AND created_at > :oldest
            """)
        .bind("person", person)
        .bind("key", key)
        .bind("oldest", oldest)
        .map(row ->
            new Given(
                Rows.text(row, "request_sha256"),
                Objects.requireNonNull(row.get("status", Integer.class)),
                Rows.text(row, "headers"),
                Rows.text(row, "body")))
        .one();
  }

  /** Keeps an answer in place of one that is too old. */
  public Mono<Void> keep(String person, String key, Given given, Instant now) {
    return database
        .sql(
            """
            INSERT INTO tourism.idempotency_keys
              (person, key, request_sha256, status, headers, body, created_at)
            VALUES (:person, :key, :sha256, :status, :headers, :body, :now)
            ON CONFLICT (person, key) DO UPDATE
            SET request_sha256 = :sha256, status = :status, headers = :headers, body = :body,
                created_at = :now
            """)
        .bind("person", person)
        .bind("key", key)
        .bind("sha256", given.requestSha256())
        .bind("status", given.status())
        .bind("headers", given.headers())
        .bind("body", given.body())
        .bind("now", now)
        .then();
  }

  /** Forgets answers older than that. */
  public Mono<Long> forget(Instant oldest) {
    return database
        .sql("DELETE FROM tourism.idempotency_keys WHERE created_at <= :oldest")
        .bind("oldest", oldest)
        .fetch()
        .rowsUpdated();
  }
}
