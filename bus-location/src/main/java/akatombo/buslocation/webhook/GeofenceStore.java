package akatombo.buslocation.webhook;

import akatombo.buslocation.watch.Geofence;
import akatombo.buslocation.watch.Ground;
import akatombo.gtfs.GeoPoint;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of geofences. */
final class GeofenceStore {

  /** Over all operators: each vehicle is compared with every fence. */
  private static final int ALL_MAX = 2_000;

  private static final String INSERT =
      """
      INSERT INTO bus_location.geofences
        (id, operator, name, lat, lon, radius_meters, corners, created_at)
      SELECT $1, $2, $3, $4, $5, $6, NULLIF($7, '{}'::float8[]), $8
      WHERE (SELECT count(*) FROM bus_location.geofences WHERE operator = $2) < $9
      """;

  private static final String SELECT =
      "SELECT id, operator, name, lat, lon, radius_meters, corners FROM bus_location.geofences";

  private static final String DELETE =
      "DELETE FROM bus_location.geofences WHERE id = $1 AND operator = $2";

  private final DatabaseClient database;

  GeofenceStore(DatabaseClient database) {
    this.database = database;
  }

  /** Adds a fence; false when its operator has as many as it may. */
  Mono<Boolean> add(Geofence fence, Instant now, int max) {
    return database
        .sql(INSERT)
        .bind(0, fence.id())
        .bind(1, fence.operator())
        .bind(2, fence.name())
        .bind(3, anchor(fence.ground()).lat())
        .bind(4, anchor(fence.ground()).lon())
        .bind(5, Parameters.in(R2dbcType.INTEGER, radius(fence.ground())))
        .bind(6, corners(fence.ground()))
        .bind(7, now)
        .bind(8, max)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  Flux<Geofence> list(String operator) {
    return database
        .sql(SELECT + " WHERE operator = $1 ORDER BY name, id")
        .bind(0, operator)
        .map(GeofenceStore::fence)
        .all();
  }

  Flux<Geofence> listAll() {
    return database
        .sql(SELECT + " ORDER BY created_at LIMIT " + ALL_MAX)
        .map(GeofenceStore::fence)
        .all();
  }

  Mono<Long> delete(UUID id, String operator) {
    return database.sql(DELETE).bind(0, id).bind(1, operator).fetch().rowsUpdated();
  }

  private static Geofence fence(Readable row) {
    return new Geofence(
        Objects.requireNonNull(row.get(0, UUID.class)),
        Objects.requireNonNull(row.get(1, String.class)),
        Objects.requireNonNull(row.get(2, String.class)),
        ground(row));
  }

  private static Ground ground(Readable row) {
    Double[] corners = row.get(6, Double[].class);
    if (corners == null) {
      return new Ground.Circle(
          new GeoPoint(
              Objects.requireNonNull(row.get(3, Double.class)),
              Objects.requireNonNull(row.get(4, Double.class))),
          Objects.requireNonNull(row.get(5, Integer.class)));
    }
    List<GeoPoint> ring = new ArrayList<>(corners.length / 2);
    for (int i = 0; i + 1 < corners.length; i += 2) {
      ring.add(new GeoPoint(corners[i], corners[i + 1]));
    }
    return new Ground.Polygon(ring);
  }

  private static GeoPoint anchor(Ground ground) {
    return switch (ground) {
      case Ground.Circle(GeoPoint center, int radius) -> center;
      case Ground.Polygon(List<GeoPoint> corners) -> corners.getFirst();
    };
  }

  private static @Nullable Integer radius(Ground ground) {
    return ground instanceof Ground.Circle circle ? Integer.valueOf(circle.radiusMeters()) : null;
  }

  private static Double[] corners(Ground ground) {
    return ground instanceof Ground.Polygon(List<GeoPoint> ring)
        ? ring.stream()
            .flatMap(corner -> Stream.of(corner.lat(), corner.lon()))
            .toArray(Double[]::new)
        : new Double[0];
  }
}
