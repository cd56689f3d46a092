package akatombo.buslocation.scorecard;

import akatombo.buslocation.quality.Measure;
import akatombo.buslocation.quality.QualityCounts.Cell;
import akatombo.buslocation.quality.QualityCounts.Count;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of quality counts. */
final class QualityStore {

  private static final String ADD =
      """
      INSERT INTO bus_location.quality_counts AS q
        (date, feed_id, agency_id, measure, bucket, source, n, good, total)
      SELECT date::date, feed_id, agency_id, measure, bucket, source, n, good, total
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                  $7::int8[], $8::int8[], $9::float8[])
        AS c (date, feed_id, agency_id, measure, bucket, source, n, good, total)
      ON CONFLICT (date, feed_id, agency_id, measure, bucket, source) DO UPDATE
      SET n = q.n + excluded.n, good = q.good + excluded.good, total = q.total + excluded.total
      """;

  private static final String SELECT =
      """
      SELECT date, feed_id, agency_id, measure, bucket, source, n, good, total
      FROM bus_location.quality_counts
      WHERE date >= $1
      ORDER BY date, feed_id, agency_id, measure, bucket, source
      """;

  private static final String DELETE = "DELETE FROM bus_location.quality_counts WHERE date < $1";

  private final DatabaseClient database;

  QualityStore(DatabaseClient database) {
    this.database = database;
  }

  /** Adds counts to those that are there, all or nothing. */
  Mono<Void> add(Map<Cell, Count> counts) {
    List<Map.Entry<Cell, Count>> rows = new ArrayList<>(counts.entrySet());
    return database
        .sql(ADD)
        .bind(0, keys(rows, key -> key.date().toString()))
        .bind(1, keys(rows, Cell::feedId))
        .bind(2, keys(rows, Cell::agencyId))
        .bind(3, keys(rows, key -> key.measure().text()))
        .bind(4, keys(rows, Cell::bucket))
        .bind(5, keys(rows, Cell::source))
        .bind(6, rows.stream().map(row -> row.getValue().n()).toArray(Long[]::new))
        .bind(7, rows.stream().map(row -> row.getValue().good()).toArray(Long[]::new))
        .bind(8, rows.stream().map(row -> row.getValue().total()).toArray(Double[]::new))
        .then();
  }

  /** Counts from a day on, by day and place. */
  Flux<Map.Entry<Cell, Count>> since(LocalDate first) {
    return database.sql(SELECT).bind(0, first).map(QualityStore::entry).all();
  }

  Mono<Void> deleteBefore(LocalDate oldest) {
    return database.sql(DELETE).bind(0, oldest).then();
  }

  private static Map.Entry<Cell, Count> entry(Readable row) {
    return Map.entry(
        new Cell(
            required(row, 0, LocalDate.class),
            required(row, 1, String.class),
            required(row, 2, String.class),
            Measure.valueOf(required(row, 3, String.class).toUpperCase(Locale.ROOT)),
            required(row, 4, String.class),
            required(row, 5, String.class)),
        new Count(
            required(row, 6, Long.class),
            required(row, 7, Long.class),
            required(row, 8, Double.class)));
  }

  private static String[] keys(List<Map.Entry<Cell, Count>> rows, Function<Cell, String> value) {
    return rows.stream().map(row -> value.apply(row.getKey())).toArray(String[]::new);
  }

  private static <T> T required(Readable row, int column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
