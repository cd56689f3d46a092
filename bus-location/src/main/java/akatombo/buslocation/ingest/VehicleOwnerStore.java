package akatombo.buslocation.ingest;

import akatombo.buslocation.VehicleId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table of vehicles and the operators they belong to. */
final class VehicleOwnerStore {

  private static final String SELECT =
      """
      SELECT v.feed_id, v.vehicle_id, v.operator
      FROM bus_location.vehicles v
      JOIN unnest($1::text[], $2::text[]) AS asked (feed_id, vehicle_id)
        USING (feed_id, vehicle_id)
      """;

  private static final String INSERT =
      """
      INSERT INTO bus_location.vehicles (feed_id, vehicle_id, operator, claimed_at)
      SELECT feed_id, vehicle_id, $3, now()
      FROM unnest($1::text[], $2::text[]) AS asked (feed_id, vehicle_id)
      ON CONFLICT DO NOTHING
      """;

  private static final String COUNT =
      "SELECT count(*)::text FROM bus_location.vehicles WHERE operator = $1";

  private final DatabaseClient database;

  VehicleOwnerStore(DatabaseClient database) {
    this.database = database;
  }

  /** Owners of those vehicles that have one. */
  Mono<Map<VehicleId, String>> owners(Collection<VehicleId> vehicles) {
    return database
        .sql(SELECT)
        .bind(0, feeds(vehicles))
        .bind(1, ids(vehicles))
        .map(row ->
            Map.entry(
                new VehicleId(text(row.get(0, String.class)), text(row.get(1, String.class))),
                text(row.get(2, String.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Gives the operator those vehicles that nobody has. */
  Mono<Long> claim(String operator, Collection<VehicleId> vehicles) {
    return database
        .sql(INSERT)
        .bind(0, feeds(vehicles))
        .bind(1, ids(vehicles))
        .bind(2, operator)
        .fetch()
        .rowsUpdated();
  }

  /** How many vehicles an operator has. */
  Mono<Long> count(String operator) {
    return database
        .sql(COUNT)
        .bind(0, operator)
        .map(row -> Long.parseLong(text(row.get(0, String.class))))
        .one();
  }

  private static String text(@Nullable String column) {
    return column == null ? "" : column;
  }

  private static String[] feeds(Collection<VehicleId> vehicles) {
    return vehicles.stream().map(VehicleId::feedId).toArray(String[]::new);
  }

  private static String[] ids(Collection<VehicleId> vehicles) {
    return vehicles.stream().map(VehicleId::id).toArray(String[]::new);
  }
}
