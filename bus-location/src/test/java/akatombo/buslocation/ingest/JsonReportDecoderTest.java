package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.OccupancyStatus;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.TripId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReportDecoderTest {

  private static final Instant NOW = Town.at("8:02");
  private static final ReportScope SCOPE = new ReportScope("op", "t", Town.SCHEDULES, NOW);

  private static DecodeOutcome decode(String json) {
    return JsonReportDecoder.decode(json.getBytes(StandardCharsets.UTF_8), SCOPE);
  }

  private static VehicleReport one(String json) {
    return ((Entry.Read) ((Decoded) decode(json)).entries().getFirst()).report();
  }

  private static String with(String more) {
    return "{\"vehicleId\":\"v\",\"timestamp\":1806534120,\"lat\":34.8,\"lon\":134.5" + more + "}";
  }

  @Test
  void readsEveryField() {
    VehicleReport report =
        one(
            """
            {"vehicleId":"t:bus 1","timestamp":"2027-04-01T08:02:00+09:00","lat":34.8,"lon":134.5,
             "bearing":90,"speedMetersPerSecond":7.5,"tripId":"n0800","startDate":"2027-04-01",
             "routeId":"t:N","blockId":"b1","directionId":0,"occupancy":"FEW_SEATS_AVAILABLE",
             "label":"1号車"}\
            """);
    assertThat(report)
        .isEqualTo(
            new VehicleReport(
                "op",
                Town.vehicle("bus 1"),
                NOW,
                34.8,
                134.5,
                90.0,
                7.5,
                new TripHint(
                    new TripId("t", "n0800"),
                    Town.DATE,
                    new RouteId("t", "N"),
                    new BlockId("t", "b1"),
                    0),
                OccupancyStatus.FEW_SEATS_AVAILABLE,
                "1号車",
                NOW));
  }

  @Test
  void takesAnIdBeforeAColonAsAFeedOnlyWhenTheCityHasIt() {
    assertThat(one(with("").replace("\"v\"", "\"fleet:7\"")).vehicleId())
        .isEqualTo(Town.vehicle("fleet:7"));
  }

  @Test
  void leavesOutABearingOrSpeedThatIsNone() {
    VehicleReport report = one(with(",\"bearing\":-1,\"speedMetersPerSecond\":-1"));
    assertThat(report.bearing()).isNull();
    assertThat(report.speedMetersPerSecond()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                | vehicleId",
        "[{}]                                              | [0].vehicleId",
        "[1]                                               | [0]",
        "7                                                 | (body)",
        "{\"vehicleId\":\"\"}                              | vehicleId",
        "{\"vehicleId\":\"v\"}                             | timestamp",
        "{\"vehicleId\":\"v\",\"timestamp\":1806534120000} | timestamp",
        "{\"vehicleId\":\"v\",\"timestamp\":\"8:02\"}      | timestamp",
        "{\"vehicleId\":\"v\",\"timestamp\":1,\"lat\":\"x\"} | lat",
        "{\"vehicleId\":\"v\",\"timestamp\":1,\"lat\":1}   | lon",
      })
  void namesTheFieldAtFault(String json, String field) {
    assertThat(decode(json))
        .isInstanceOfSatisfying(
            Malformed.class, malformed -> assertThat(malformed.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"occupancy\":\"HALF\"      | occupancy",
        ",\"startDate\":\"01.04.27\"  | startDate",
        ",\"directionId\":2           | directionId",
        ",\"Bearing\":2               | Bearing",
        ",\"label\":7                 | label",
      })
  void namesTheOptionalFieldAtFault(String more, String field) {
    assertThat(decode(with(more)))
        .isInstanceOfSatisfying(
            Malformed.class, malformed -> assertThat(malformed.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "{", "[{}", "{}{}", "NaN", "{\"lat\":1,\"lat\":2}", "{\"lat\":NaN}"})
  void refusesWhatIsNoJson(String json) {
    assertThat(decode(json)).isInstanceOf(Malformed.class);
  }

  @Test
  void refusesDepth() {
    assertThat(decode("[".repeat(10_000))).isInstanceOf(Malformed.class);
    assertThat(decode("{\"label\":".repeat(10_000))).isInstanceOf(Malformed.class);
  }
}
