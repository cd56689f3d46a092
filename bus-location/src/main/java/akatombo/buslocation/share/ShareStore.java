package akatombo.buslocation.share;

import akatombo.buslocation.VehicleId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of shared vehicles. */
final class ShareStore {

  /** What has expired goes with the next that comes, so the table needs nobody to clean it. */
  private static final String INSERT =
      """
      WITH expired AS (DELETE FROM bus_location.vehicle_shares WHERE expires_at <= $6)
      INSERT INTO bus_location.vehicle_shares
        (id, operator, feed_id, vehicle_id, token_hash, created_at, expires_at)
      SELECT $1, $2, $3, $4, $5, $6, $7
      WHERE (SELECT count(*) FROM bus_location.vehicle_shares
             WHERE operator = $2 AND expires_at > $6) < $8
      """;

  private static final String SELECT =
      "SELECT id, feed_id, vehicle_id, created_at, expires_at FROM bus_location.vehicle_shares ";

  private static final String DELETE =
      "DELETE FROM bus_location.vehicle_shares WHERE id = $1 AND operator = $2";

  private final DatabaseClient database;

  ShareStore(DatabaseClient database) {
    this.database = database;
  }

  /** A vehicle that is shown until a moment. */
  record Share(UUID id, VehicleId vehicle, Instant createdAt, Instant expiresAt) {}

  /** Adds a share; false when the operator has as many as it may. */
  Mono<Boolean> add(Share share, String operator, byte[] tokenHash, int max) {
    return database
        .sql(INSERT)
        .bind(0, share.id())
        .bind(1, operator)
        .bind(2, share.vehicle().feedId())
        .bind(3, share.vehicle().id())
        .bind(4, tokenHash)
        .bind(5, share.createdAt())
        .bind(6, share.expiresAt())
        .bind(7, max)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  /** The shares of an operator that are open. */
  Flux<Share> list(String operator, Instant now) {
    return database
        .sql(SELECT + "WHERE operator = $1 AND expires_at > $2 ORDER BY expires_at, id")
        .bind(0, operator)
        .bind(1, now)
        .map(ShareStore::share)
        .all();
  }

  /** The share of a token, if it is open. */
  Mono<Share> find(byte[] tokenHash, Instant now) {
    return database
        .sql(SELECT + "WHERE token_hash = $1 AND expires_at > $2")
        .bind(0, tokenHash)
        .bind(1, now)
        .map(ShareStore::share)
        .one();
  }

  Mono<Long> delete(UUID id, String operator) {
    return database.sql(DELETE).bind(0, id).bind(1, operator).fetch().rowsUpdated();
  }

  private static Share share(Readable row) {
    return new Share(
        Objects.requireNonNull(row.get(0, UUID.class)),
        new VehicleId(
            Objects.requireNonNull(row.get(1, String.class)),
            Objects.requireNonNull(row.get(2, String.class))),
        Objects.requireNonNull(row.get(3, Instant.class)),
        Objects.requireNonNull(row.get(4, Instant.class)));
  }
}
