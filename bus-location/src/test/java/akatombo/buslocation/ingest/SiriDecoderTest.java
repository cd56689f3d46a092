package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.OccupancyStatus;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.TripId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiriDecoderTest {

  static final String DELIVERY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Siri xmlns="http://www.siri.org.uk/siri" version="2.0">
        <ServiceDelivery>
          <ResponseTimestamp>2027-04-01T08:02:01+09:00</ResponseTimestamp>
          <VehicleMonitoringDelivery version="2.0">
            <VehicleActivity>
              <RecordedAtTime>2027-04-01T08:02:00+09:00</RecordedAtTime>
              <ValidUntilTime>2027-04-01T08:12:00+09:00</ValidUntilTime>
              <MonitoredVehicleJourney>
                <LineRef>N</LineRef>
                <DirectionRef>0</DirectionRef>
                <FramedVehicleJourneyRef>
                  <DataFrameRef>2027-04-01</DataFrameRef>
                  <DatedVehicleJourneyRef>n0800</DatedVehicleJourneyRef>
                </FramedVehicleJourneyRef>
                <DestinationName xml:lang="ja">D &amp; E</DestinationName>
                <Monitored>true</Monitored>
                <VehicleLocation srsName="4326">
                  <Longitude>134.5</Longitude>
                  <Latitude>34.805</Latitude>
                </VehicleLocation>
                <Bearing>0.5</Bearing>
                <Velocity>8</Velocity>
                <Occupancy>standingAvailable</Occupancy>
                <BlockRef>b1</BlockRef>
                <VehicleRef>bus 1</VehicleRef>
                <MonitoredCall><StopPointRef>B</StopPointRef><VehicleLocationAtStop>
                  <Latitude>1</Latitude></VehicleLocationAtStop></MonitoredCall>
              </MonitoredVehicleJourney>
            </VehicleActivity>
            <VehicleActivity>
              <RecordedAtTime>2027-04-01T08:02:00+09:00</RecordedAtTime>
              <MonitoredVehicleJourney><VehicleRef>x</VehicleRef></MonitoredVehicleJourney>
            </VehicleActivity>
          </VehicleMonitoringDelivery>
        </ServiceDelivery>
      </Siri>
      """;

  private static final ReportScope SCOPE =
      new ReportScope("op", "t", Town.SCHEDULES, Town.at("8:02:03"));

  private static DecodeOutcome decode(String xml) {
    return SiriDecoder.decode(xml.getBytes(StandardCharsets.UTF_8), SCOPE);
  }

  private static Entry first(String xml) {
    return ((Decoded) decode(xml)).entries().getFirst();
  }

  @Test
  void readsAVehicleActivity() {
    VehicleReport report = ((Entry.Read) first(DELIVERY)).report();
    assertThat(report)
        .isEqualTo(
            new VehicleReport(
                "op",
                Town.vehicle("bus 1"),
                Town.at("8:02"),
                34.805,
                134.5,
                0.5,
                8.0,
                new TripHint(
                    new TripId("t", "n0800"),
                    Town.DATE,
                    new RouteId("t", "N"),
                    new BlockId("t", "b1"),
                    0),
                OccupancyStatus.STANDING_ROOM_ONLY,
                null,
                Town.at("8:02:03")));
  }

  @Test
  void refusesAnActivityWithoutAPosition() {
    Entry second = ((Decoded) decode(DELIVERY)).entries().getLast();
    assertThat(((Entry.Refused) second).rejected().code())
        .isEqualTo(RejectionCode.INVALID_POSITION);
  }

  @Test
  void saysWhatTheSenderDoesNotMonitor() {
    Entry.Read read = (Entry.Read) first(DELIVERY.replace(">true<", ">false<"));
    assertThat(read.fix().valid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<Siri>",
        "{}",
        "<Siri><VehicleActivity>",
        "<!DOCTYPE Siri><Siri/>",
        "<!DOCTYPE Siri [<!ENTITY a"
            + " \"x\">]><Siri><VehicleActivity><A>&a;</A></VehicleActivity></Siri>",
        "<Siri>&nothing;</Siri>"
      })
  void refusesWhatIsNoDocumentOrTooMuchOfOne(String xml) {
    assertThat(decode(xml)).isInstanceOf(Malformed.class);
  }

  private static String refusal(String xml) {
    return ((Malformed) decode(xml)).detail();
  }

  @Test
  void saysWhatADocumentLacksAndNothingOfTheParser() {
    assertThat(refusal("<html/>")).contains("the element Siri", "VehicleMonitoringDelivery");
    assertThat(decode("<Siri><ServiceDelivery/></Siri>")).isInstanceOf(Decoded.class);
    assertThat(refusal("<Siri>\n <a></b>")).isEqualTo("no well-formed XML at line 2, column 7");
    assertThat(refusal("<Siri>&nothing;</Siri>")).doesNotContain("ParseError", "Message");
  }

  @Test
  void saysThatATimeLacksItsOffset() {
    Entry entry = first(DELIVERY.replace("08:02:00+09:00", "08:02:00"));
    assertThat(((Entry.Refused) entry).rejected().detail().text(false, Town.ZONE))
        .startsWith("RecordedAtTime has no offset: write 2027-04-01T08:15:30+09:00");
  }

  /** A canary for external entities: the secret must be in no answer. */
  @Test
  void readsNothingOutsideTheDocument(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "vehicle-of-the-secret");
    String xml =
        "<!DOCTYPE Siri [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + DELIVERY.substring(DELIVERY.indexOf("<Siri")).replace("bus 1", "&x;");
    assertThat(decode(xml)).isInstanceOf(Malformed.class);
    assertThat(decode(xml).toString()).doesNotContain("of-the-secret");
  }

  @Test
  void standsManyLaughsDeepNestsAndLongTexts() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE s [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append("]><s><VehicleActivity><x>&a29;</x></VehicleActivity></s>");
    long start = System.nanoTime();
    assertThat(decode(laughs.toString())).isInstanceOf(Malformed.class);
    assertThat(decode("<a>".repeat(100_000))).isInstanceOf(Malformed.class);
    assertThat(decode("<VehicleActivity>" + "<a>".repeat(100_000))).isInstanceOf(Malformed.class);
    String longText = DELIVERY.replace("bus 1", "b".repeat(1_000_000));
    assertThat(((Entry.Read) first(longText)).report().vehicleId().id()).hasSize(1_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }
}
