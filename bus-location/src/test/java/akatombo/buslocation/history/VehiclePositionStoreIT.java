package akatombo.buslocation.history;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VehiclePositionStoreIT {

  private static final Instant MEASURED = Instant.parse("2027-04-01T08:15:30.123Z");
  private static final Instant LONG_AGO = Instant.parse("1999-12-31T23:59:59Z");

  private HistoryDatabase postgres;
  private VehiclePositionStore store;

  @BeforeEach
  void start() throws IOException {
    postgres = HistoryDatabase.start();
    store = new VehiclePositionStore(postgres.client());
  }

  @AfterEach
  void stop() throws IOException {
    postgres.close();
  }

  private static LoggedPosition position(String vehicle, Instant at, Double bearing, String trip) {
    return new LoggedPosition(
        new VehicleReport(
            "op",
            new VehicleId("t", vehicle),
            at,
            34.123456,
            134.5,
            bearing,
            bearing == null ? null : 4.5,
            TripHint.NONE,
            null,
            null,
            at.plusMillis(1_500)),
        trip == null
            ? null
            : new TripOnDate(new TripId("t", trip), new ServiceDate(LocalDate.of(2027, 3, 31))),
        trip == null ? null : -75,
        at.isBefore(MEASURED));
  }

  private List<Map<String, Object>> rows() {
    return postgres
        .client()
        .sql(
            """
            SELECT vehicle_id,
                   to_char(measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS measured,
                   extract(epoch FROM received_at - measured_at)::float8 AS waited,
                   feed_id || ' ' || operator || ' ' || lat || ' ' || lon AS place,
                   bearing::text AS bearing, speed::text AS speed, trip_id,
                   service_date::text AS date, delay_seconds, late
            FROM bus_location.vehicle_positions ORDER BY vehicle_id
            """)
        .fetch()
        .all()
        .collectList()
        .block();
  }

  @Test
  void keepsEveryFieldOfAPosition() {
    store.insert(List.of(position("バス 1", MEASURED, 359.5, "便"))).block();
    assertThat(rows())
        .singleElement()
        .satisfies(row ->
            assertThat(row.values().stream().map(String::valueOf))
                .containsExactly(
                    "バス 1",
                    "2027-04-01 08:15:30.123000",
                    "1.5",
                    "t op 34.123456 134.5",
                    "359.5",
                    "4.5",
                    "便",
                    "2027-03-31",
                    "-75",
                    "false"));
  }

  @Test
  void leavesEmptyWhatIsNotKnown() {
    store
        .insert(List.of(position("a", LONG_AGO, null, null), position("b", MEASURED, null, null)))
        .block();
    assertThat(rows()).extracting(row -> row.get("late")).containsExactly(true, false);
    assertThat(rows().getFirst().get("measured")).isEqualTo("1999-12-31 23:59:59.000000");
    assertThat(rows())
        .allSatisfy(row -> {
          for (String column : List.of("bearing", "speed", "trip_id", "date", "delay_seconds")) {
            assertThat(row.get(column)).as(column).isNull();
          }
        });
  }

  @Test
  void keepsTheFirstOfAPositionThatComesTwiceAndAllThatComeWithIt() {
    store.insert(List.of(position("a", MEASURED, 1.0, "first"))).block();
    store
        .insert(
            List.of(
                position("b", MEASURED, 2.0, "other"),
                position("a", MEASURED, 3.0, "second"),
                position("b", MEASURED, 4.0, "again")))
        .block();
    assertThat(rows()).extracting(row -> row.get("trip_id")).containsExactly("first", "other");
  }

  @Test
  void keepsThoseOfNowBesideOnesThatAreRepeatedLate() {
    store.insert(List.of(position("parked", LONG_AGO, null, "first"))).block();
    assertThat(
            store
                .insert(
                    List.of(
                        position("parked", LONG_AGO, null, "again"),
                        position("running", MEASURED, null, "other")))
                .block())
        .isEqualTo(1);
    assertThat(rows()).extracting(row -> row.get("trip_id")).containsExactly("first", "other");
  }

  @Test
  void writesAThousandAtATime() {
    List<LoggedPosition> batch =
        IntStream.range(0, 1_000)
            .mapToObj(number -> position("%04d".formatted(number), MEASURED, null, null))
            .toList();
    assertThat(store.insert(batch).block()).isEqualTo(1_000);
    assertThat(rows()).hasSize(1_000);
  }
}
