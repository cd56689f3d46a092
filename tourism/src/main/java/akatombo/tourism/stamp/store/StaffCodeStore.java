package akatombo.tourism.stamp.store;

import akatombo.tourism.stamp.Evidence.StaffCode;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table of codes that staff give out; each counts once. */
public final class StaffCodeStore {

  private final DatabaseClient database;

  public StaffCodeStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Adds codes for a place.
   *
   * @param traces what is kept of them
   */
  public Mono<Void> add(List<String> traces, String place, StaffCode code) {
    return database
        .sql(
            "INSERT INTO tourism.staff_codes (trace, place, issued_at, expires_at)"
                + " SELECT trace, $2, $3, $4 FROM unnest($1::text[]) AS given(trace)")
        .bind(0, traces.toArray(String[]::new))
        .bind(1, place)
        .bind(2, code.issuedAt())
        .bind(3, code.expiresAt())
        .then();
  }

  /** The code of a place, which nobody else uses until the transaction ends. */
  public Mono<StaffCode> lock(String trace, String place) {
    return database
        .sql(
            "SELECT issued_at, expires_at, used_at FROM tourism.staff_codes"
                + " WHERE trace = $1 AND place = $2 FOR UPDATE")
        .bind(0, trace)
        .bind(1, place)
        .map(row ->
            new StaffCode(
                CardStore.time(row, 0), CardStore.time(row, 1), row.get(2, Instant.class)))
        .one();
  }

  /** Notes that a code that is locked was used. */
  public Mono<Void> use(String trace, Instant now) {
    return database
        .sql("UPDATE tourism.staff_codes SET used_at = $2 WHERE trace = $1")
        .bind(0, trace)
        .bind(1, now)
        .then();
  }

  /** Deletes the codes that were good before a time only; gives how many. */
  public Mono<Long> forget(Instant before) {
    return database
        .sql("DELETE FROM tourism.staff_codes WHERE expires_at < $1")
        .bind(0, before)
        .fetch()
        .rowsUpdated();
  }
}
