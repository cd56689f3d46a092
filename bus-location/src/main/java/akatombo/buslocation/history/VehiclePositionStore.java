package akatombo.buslocation.history;

import io.netty.buffer.ByteBuf;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of vehicle positions. */
final class VehiclePositionStore {

  private static final String COPY =
      "COPY bus_location.vehicle_positions (%s) FROM STDIN (FORMAT binary)"
          .formatted(PositionRows.COLUMNS);

  private static final String INSERT =
      """
      INSERT INTO bus_location.vehicle_positions
        (feed_id, vehicle_id, measured_at, received_at, operator, lat, lon, bearing, speed,
         trip_id, service_date, delay_seconds, late)
      SELECT feed_id, vehicle_id, to_timestamp(measured_ms / 1000.0),
             to_timestamp(received_ms / 1000.0), operator, lat, lon, bearing, speed,
             trip_id, service_date::date, delay_seconds, late
      FROM unnest($1::text[], $2::text[], $3::int8[], $4::int8[], $5::text[], $6::float8[],
                  $7::float8[], $8::float8[], $9::float8[], $10::text[], $11::text[],
                  $12::int4[], $13::bool[])
        AS p (feed_id, vehicle_id, measured_ms, received_ms, operator, lat, lon, bearing, speed,
              trip_id, service_date, delay_seconds, late)
      ON CONFLICT DO NOTHING
      """;

  private static final String DELETE =
      "DELETE FROM bus_location.vehicle_positions WHERE measured_at < $1";

  private static final String KEEP_DAYS =
      "SELECT made, dropped FROM bus_location.keep_position_days($1, $2)";

  private final DatabaseClient database;

  VehiclePositionStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Adds positions; one that is there already stays as it is. Those of now are copied as a whole,
   * which is cheapest. Those that came late are inserted one beside the other, for some senders
   * repeat them all day; so are the others where one is there already, as after a crash.
   */
  Mono<Long> insert(List<LoggedPosition> batch) {
    List<LoggedPosition> ofNow = batch.stream().filter(position -> !position.late()).toList();
    List<LoggedPosition> late = batch.stream().filter(LoggedPosition::late).toList();
    return Flux.just(copied(ofNow), inserted(late)).concatMap(part -> part).reduce(0L, Long::sum);
  }

  private Mono<Long> copied(List<LoggedPosition> batch) {
    return batch.isEmpty()
        ? Mono.just(0L)
        : database
            .inConnection(connection -> postgresql(connection).copyIn(COPY, rows(batch)))
            .onErrorResume(DataIntegrityViolationException.class, there -> inserted(batch));
  }

  private static Mono<ByteBuf> rows(List<LoggedPosition> batch) {
    return Mono.fromCallable(() -> PositionRows.of(batch));
  }

  /** The driver's own connection, of which others are wrappers that do not know COPY. */
  private static PostgresqlConnection postgresql(Connection connection) {
    Object inner = connection;
    while (!(inner instanceof PostgresqlConnection) && inner instanceof Wrapped<?> wrapper) {
      inner = wrapper.unwrap();
    }
    return (PostgresqlConnection) inner;
  }

  private Mono<Long> inserted(List<LoggedPosition> batch) {
    return batch.isEmpty() ? Mono.just(0L) : insertedNew(batch);
  }

  private Mono<Long> insertedNew(List<LoggedPosition> batch) {
    return database
        .sql(INSERT)
        .bind(0, column(batch, String.class, p -> p.report().vehicleId().feedId()))
        .bind(1, column(batch, String.class, p -> p.report().vehicleId().id()))
        .bind(2, column(batch, Long.class, p -> p.report().timestamp().toEpochMilli()))
        .bind(3, column(batch, Long.class, p -> p.report().receivedAt().toEpochMilli()))
        .bind(4, column(batch, String.class, p -> p.report().operator()))
        .bind(5, column(batch, Double.class, p -> p.report().lat()))
        .bind(6, column(batch, Double.class, p -> p.report().lon()))
        .bind(7, column(batch, Double.class, p -> p.report().bearing()))
        .bind(8, column(batch, Double.class, p -> p.report().speedMetersPerSecond()))
        .bind(9, column(batch, String.class, VehiclePositionStore::tripId))
        .bind(10, column(batch, String.class, VehiclePositionStore::serviceDate))
        .bind(11, column(batch, Integer.class, LoggedPosition::delaySeconds))
        .bind(12, column(batch, Boolean.class, LoggedPosition::late))
        .fetch()
        .rowsUpdated();
  }

  /** Deletes positions measured before the instant. */
  Mono<Long> deleteBefore(Instant oldest) {
    return database.sql(DELETE).bind(0, oldest).fetch().rowsUpdated();
  }

  /** Makes the tables of the days, both ends included, and drops those of the days before. */
  Mono<Void> keepDays(LocalDate oldest, LocalDate newest) {
    return database.sql(KEEP_DAYS).bind(0, oldest).bind(1, newest).then();
  }

  private static @Nullable String tripId(LoggedPosition position) {
    return position.trip() == null ? null : position.trip().tripId().id();
  }

  private static @Nullable String serviceDate(LoggedPosition position) {
    return position.trip() == null ? null : position.trip().serviceDate().toString();
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a column's nulls are the rows' nulls
  private static <T> Object column(
      List<LoggedPosition> batch, Class<T> type, Function<LoggedPosition, @Nullable T> value) {
    T[] column = (T[]) java.lang.reflect.Array.newInstance(type, batch.size());
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(batch.get(i));
    }
    return column;
  }
}
