package akatombo.tourism.footfall.store;

import akatombo.tourism.footfall.Cell;
import akatombo.tourism.footfall.Disclosure;
import akatombo.tourism.footfall.Figure;
import akatombo.tourism.footfall.Figure.Level;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The tables of counts and of what was published of them. */
public final class FootfallStore {

  /** An arrival that comes after its day was published is lost: a published day does not change. */
  private static final String COUNT =
      """
      INSERT INTO tourism.footfall_counts AS counts (day, tour, waypoint, hour, arrivals)
      SELECT $1, $2, $3, $4, 1
      WHERE NOT EXISTS (SELECT FROM tourism.footfall_days WHERE day = $1)
      ON CONFLICT (day, tour, waypoint, hour) DO UPDATE SET arrivals = counts.arrivals + 1
      """;

  private static final String CLAIM =
      "INSERT INTO tourism.footfall_days (day, published_at) VALUES ($1, $2) ON CONFLICT DO"
          + " NOTHING";

  private static final String SHOW =
      """
      INSERT INTO tourism.footfall_figures (day, level, tour, waypoint, hour, arrivals)
      SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::smallint[], $6::bigint[])
      """;

  private final TransactionalOperator transactional;
  private final DatabaseClient database;

  public FootfallStore(ReactiveTransactionManager transactions, DatabaseClient database) {
    this.transactional = TransactionalOperator.create(transactions);
    this.database = database;
  }

  /** Adds one to a cell of a day. */
  public Mono<Void> count(LocalDate day, Cell cell) {
    return database
        .sql(COUNT)
        .bind(0, day)
        .bind(1, cell.tour())
        .bind(2, cell.waypoint())
        .bind(3, (short) cell.hour())
        .then();
  }

  /** The days up to the last that is over which have counts, and that last one. */
  public Flux<LocalDate> due(LocalDate last) {
    return database
        .sql(
            """
            SELECT day FROM tourism.footfall_counts WHERE day <= $1
            UNION
            SELECT $1 WHERE NOT EXISTS (SELECT FROM tourism.footfall_days WHERE day = $1)
            ORDER BY day
            """)
        .bind(0, last)
        .map(row -> Objects.requireNonNull(row.get(0, LocalDate.class)))
        .all();
  }

  /** Publishes a day, unless it was, and deletes its counts. */
  public Mono<Void> publish(LocalDate day, Instant now) {
    Mono<Void> first =
        counts(day)
            .publishOn(Schedulers.boundedElastic())
            .map(Disclosure::publishable)
            .flatMap(figures -> figures.isEmpty() ? Mono.empty() : show(day, figures));
    return database
        .sql(CLAIM)
        .bind(0, day)
        .bind(1, now)
        .fetch()
        .rowsUpdated()
        .filter(rows -> rows > 0)
        .flatMap(claimed -> first)
        .then(
            database.sql("DELETE FROM tourism.footfall_counts WHERE day = $1").bind(0, day).then())
        .as(transactional::transactional);
  }

  private Mono<Map<Cell, Long>> counts(LocalDate day) {
    return database
        .sql("SELECT tour, waypoint, hour, arrivals FROM tourism.footfall_counts WHERE day = $1")
        .bind(0, day)
        .map(row -> Map.entry(cell(row), Objects.requireNonNull(row.get(3, Long.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Cell cell(Readable row) {
    return new Cell(
        Objects.requireNonNull(row.get(0, String.class)),
        Objects.requireNonNull(row.get(1, String.class)),
        Objects.requireNonNull(row.get(2, Short.class)));
  }

  private Mono<Void> show(LocalDate day, List<Figure> figures) {
    return database
        .sql(SHOW)
        .bind(0, day)
        .bind(1, column(figures, figure -> figure.level().name(), String[]::new))
        .bind(2, column(figures, Figure::tour, String[]::new))
        .bind(3, column(figures, Figure::waypoint, String[]::new))
        .bind(4, column(figures, FootfallStore::hour, Short[]::new))
        .bind(5, column(figures, Figure::arrivals, Long[]::new))
        .then();
  }

  private static <T> T[] column(
      List<Figure> figures, Function<Figure, @Nullable T> value, IntFunction<T[]> array) {
    return figures.stream().map(value).toArray(array);
  }

  private static @Nullable Short hour(Figure figure) {
    return figure.hour() == null ? null : figure.hour().shortValue();
  }

  /**
   * What was published in all.
   *
   * @param days that were published
   * @param lastAt when the last of them was
   */
  public record Extent(long days, Instant lastAt, long figures) {}

  /** How much was published; empty before the first day was. */
  public Mono<Extent> extent() {
    return database
        .sql(
            """
            SELECT count(*), max(published_at),
              (SELECT count(*) FROM tourism.footfall_figures)
            FROM tourism.footfall_days HAVING count(*) > 0
            """)
        .map(row ->
            new Extent(
                Objects.requireNonNull(row.get(0, Long.class)),
                Objects.requireNonNull(row.get(1, Instant.class)),
                Objects.requireNonNull(row.get(2, Long.class))))
        .one();
  }

  /** What was published of a day, in order; empty when it was not. */
  public Mono<List<Figure>> published(LocalDate day) {
    return database
        .sql("SELECT day FROM tourism.footfall_days WHERE day = $1")
        .bind(0, day)
        .map(row -> Objects.requireNonNull(row.get(0, LocalDate.class)))
        .one()
        .flatMap(known -> figures(known).sort(Figure.ORDER).collectList());
  }

  private Flux<Figure> figures(LocalDate day) {
    return database
        .sql(
            "SELECT level, tour, waypoint, hour, arrivals FROM tourism.footfall_figures"
                + " WHERE day = $1")
        .bind(0, day)
        .map(row ->
            new Figure(
                Level.valueOf(Objects.requireNonNull(row.get(0, String.class))),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                Objects.requireNonNull(row.get(4, Long.class))))
        .all();
  }
}
