package akatombo.security;

import akatombo.gtfs.AgencyId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Operators, the hashes of their keys, and the trail of who changed them. */
final class OperatorStore {

  private static final int OPERATORS_MAX = 1_000;

  private final DatabaseClient database;

  OperatorStore(DatabaseClient database) {
    this.database = database;
  }

  /** The operator of a key that is not revoked. */
  Mono<Operator> findByKey(byte[] sha256) {
    return database
        .sql(
            """
            SELECT o.operator_id, o.name, o.feed_id, o.agency_ids
            FROM app.operators o JOIN app.operator_keys k USING (operator_id)
            WHERE k.key_sha256 = :sha256 AND k.revoked_at IS NULL
            """)
        .bind("sha256", sha256)
        .map(OperatorStore::operator)
        .one();
  }

  Mono<Operator> find(String id) {
    return database
        .sql("SELECT * FROM app.operators WHERE operator_id = :id")
        .bind("id", id)
        .map(OperatorStore::operator)
        .one();
  }

  Flux<Operator> listAll() {
    return database
        .sql("SELECT * FROM app.operators ORDER BY operator_id LIMIT " + OPERATORS_MAX)
        .map(OperatorStore::operator)
        .all();
  }

  /** Adds it; 0 when one with this id is there already. */
  Mono<Long> add(Operator operator, Instant now) {
    GenericExecuteSpec insert =
        database
            .sql(
                """
                INSERT INTO app.operators (operator_id, name, feed_id, agency_ids, created_at)
                VALUES (:id, :name, :feed, :agencies, :now) ON CONFLICT DO NOTHING
                """)
            .bind("id", operator.id())
            .bind("name", operator.name())
            .bind(
                "agencies",
                operator.agencyIds().stream().map(AgencyId::text).sorted().toArray(String[]::new))
            .bind("now", now);
    String feedId = operator.feedId();
    return (feedId == null ? insert.bindNull("feed", String.class) : insert.bind("feed", feedId))
        .fetch()
        .rowsUpdated();
  }

  Mono<Long> addKey(UUID keyId, String operatorId, byte[] sha256, Instant now) {
    return database
        .sql(
            """
            INSERT INTO app.operator_keys (key_id, operator_id, key_sha256, created_at)
            VALUES (:key, :operator, :sha256, :now) ON CONFLICT DO NOTHING
            """)
        .bind("key", keyId)
        .bind("operator", operatorId)
        .bind("sha256", sha256)
        .bind("now", now)
        .fetch()
        .rowsUpdated();
  }

  /** Revokes it; 0 when there is no such key in use. */
  Mono<Long> revokeKey(UUID keyId, String operatorId, Instant now) {
    return database
        .sql(
            """
            UPDATE app.operator_keys SET revoked_at = :now
            WHERE key_id = :key AND operator_id = :operator AND revoked_at IS NULL
            """)
        .bind("key", keyId)
        .bind("operator", operatorId)
        .bind("now", now)
        .fetch()
        .rowsUpdated();
  }

  Mono<Long> revokeAllKeys(String operatorId, Instant now) {
    return database
        .sql(
            """
            UPDATE app.operator_keys SET revoked_at = :now
            WHERE operator_id = :operator AND revoked_at IS NULL
            """)
        .bind("operator", operatorId)
        .bind("now", now)
        .fetch()
        .rowsUpdated();
  }

  Mono<Void> audit(String actor, String action, String subject, Instant now) {
    return database
        .sql(
            """
            INSERT INTO app.audit_log (at, actor, action, subject)
            VALUES (:now, :actor, :action, :subject)
            """)
        .bind("now", now)
        .bind("actor", actor)
        .bind("action", action)
        .bind("subject", subject)
        .then();
  }

  private static Operator operator(Readable row) {
    String[] agencies = row.get("agency_ids", String[].class);
    return new Operator(
        Objects.requireNonNull(row.get("operator_id", String.class)),
        Objects.requireNonNull(row.get("name", String.class)),
        row.get("feed_id", String.class),
        (agencies == null ? Stream.<String>empty() : Arrays.stream(agencies))
            .flatMap(id -> AgencyId.parse(id).stream())
            .collect(Collectors.toSet()));
  }
}
