package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.Town;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TraccarDecoderTest {

  private static final Instant NOW = Town.at("8:02");
  private static final ReportScope SCOPE = new ReportScope("op", "t", Town.SCHEDULES, NOW);
  private static final ReportScope PHONE = SCOPE.of(Town.vehicle("bus 7"));

  /** As its template writes it; the last member helps old servers. */
  static final String BODY =
      """
      {"location":{"timestamp":"2027-03-31T23:02:00.000Z","coords":{"latitude":34.81,\
      "longitude":134.5,"accuracy":5.3,"speed":8.2,"heading":12.5,"altitude":50.1},\
      "is_moving":true,"odometer":1234.5,"event":"motionchange","battery":{"level":0.77,\
      "is_charging":false},"activity":{"type":"in_vehicle"},"extras":{},\
      "_":"&id=12345678&lat=34.81&lon=134.5&timestamp=2027-03-31T23:02:00.000Z&"},\
      "device_id":"12345678"}\
      """;

  private static DecodeOutcome decode(String json, ReportScope scope) {
    return TraccarDecoder.decode(json.getBytes(StandardCharsets.UTF_8), scope);
  }

  @Test
  void readsWhatTraccarClientNineSends() {
    Entry.Read read = (Entry.Read) ((Decoded) decode(BODY, PHONE)).entries().getFirst();
    VehicleReport report = read.report();
    assertThat(report.vehicleId()).isEqualTo(Town.vehicle("bus 7"));
    assertThat(report.timestamp()).isEqualTo(NOW);
    assertThat(report.speedMetersPerSecond()).isEqualTo(8.2);
    assertThat(report.bearing()).isEqualTo(12.5);
    assertThat(read.fix().accuracyMeters()).isEqualTo(5.3);
    Entry.Read own = (Entry.Read) ((Decoded) decode(BODY, SCOPE)).entries().getFirst();
    assertThat(own.report().vehicleId()).isEqualTo(Town.vehicle("12345678"));
  }

  @Test
  void readsABatchOfAPhoneThatWasOffline() {
    String one = "{\"timestamp\":1806534120,\"coords\":{\"latitude\":34.8,\"longitude\":134.5}}";
    String batch = "{\"location\":[" + one + "," + one + "],\"device_id\":1}";
    assertThat(((Decoded) decode(batch, PHONE)).entries()).hasSize(2);
  }

  @Test
  void refusesAnEmptyPlaceOrTimeWithoutBlockingThePhone() {
    Decoded noTime = (Decoded) decode("{\"location\":{\"coords\":{}},\"device_id\":\"x\"}", PHONE);
    assertThat(noTime.entries().getFirst())
        .isInstanceOfSatisfying(
            Entry.Refused.class,
            refused ->
                assertThat(refused.rejected().code()).isEqualTo(RejectionCode.INVALID_TIMESTAMP));
    Decoded noPlace =
        (Decoded) decode("{\"location\":{\"timestamp\":1,\"coords\":{\"latitude\":null}}}", PHONE);
    assertThat(((Entry.Read) noPlace.entries().getFirst()).report().lat()).isNaN();
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(decode("{}", PHONE)).isInstanceOf(Malformed.class);
    assertThat(decode("{\"location\":1}", PHONE)).isInstanceOf(Malformed.class);
    assertThat(decode("{\"location\":{}}", SCOPE))
        .isInstanceOfSatisfying(
            Malformed.class, malformed -> assertThat(malformed.field()).isEqualTo("device_id"));
    assertThat(decode("[1", PHONE)).isInstanceOf(Malformed.class);
  }
}
