package akatombo.buslocation.webhook;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.watch.VehicleEvent;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log of events; with each goes a delivery for every webhook that wants it. */
final class EventStore {

  private static final String INSERT =
      """
      WITH event AS (
        INSERT INTO bus_location.vehicle_events
          (operator, type, feed_id, vehicle_id, happened_at, facts)
        SELECT operator, type, feed_id, vehicle_id, to_timestamp(happened_ms / 1000.0), facts
        FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int8[], $6::text[])
          AS e (operator, type, feed_id, vehicle_id, happened_ms, facts)
        RETURNING id, operator, type)
      INSERT INTO bus_location.webhook_deliveries (webhook_id, event_id, due_at)
      SELECT w.id, e.id, $7
      FROM event e
      JOIN bus_location.webhooks w
        ON w.operator = e.operator AND (cardinality(w.types) = 0 OR e.type = ANY (w.types))
      """;

  private static final String SELECT =
      """
      SELECT id, type, feed_id, vehicle_id, happened_at, facts
      FROM bus_location.vehicle_events
      WHERE operator = $1 AND id < $2
      ORDER BY id DESC
      LIMIT $3
      """;

  private static final String DELETE_OLD =
      "DELETE FROM bus_location.vehicle_events WHERE happened_at < $1";

  private static final String DELETE_MANY =
      """
      DELETE FROM bus_location.vehicle_events WHERE id IN (
        SELECT id FROM (
          SELECT id, row_number() OVER (PARTITION BY operator ORDER BY id DESC) AS newest
          FROM bus_location.vehicle_events) AS counted
        WHERE newest > $1)
      """;

  private final DatabaseClient database;

  EventStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * An event as it was written down.
   *
   * @param facts as JSON
   */
  record LoggedEvent(long id, String type, VehicleId vehicleId, Instant at, String facts) {}

  /** Writes events down and what has to be delivered of them, all or nothing. */
  Mono<Void> add(List<VehicleEvent> events, Instant now) {
    return database
        .sql(INSERT)
        .bind(0, column(events, VehicleEvent::operator))
        .bind(1, column(events, event -> event.type().name()))
        .bind(2, column(events, event -> event.vehicleId().feedId()))
        .bind(3, column(events, event -> event.vehicleId().id()))
        .bind(4, events.stream().map(event -> event.at().toEpochMilli()).toArray(Long[]::new))
        .bind(5, column(events, event -> EventJson.facts(event)))
        .bind(6, now)
        .then();
  }

  /** Events of an operator before one, the newest first. */
  Flux<LoggedEvent> list(String operator, long before, int limit) {
    return database
        .sql(SELECT)
        .bind(0, operator)
        .bind(1, before)
        .bind(2, limit)
        .map(row -> event(row))
        .all();
  }

  /** Takes away what is too old or too much. */
  Mono<Void> tidy(Instant oldest, int eventsMax) {
    return database
        .sql(DELETE_OLD)
        .bind(0, oldest)
        .then()
        .then(database.sql(DELETE_MANY).bind(0, eventsMax).then());
  }

  private static LoggedEvent event(Readable row) {
    return new LoggedEvent(
        Objects.requireNonNull(row.get(0, Long.class)),
        Objects.requireNonNull(row.get(1, String.class)),
        new VehicleId(
            Objects.requireNonNull(row.get(2, String.class)),
            Objects.requireNonNull(row.get(3, String.class))),
        Objects.requireNonNull(row.get(4, Instant.class)),
        Objects.requireNonNull(row.get(5, String.class)));
  }

  private static String[] column(List<VehicleEvent> events, Function<VehicleEvent, String> value) {
    return events.stream().map(value).toArray(String[]::new);
  }
}
