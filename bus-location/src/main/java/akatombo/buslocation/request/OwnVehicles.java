package akatombo.buslocation.request;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.VehicleId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Lets an operator see its own vehicles and nobody else's (promise S2). */
public final class OwnVehicles {

  private static final String SELECT =
      """
      SELECT 1 FROM bus_location.vehicles
      WHERE feed_id = $1 AND vehicle_id = $2 AND operator = $3
      """;

  private final DatabaseClient database;

  public OwnVehicles(DatabaseClient database) {
    this.database = database;
  }

  /**
   * The vehicle, if it is the operator's; a foreign one is refused like one that does not exist.
   */
  public Mono<VehicleId> require(OperatorGrant grant, String text) {
    VehicleId id = VehicleId.parse(text).orElseThrow(() -> unknown(text));
    return database
        .sql(SELECT)
        .bind(0, id.feedId())
        .bind(1, id.id())
        .bind(2, grant.operator())
        .map(row -> id)
        .first()
        .switchIfEmpty(Mono.error(() -> unknown(text)));
  }

  private static RuntimeException unknown(String text) {
    return Refusals.notFound("vehicle-not-found", text);
  }
}
