package akatombo.buslocation.report;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Counts stop visits by how punctual they were; the database does the counting. */
final class PunctualityStore {

  /** By what a report counts apart. */
  enum By {
    ROUTE("v.feed_id || ':' || v.route_id"),
    STOP("v.feed_id || ':' || v.stop_id"),
    HOUR("to_char(v.schedule_departure_time AT TIME ZONE $7, 'HH24')");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  /** So many keys a report has at most. */
  static final int KEYS_MAX = 5_000;

  private static final String COUNTS =
      """
      SELECT key,
             count(*),
             count(*) FILTER (WHERE late < -$4),
             count(*) FILTER (WHERE late > $5),
             avg(late)::float8,
             percentile_cont(0.5) WITHIN GROUP (ORDER BY late)::float8,
             percentile_cont(0.9) WITHIN GROUP (ORDER BY late)::float8
      FROM (SELECT
      """;

  /** A departure tells more than the arrival, but at the last stop there is none. */
  private static final String VISITS =
      """
      AS key,
               extract(epoch FROM CASE WHEN v.actual_departure_time IS NULL
                                       THEN v.actual_arrival_time - v.schedule_arrival_time
                                       ELSE v.actual_departure_time - v.schedule_departure_time
                                  END)::float8 AS late
            FROM bus_location.stop_visits v
            JOIN bus_location.vehicles o
              ON o.feed_id = v.feed_id AND o.vehicle_id = v.vehicle_id AND o.operator = $1
            WHERE v.service_date BETWEEN $2 AND $3
              AND (v.timepoint OR NOT $6)
              AND $7::text IS NOT NULL) AS visits
      GROUP BY key
      ORDER BY key
      LIMIT %d
      """
          .formatted(KEYS_MAX + 1);

  private final DatabaseClient database;

  PunctualityStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * How punctual the calls of one route, stop or hour were.
   *
   * @param key id of the route or stop, or the hour 00 to 23; null for all
   * @param meanSeconds of the delays, positive when late
   */
  record Punctuality(
      @Nullable String key,
      long visits,
      long early,
      long late,
      double meanSeconds,
      double medianSeconds,
      double p90Seconds) {

    double onTimeShare() {
      return visits == 0 ? 0 : (double) (visits - early - late) / visits;
    }
  }

  /**
   * Counts the calls of an operator's vehicles: the first {@link #KEYS_MAX}, and one more if there
   * are more.
   *
   * @param timepointsOnly whether only stops where a bus keeps to the minute count
   */
  Flux<Punctuality> count(
      String operator,
      Span span,
      By by,
      boolean timepointsOnly,
      ReportProperties limits,
      ZoneId zone) {
    return database
        .sql(COUNTS + by.column + " " + VISITS)
        .bind(0, operator)
        .bind(1, span.from())
        .bind(2, span.to())
        .bind(3, seconds(limits.earlyAfter()))
        .bind(4, seconds(limits.lateAfter()))
        .bind(5, timepointsOnly)
        .bind(6, zone.getId())
        .map(PunctualityStore::punctuality)
        .all();
  }

  private static double seconds(Duration duration) {
    return (double) duration.toSeconds();
  }

  private static Punctuality punctuality(Readable row) {
    return new Punctuality(
        row.get(0, String.class),
        Objects.requireNonNull(row.get(1, Long.class)),
        Objects.requireNonNull(row.get(2, Long.class)),
        Objects.requireNonNull(row.get(3, Long.class)),
        Objects.requireNonNull(row.get(4, Double.class)),
        Objects.requireNonNull(row.get(5, Double.class)),
        Objects.requireNonNull(row.get(6, Double.class)));
  }
}
