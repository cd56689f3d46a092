package akatombo.buslocation.feedback;

import akatombo.buslocation.OperatorGrant;
import akatombo.gtfs.AgencyId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of riders' reports. */
final class ReportStore {

  private static final String INSERT =
      """
      INSERT INTO bus_location.rider_reports
        (id, feed_id, agency_ids, trip_id, service_date, stop_id, category, text, lang,
         created_at, idempotency_key, request_hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      ON CONFLICT (idempotency_key) DO NOTHING
      """;

  private static final String COLUMNS =
      """
      SELECT id, feed_id, agency_ids, trip_id, service_date, stop_id, category, text, lang,
             state, answer, answered_at, created_at
      FROM bus_location.rider_reports
      """;

  /** An operator without a feed or agencies of its own covers all. */
  private static final String COVERED =
      " ($1::text IS NULL OR feed_id = $1) AND (cardinality($2::text[]) = 0 OR agency_ids && $2) ";

  private static final String ANSWER =
      "UPDATE bus_location.rider_reports SET state = $4, answer = $5, answered_at = $6 WHERE"
          + COVERED
          + "AND id = $3";

  private static final String KEYS =
      "UPDATE bus_location.rider_reports SET idempotency_key = NULL"
          + " WHERE idempotency_key IS NOT NULL AND created_at < $1";

  private static final String DELETE =
      "DELETE FROM bus_location.rider_reports WHERE created_at < $1";

  private final DatabaseClient database;

  ReportStore(DatabaseClient database) {
    this.database = database;
  }

  /** A report of the same key. */
  record Earlier(UUID id, String requestHash) {

    boolean isOf(byte[] hash) {
      return requestHash.equals(HexFormat.of().formatHex(hash));
    }
  }

  /** Adds a report; false when one of the same key is there. */
  Mono<Boolean> add(RiderReport report, @Nullable String key, byte[] requestHash) {
    return database
        .sql(INSERT)
        .bind(0, report.id())
        .bind(1, report.feedId())
        .bind(2, report.agencyIds().toArray(String[]::new))
        .bind(3, text(report.tripId()))
        .bind(4, Parameters.in(R2dbcType.DATE, report.serviceDate()))
        .bind(5, text(report.stopId()))
        .bind(6, report.category())
        .bind(7, report.text())
        .bind(8, report.lang())
        .bind(9, report.createdAt())
        .bind(10, text(key))
        .bind(11, requestHash)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  Mono<Earlier> findByKey(String key) {
    return database
        .sql(
            "SELECT id, encode(request_hash, 'hex') FROM bus_location.rider_reports WHERE"
                + " idempotency_key = $1")
        .bind(0, key)
        .map(row ->
            new Earlier(
                Objects.requireNonNull(row.get(0, UUID.class)),
                Objects.requireNonNull(row.get(1, String.class))))
        .one();
  }

  Mono<RiderReport> find(UUID id) {
    return database.sql(COLUMNS + "WHERE id = $1").bind(0, id).map(ReportStore::report).one();
  }

  /** Reports an operator may see, the newest first. */
  Flux<RiderReport> list(OperatorGrant grant, String state, int limit) {
    return database
        .sql(
            COLUMNS
                + "WHERE"
                + COVERED
                + "AND ($3 = 'all' OR state = $3) ORDER BY created_at DESC, id LIMIT $4")
        .bind(0, text(grant.feedId()))
        .bind(1, agencies(grant))
        .bind(2, state)
        .bind(3, limit)
        .map(ReportStore::report)
        .all();
  }

  /** Answers a report the operator may see. */
  Mono<Long> answer(OperatorGrant grant, UUID id, String state, String answer, Instant now) {
    return database
        .sql(ANSWER)
        .bind(0, text(grant.feedId()))
        .bind(1, agencies(grant))
        .bind(2, id)
        .bind(3, state)
        .bind(4, answer)
        .bind(5, now)
        .fetch()
        .rowsUpdated();
  }

  /** Takes away old keys and old reports. */
  Mono<Void> tidy(Instant oldestKey, Instant oldest) {
    return database
        .sql(KEYS)
        .bind(0, oldestKey)
        .then()
        .then(database.sql(DELETE).bind(0, oldest).then());
  }

  private static Object text(@Nullable String value) {
    return Parameters.in(R2dbcType.VARCHAR, value);
  }

  private static String[] agencies(OperatorGrant grant) {
    return grant.agencies().stream().map(AgencyId::id).toArray(String[]::new);
  }

  private static RiderReport report(Readable row) {
    return new RiderReport(
        Objects.requireNonNull(row.get(0, UUID.class)),
        required(row, 1),
        List.of(Objects.requireNonNull(row.get(2, String[].class))),
        row.get(3, String.class),
        row.get(4, LocalDate.class),
        row.get(5, String.class),
        required(row, 6),
        required(row, 7),
        required(row, 8),
        required(row, 9),
        row.get(10, String.class),
        row.get(11, Instant.class),
        Objects.requireNonNull(row.get(12, Instant.class)));
  }

  private static String required(Readable row, int column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }
}
