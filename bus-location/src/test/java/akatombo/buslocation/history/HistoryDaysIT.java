package akatombo.buslocation.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** Days pass on a virtual clock; the database is real. */
class HistoryDaysIT {

  private static final Instant START = Instant.parse("2027-04-01T12:00:00Z");

  private HistoryDatabase postgres;
  private DatabaseClient database;

  @BeforeEach
  void start() throws IOException {
    postgres = HistoryDatabase.start();
    database = postgres.client();
  }

  @AfterEach
  void stop() throws IOException {
    postgres.close();
  }

  private void tidy(Instant now) {
    new HistoryDaysWorker(
            new VehiclePositionStore(database),
            Duration.ofDays(30),
            Clock.fixed(now, ZoneOffset.UTC),
            new SimpleMeterRegistry())
        .tidy()
        .block();
  }

  private void seen(Instant at) {
    database
        .sql(
            """
            INSERT INTO bus_location.vehicle_positions
              (feed_id, vehicle_id, measured_at, received_at, operator, lat, lon, late)
            VALUES ('t', 'bus', $1, $1, 'op', 34, 134, false)
            """)
        .bind(0, at)
        .then()
        .block();
  }

  private long count(String sql) {
    Long count = database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    return count == null ? -1 : count;
  }

  private long days() {
    return count(
        """
        SELECT count(*) FROM pg_inherits
        WHERE inhparent = 'bus_location.vehicle_positions'::regclass
        """);
  }

  @Test
  void forgetsAPositionAfterThirtyDaysAndNotBefore() {
    tidy(START);
    seen(START);
    tidy(START.plus(Duration.ofDays(30)));
    assertThat(count("SELECT count(*) FROM bus_location.vehicle_positions")).isEqualTo(1);
    tidy(START.plus(Duration.ofDays(30)).plusSeconds(1));
    assertThat(count("SELECT count(*) FROM bus_location.vehicle_positions")).isZero();
  }

  @Test
  void dropsTheTablesOfOldDaysAndMakesThoseToCome() {
    tidy(START);
    // 30 days back, today, two ahead and the default one; the tables of the migration's days are
    // old.
    assertThat(days()).isEqualTo(30 + 1 + 2 + 1);
    tidy(START.plus(Duration.ofDays(400)));
    assertThat(days()).isEqualTo(34);
    assertThat(
            count("SELECT count(*) FROM pg_tables WHERE tablename LIKE 'vehicle_positions_2027%'"))
        .isZero();
  }

  @Test
  void findsAPlaceForPositionsWhoseDayWasNotMadeInTime() {
    tidy(START);
    Instant later = START.plus(Duration.ofDays(10));
    seen(later);
    assertThat(count("SELECT count(*) FROM bus_location.vehicle_positions_other")).isEqualTo(1);
    tidy(later);
    assertThat(count("SELECT count(*) FROM bus_location.vehicle_positions_other")).isZero();
    assertThat(count("SELECT count(*) FROM bus_location.vehicle_positions_20270411")).isEqualTo(1);
  }
}
