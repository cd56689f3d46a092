package akatombo.buslocation.request;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.VehicleId;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Lets an operator see its own vehicles and nobody else's (promise S2). */
public final class OwnVehicles {

  private static final String SELECT =
      """
      SELECT feed_id, vehicle_id FROM bus_location.vehicles
      WHERE operator = $2 AND (feed_id || ':' || vehicle_id = $1 OR vehicle_id = $1)
      ORDER BY vehicle_id = $1, feed_id
      LIMIT 1
      """;

  private final DatabaseClient database;

  public OwnVehicles(DatabaseClient database) {
    this.database = database;
  }

  /**
   * The vehicle, if it is the operator's; a foreign one is refused like one that does not exist.
   *
   * @param text {@code feedId:vehicleId}, or the vehicle's id as its operator sends it
   */
  public Mono<VehicleId> require(OperatorGrant grant, String text) {
    return database
        .sql(SELECT)
        .bind(0, text)
        .bind(1, grant.operator())
        .map(row ->
            new VehicleId(
                Objects.requireNonNull(row.get("feed_id", String.class)),
                Objects.requireNonNull(row.get("vehicle_id", String.class))))
        .first()
        .switchIfEmpty(Mono.error(() -> unknown(text)));
  }

  private static RuntimeException unknown(String text) {
    return Refusals.notFound("vehicle-not-found", text);
  }
}
