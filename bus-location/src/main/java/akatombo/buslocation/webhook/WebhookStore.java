package akatombo.buslocation.webhook;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.webhook.EventStore.LoggedEvent;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of webhooks and their deliveries. */
final class WebhookStore {

  private static final String INSERT =
      """
      INSERT INTO bus_location.webhooks (id, operator, url, types, secret, created_at)
      SELECT $1, $2, $3, $4, $5, $6
      WHERE (SELECT count(*) FROM bus_location.webhooks WHERE operator = $2) < $7
      """;

  private static final String SELECT =
      """
      SELECT w.id, w.url, w.types, w.created_at,
             count(d.id) FILTER (WHERE d.state = 'waiting'),
             count(d.id) FILTER (WHERE d.state = 'delivered'),
             count(d.id) FILTER (WHERE d.state = 'given_up'),
             (array_agg(d.outcome ORDER BY d.id DESC) FILTER (WHERE d.outcome IS NOT NULL))[1]
      FROM bus_location.webhooks w
      LEFT JOIN bus_location.webhook_deliveries d ON d.webhook_id = w.id
      WHERE w.operator = $1
      GROUP BY w.id
      ORDER BY w.created_at
      """;

  private static final String DELETE =
      "DELETE FROM bus_location.webhooks WHERE id = $1 AND operator = $2";

  /** Whoever takes a delivery has it for a while; if he dies, another takes it then. */
  private static final String CLAIM =
      """
      WITH claimed AS (
        UPDATE bus_location.webhook_deliveries
        SET attempts = attempts + 1, due_at = $2
        WHERE id IN (
          SELECT id FROM bus_location.webhook_deliveries
          WHERE state = 'waiting' AND due_at <= $1
          ORDER BY due_at
          LIMIT $3
          FOR UPDATE SKIP LOCKED)
        RETURNING id, webhook_id, event_id, attempts)
      SELECT c.id, c.attempts, w.url, w.secret,
             e.id, e.type, e.feed_id, e.vehicle_id, e.happened_at, e.facts
      FROM claimed c
      JOIN bus_location.webhooks w ON w.id = c.webhook_id
      JOIN bus_location.vehicle_events e ON e.id = c.event_id
      """;

  private static final String SETTLE =
      """
      UPDATE bus_location.webhook_deliveries
      SET state = $2, outcome = $3, due_at = $4
      WHERE id = $1
      """;

  private final DatabaseClient database;

  WebhookStore(DatabaseClient database) {
    this.database = database;
  }

  /** A webhook and how its deliveries do. */
  record Registered(
      UUID id,
      String url,
      List<String> types,
      Instant createdAt,
      long waiting,
      long delivered,
      long givenUp,
      @Nullable String lastOutcome) {}

  /**
   * A delivery somebody has taken.
   *
   * @param attempt 1 for the first
   */
  record Delivery(long id, int attempt, String url, String secret, LoggedEvent event) {}

  /** Adds a webhook; false when the operator has as many as it may. */
  Mono<Boolean> add(Registered webhook, String operator, String secret, int max) {
    return database
        .sql(INSERT)
        .bind(0, webhook.id())
        .bind(1, operator)
        .bind(2, webhook.url())
        .bind(3, webhook.types().toArray(String[]::new))
        .bind(4, secret)
        .bind(5, webhook.createdAt())
        .bind(6, max)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  Flux<Registered> list(String operator) {
    return database.sql(SELECT).bind(0, operator).map(WebhookStore::registered).all();
  }

  /** Deletes a webhook of the operator with what was still to be delivered. */
  Mono<Long> delete(UUID id, String operator) {
    return database.sql(DELETE).bind(0, id).bind(1, operator).fetch().rowsUpdated();
  }

  /** Takes deliveries that are due. */
  Flux<Delivery> claim(Instant now, Duration lease, int limit) {
    return database
        .sql(CLAIM)
        .bind(0, now)
        .bind(1, now.plus(lease))
        .bind(2, limit)
        .map(WebhookStore::delivery)
        .all();
  }

  /** Writes down what became of an attempt. */
  Mono<Void> settle(long id, String state, String outcome, Instant dueAt) {
    return database.sql(SETTLE).bind(0, id).bind(1, state).bind(2, outcome).bind(3, dueAt).then();
  }

  private static Registered registered(Readable row) {
    return new Registered(
        required(row, 0, UUID.class),
        required(row, 1, String.class),
        List.of(required(row, 2, String[].class)),
        required(row, 3, Instant.class),
        required(row, 4, Long.class),
        required(row, 5, Long.class),
        required(row, 6, Long.class),
        row.get(7, String.class));
  }

  private static Delivery delivery(Readable row) {
    return new Delivery(
        required(row, 0, Long.class),
        required(row, 1, Integer.class),
        required(row, 2, String.class),
        required(row, 3, String.class),
        new LoggedEvent(
            required(row, 4, Long.class),
            required(row, 5, String.class),
            new VehicleId(required(row, 6, String.class), required(row, 7, String.class)),
            required(row, 8, Instant.class),
            required(row, 9, String.class)));
  }

  private static <T> T required(Readable row, int column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
