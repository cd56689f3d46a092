package akatombo.buslocation.history;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.predict.LearnedTimes;
import akatombo.buslocation.predict.ResidualKey;
import akatombo.buslocation.predict.Residuals;
import akatombo.buslocation.predict.SegmentHistory;
import akatombo.buslocation.predict.SegmentKey;
import akatombo.gtfs.StopId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The tables of learned travel times and of the errors of predictions. */
final class LearnedTimesStore {

  private static final String SAVE_SEGMENTS =
      """
      INSERT INTO bus_location.learned_segments
        (feed_id, kind, from_stop_id, to_stop_id, samples, updated_at)
      SELECT feed_id, kind, from_stop_id, to_stop_id, samples::int8[], $6
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
        AS s (feed_id, kind, from_stop_id, to_stop_id, samples)
      ON CONFLICT (feed_id, kind, from_stop_id, to_stop_id)
        DO UPDATE SET samples = excluded.samples, updated_at = excluded.updated_at
      """;

  private static final String SAVE_ERRORS =
      """
      INSERT INTO bus_location.learned_errors (line, source, horizon, errors, updated_at)
      SELECT line, source, horizon, errors::int4[], $5
      FROM unnest($1::text[], $2::text[], $3::int4[], $4::text[])
        AS e (line, source, horizon, errors)
      ON CONFLICT (line, source, horizon)
        DO UPDATE SET errors = excluded.errors, updated_at = excluded.updated_at
      """;

  private static final String LOAD_SEGMENTS =
      """
      SELECT feed_id, kind, from_stop_id, to_stop_id, samples
      FROM bus_location.learned_segments ORDER BY updated_at DESC LIMIT $1
      """;

  private static final String LOAD_ERRORS =
      "SELECT line, source, horizon, errors FROM bus_location.learned_errors"
          + " ORDER BY updated_at DESC LIMIT $1";

  private final DatabaseClient database;

  LearnedTimesStore(DatabaseClient database) {
    this.database = database;
  }

  /** The newest that is kept, at most so many of each. */
  Mono<LearnedTimes> load(int max) {
    Mono<Map<SegmentKey, SegmentHistory>> segments =
        database
            .sql(LOAD_SEGMENTS)
            .bind(0, max)
            .map(LearnedTimesStore::segment)
            .all()
            .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    Mono<Map<ResidualKey, Residuals>> errors =
        database
            .sql(LOAD_ERRORS)
            .bind(0, max)
            .map(LearnedTimesStore::errors)
            .all()
            .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    return segments.flatMap(known -> errors.map(checked -> new LearnedTimes(known, checked)));
  }

  /** Keeps what has changed. */
  Mono<Void> save(LearnedTimes changed, Instant now) {
    Mono<Long> segments =
        changed.segments().isEmpty()
            ? Mono.just(0L)
            : saveSegments(changed.segments().entrySet(), now);
    Mono<Long> errors =
        changed.errors().isEmpty() ? Mono.just(0L) : saveErrors(changed.errors().entrySet(), now);
    return segments.then(errors).then();
  }

  private Mono<Long> saveSegments(
      Collection<Map.Entry<SegmentKey, SegmentHistory>> rows, Instant now) {
    return database
        .sql(SAVE_SEGMENTS)
        .bind(0, texts(rows, row -> row.getKey().from().feedId()))
        .bind(1, texts(rows, row -> row.getKey().kind().name()))
        .bind(2, texts(rows, row -> row.getKey().from().id()))
        .bind(3, texts(rows, row -> row.getKey().to().id()))
        .bind(4, texts(rows, row -> literal(Arrays.toString(row.getValue().samples()))))
        .bind(5, now)
        .fetch()
        .rowsUpdated();
  }

  private Mono<Long> saveErrors(Collection<Map.Entry<ResidualKey, Residuals>> rows, Instant now) {
    return database
        .sql(SAVE_ERRORS)
        .bind(0, texts(rows, row -> row.getKey().line()))
        .bind(1, texts(rows, row -> row.getKey().source().name()))
        .bind(2, rows.stream().map(row -> row.getKey().horizon()).toArray(Integer[]::new))
        .bind(3, texts(rows, row -> literal(Arrays.toString(row.getValue().errors()))))
        .bind(4, now)
        .fetch()
        .rowsUpdated();
  }

  private static Map.Entry<SegmentKey, SegmentHistory> segment(Readable row) {
    String feed = text(row, "feed_id");
    Long[] samples = Objects.requireNonNull(row.get("samples", Long[].class));
    return Map.entry(
        new SegmentKey(
            SegmentKey.Kind.valueOf(text(row, "kind")),
            new StopId(feed, text(row, "from_stop_id")),
            new StopId(feed, text(row, "to_stop_id"))),
        SegmentHistory.of(Arrays.stream(samples).mapToLong(Long::longValue).toArray()));
  }

  private static Map.Entry<ResidualKey, Residuals> errors(Readable row) {
    Integer[] errors = Objects.requireNonNull(row.get("errors", Integer[].class));
    return Map.entry(
        new ResidualKey(
            text(row, "line"),
            PredictionSource.valueOf(text(row, "source")),
            Objects.requireNonNull(row.get("horizon", Integer.class))),
        Residuals.of(Arrays.stream(errors).mapToInt(Integer::intValue).toArray()));
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  /** An array as PostgreSQL writes it. */
  private static String literal(String list) {
    return "{" + list.substring(1, list.length() - 1) + "}";
  }
}
