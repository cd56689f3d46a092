package akatombo.buslocation.history;

import akatombo.buslocation.VehicleId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the table of vehicle positions back. */
final class PlaybackStore {

  /** Rows of one query, so that a day never stands in memory. */
  private static final int ROWS_AT_ONCE = 1_000;

  private static final String SELECT =
      """
      SELECT measured_at, received_at, lat, lon, bearing, speed, trip_id, service_date,
             delay_seconds, late
      FROM bus_location.vehicle_positions
      WHERE feed_id = $1 AND vehicle_id = $2 AND measured_at >= $3 AND measured_at < $4
      ORDER BY measured_at
      LIMIT $5
      """;

  private final DatabaseClient database;

  PlaybackStore(DatabaseClient database) {
    this.database = database;
  }

  /** Positions of a vehicle by time, start included, end excluded. */
  Flux<PlayedPosition> list(VehicleId vehicle, Instant from, Instant to, int limit) {
    return database
        .sql(SELECT)
        .bind(0, vehicle.feedId())
        .bind(1, vehicle.id())
        .bind(2, from)
        .bind(3, to)
        .bind(4, limit)
        .map(PlaybackStore::position)
        .all();
  }

  /**
   * All positions of a vehicle by time. Each thousand is a query of its own: a slow reader holds no
   * connection of the database.
   */
  Flux<PlayedPosition> stream(VehicleId vehicle, Instant from, Instant to) {
    return thousand(vehicle, from, to)
        .expand(some ->
            some.size() < ROWS_AT_ONCE
                ? Mono.empty()
                : thousand(vehicle, some.getLast().timestamp().plusMillis(1), to))
        .concatMapIterable(some -> some, 1);
  }

  private Mono<List<PlayedPosition>> thousand(VehicleId vehicle, Instant from, Instant to) {
    return list(vehicle, from, to, ROWS_AT_ONCE).collectList();
  }

  private static PlayedPosition position(Readable row) {
    return new PlayedPosition(
        required(row, 0, Instant.class),
        required(row, 1, Instant.class),
        required(row, 2, Double.class),
        required(row, 3, Double.class),
        row.get(4, Double.class),
        row.get(5, Double.class),
        row.get(6, String.class),
        row.get(7, LocalDate.class),
        row.get(8, Integer.class),
        required(row, 9, Boolean.class));
  }

  private static <T> T required(Readable row, int column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
