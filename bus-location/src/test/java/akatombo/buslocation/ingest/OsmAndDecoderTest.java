package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.Town;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OsmAndDecoderTest {

  private static final Instant NOW = Town.at("8:02");
  private static final ReportScope SCOPE = new ReportScope("op", "t", Town.SCHEDULES, NOW);
  private static final ReportScope PHONE = SCOPE.of(Town.vehicle("bus 7"));

  private static DecodeOutcome decode(String query, ReportScope scope) {
    return OsmAndDecoder.decode(OsmAndHandler.form(query.getBytes(StandardCharsets.UTF_8)), scope);
  }

  private static Entry.Read one(String query) {
    return (Entry.Read) ((Decoded) decode(query, PHONE)).entries().getFirst();
  }

  @Test
  void readsWhatTheOldTraccarClientSends() {
    Entry.Read read =
        one(
            "id=12345678&timestamp=1806534120&lat=34.81&lon=134.5&speed=19.438445&bearing=90.0"
                + "&altitude=51.0&accuracy=8.5&batt=77.0&driverUniqueId=x");
    VehicleReport report = read.report();
    assertThat(report.vehicleId()).isEqualTo(Town.vehicle("bus 7"));
    assertThat(report.timestamp()).isEqualTo(Instant.ofEpochSecond(1806534120));
    assertThat(report.lat()).isEqualTo(34.81);
    assertThat(report.speedMetersPerSecond()).isCloseTo(10, within(1e-3));
    assertThat(report.bearing()).isEqualTo(90);
    assertThat(read.fix()).isEqualTo(new Fix(8.5, false, true));
  }

  @Test
  void namesTheVehicleOfAnOperatorsOwnKey() {
    Entry.Read read =
        (Entry.Read)
            ((Decoded) decode("deviceid=t%3Abus+1&lat=1&lon=2", SCOPE)).entries().getFirst();
    assertThat(read.report().vehicleId()).isEqualTo(Town.vehicle("bus 1"));
    assertThat(read.report().timestamp()).isEqualTo(NOW);
    assertThat(decode("lat=1&lon=2", SCOPE)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1806534120",
        "1806534120000",
        "1806534120.0",
        "2027-04-01T08:02:00%2B09:00",
        "2027-03-31T23:02:00.000Z",
        "2027-03-31 23:02:00"
      })
  void readsEveryWayOfWritingAMoment(String timestamp) {
    assertThat(one("lat=1&lon=2&timestamp=" + timestamp).report().timestamp()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"now", "-1", "99999999999999999", "+292278994-08-17T07:12:55Z", "1e999"})
  void refusesWhatIsNoMomentWithoutBlockingThePhone(String timestamp) {
    Decoded decoded = (Decoded) decode("lat=1&lon=2&timestamp=" + timestamp, PHONE);
    assertThat(decoded.entries().getFirst())
        .isInstanceOfSatisfying(
            Entry.Refused.class,
            refused ->
                assertThat(refused.rejected().code()).isEqualTo(RejectionCode.INVALID_TIMESTAMP));
  }

  @Test
  void readsAPlaceInOneAndTheQualityOfTheFix() {
    Entry.Read read = one("location=34.8,134.5&hdop=2&valid=false&approximate=1");
    assertThat(read.report().lat()).isEqualTo(34.8);
    assertThat(read.report().lon()).isEqualTo(134.5);
    assertThat(read.fix()).isEqualTo(new Fix(10.0, true, false));
    assertThat(one("location=here").report().lat()).isNaN();
    assertThat(one("lat=x&lon=1").report().lat()).isNaN();
  }

  @Test
  void takesTheSpeedOfOsmAndInItsOwnUnit() {
    assertThat(one("lat=1&lon=2&speedMetersPerSecond=7.5").report().speedMetersPerSecond())
        .isEqualTo(7.5);
  }

  @Test
  void needsAPlace() {
    assertThat(decode("timestamp=1", PHONE)).isInstanceOf(Malformed.class);
    assertThat(decode("%zz=%", PHONE)).isInstanceOf(Malformed.class);
  }
}
