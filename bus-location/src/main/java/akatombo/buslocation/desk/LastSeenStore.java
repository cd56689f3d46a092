package akatombo.buslocation.desk;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.watch.WatchedVehicle.LastSeen;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/**
 * When each vehicle of an operator was last measured, as far as the history goes back, and what its
 * device is called.
 */
final class LastSeenStore {

  private static final String SELECT =
      """
      SELECT v.feed_id, v.vehicle_id, p.measured_at, p.trip_id, p.service_date, d.label
      FROM bus_location.vehicles v
      LEFT JOIN LATERAL (
        SELECT measured_at, trip_id, service_date
        FROM bus_location.vehicle_positions
        WHERE feed_id = v.feed_id AND vehicle_id = v.vehicle_id AND measured_at >= $2
        ORDER BY measured_at DESC
        LIMIT 1) p ON true
      LEFT JOIN LATERAL (
        SELECT label
        FROM bus_location.devices
        WHERE operator = v.operator AND feed_id = v.feed_id AND vehicle_id = v.vehicle_id
          AND label IS NOT NULL AND revoked_at IS NULL
        ORDER BY enrolled_at DESC NULLS LAST, created_at DESC
        LIMIT 1) d ON true
      WHERE v.operator = $1
      ORDER BY v.feed_id, v.vehicle_id
      """;

  private final DatabaseClient database;

  LastSeenStore(DatabaseClient database) {
    this.database = database;
  }

  /** All vehicles of the operator, which are at most as many as one may have. */
  Flux<LastSeen> list(String operator, Instant since) {
    return database.sql(SELECT).bind(0, operator).bind(1, since).map(LastSeenStore::lastSeen).all();
  }

  private static LastSeen lastSeen(Readable row) {
    String feedId = Objects.requireNonNull(row.get(0, String.class));
    VehicleId vehicle = new VehicleId(feedId, Objects.requireNonNull(row.get(1, String.class)));
    String trip = row.get(3, String.class);
    LocalDate date = row.get(4, LocalDate.class);
    return new LastSeen(
        vehicle,
        row.get(2, Instant.class),
        trip == null || date == null
            ? null
            : new TripOnDate(new TripId(feedId, trip), new ServiceDate(date)),
        row.get(5, String.class));
  }
}
