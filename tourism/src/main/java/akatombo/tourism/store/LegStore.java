package akatombo.tourism.store;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.LegEnds;
import akatombo.tourism.TourLeg;
import akatombo.tourism.content.ContentJson;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of ways that were computed over the streets, by their ends. */
final class LegStore {

  private final DatabaseClient database;

  LegStore(DatabaseClient database) {
    this.database = database;
  }

  /** All ways. */
  Mono<Map<LegEnds, TourLeg>> all() {
    return database
        .sql(
            "SELECT from_lat, from_lon, to_lat, to_lon, document::text AS document"
                + " FROM tourism.leg_ways")
        .map(row -> Map.entry(ends(row), leg(row)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** The ends of the ways that were computed over these streets. */
  Mono<Set<LegEnds>> over(String streets) {
    return database
        .sql(
            "SELECT from_lat, from_lon, to_lat, to_lon FROM tourism.leg_ways"
                + " WHERE streets = :streets")
        .bind("streets", streets)
        .map(LegStore::ends)
        .all()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Keeps ways in place of those computed before. */
  Mono<Void> save(Map<LegEnds, TourLeg> legs, String streets, Instant now) {
    return Flux.fromIterable(legs.entrySet())
        .concatMap(leg -> save(leg.getKey(), leg.getValue(), streets, now))
        .then();
  }

  private Mono<Void> save(LegEnds ends, TourLeg leg, String streets, Instant now) {
    return database
        .sql(
            """
            INSERT INTO tourism.leg_ways
              (from_lat, from_lon, to_lat, to_lon, streets, document, computed_at)
            VALUES (:fromLat, :fromLon, :toLat, :toLon, :streets, CAST(:document AS json), :now)
            ON CONFLICT (from_lat, from_lon, to_lat, to_lon) DO UPDATE SET
              streets = excluded.streets, document = excluded.document,
              computed_at = excluded.computed_at
            """)
        .bind("fromLat", ends.from().lat())
        .bind("fromLon", ends.from().lon())
        .bind("toLat", ends.to().lat())
        .bind("toLon", ends.to().lon())
        .bind("streets", streets)
        .bind("document", ContentJson.text(leg))
        .bind("now", now)
        .then();
  }

  private static TourLeg leg(Readable row) {
    TourLeg ways = ContentJson.storedLeg(Rows.text(row, "document"));
    return TourLeg.computed(ways.ordinary(), ways.stepFree());
  }

  private static LegEnds ends(Readable row) {
    return new LegEnds(
        new GeoPoint(degrees(row, "from_lat"), degrees(row, "from_lon")),
        new GeoPoint(degrees(row, "to_lat"), degrees(row, "to_lon")));
  }

  private static double degrees(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Double.class));
  }
}
