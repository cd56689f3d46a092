package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.predict.TripDelays;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.Language;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** A slice of V2: whatever the bytes, the decoders answer with an outcome and never throw. */
class DecoderProperties {

  private static final ReportScope SCOPE =
      new ReportScope("op", "t", Town.SCHEDULES, Town.at("8:02"));

  private static final byte[] JSON =
      """
      [{"vehicleId":"t:bus 1","timestamp":"2027-04-01T08:02:00+09:00","lat":34.8,"lon":134.5,
        "bearing":90,"speedMetersPerSecond":7.5,"tripId":"n0800","startDate":"2027-04-01",
        "routeId":"t:N","blockId":"b1","directionId":0,"occupancy":"FULL","label":"1号車"},
       {"vehicleId":"b","timestamp":1806534120.5,"lat":-1e2,"lon":1}]\
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] TRACCAR = TraccarDecoderTest.BODY.getBytes(StandardCharsets.UTF_8);

  private static final byte[] OSMAND =
      ("id=1&timestamp=1806534120&lat=34.8&lon=134.5&speed=9.1&bearing=90&accuracy=5&hdop=1"
              + "&valid=true&location=34.8,134.5&batt=7")
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] CSV =
      """
      vehicle_id,timestamp,lat,lon,bearing,speed,trip_id,block_id,route_id
      t:bus 1,1806534120,34.8,134.5,90,8.1,n0800,b1,"N"
      "b,2",2027-04-01T08:02:00+09:00,34.81,134.51,,,,,
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] SIRI = SiriDecoderTest.DELIVERY.getBytes(StandardCharsets.UTF_8);

  private static final byte[] PROTOBUF = message();

  private static byte[] message() {
    FeedMessage.Builder message = FeedMessage.newBuilder();
    message.getHeaderBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(1806534120);
    VehiclePosition.Builder vehicle = message.addEntityBuilder().setId("1").getVehicleBuilder();
    vehicle.getTripBuilder().setTripId("n0800").setStartDate("20270401").setStartTime("08:00:00");
    vehicle.getVehicleBuilder().setId("v").setLabel("1号車");
    vehicle.getPositionBuilder().setLatitude(34.8f).setLongitude(134.5f).setSpeed(7).setBearing(9);
    vehicle.setTimestamp(1806534120).setOccupancyStatus(VehiclePosition.OccupancyStatus.FULL);
    TripUpdate.Builder update = message.addEntityBuilder().setId("2").getTripUpdateBuilder();
    update.getTripBuilder().setTripId("n0820");
    update.addStopTimeUpdateBuilder().setStopSequence(2).getArrivalBuilder().setDelay(60);
    var alert = message.addEntityBuilder().setId("3").getAlertBuilder();
    alert.getHeaderTextBuilder().addTranslationBuilder().setText("x").setLanguage("ja");
    alert.addInformedEntityBuilder().setRouteId("N");
    alert.addActivePeriodBuilder().setStart(1).setEnd(2);
    return message.build().toByteArray();
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static void assertOutcome(DecodeOutcome outcome) {
    assertThat(outcome).isNotNull();
    if (outcome instanceof Decoded(List<Entry> entries)) {
      for (Entry entry : entries) {
        if (entry instanceof Entry.Read(int index, VehicleReport report, Fix fix)) {
          assertThat(
                  FleetState.EMPTY
                      .after(List.of(report), Town.SCHEDULES, Town.at("8:02"))
                      .verdicts())
              .hasSize(1);
        }
      }
    }
  }

  @Property(tries = 5_000)
  void noMutatedJsonThrows(@ForAll Random random) {
    assertOutcome(JsonReportDecoder.decode(mutated(JSON, random), SCOPE));
  }

  @Property(tries = 5_000)
  void noMutatedMessageThrows(@ForAll Random random) {
    byte[] bytes = mutated(PROTOBUF, random);
    assertOutcome(FeedMessageDecoder.decode(bytes, SCOPE));
    if (FeedMessageDecoder.parse(bytes)
        instanceof FeedMessageDecoder.Parsed.Message(FeedMessage message)) {
      List<TripDelays> delays = TripUpdateDecoder.decode(message, SCOPE);
      assertThat(FleetState.EMPTY.withUpdates("source", delays, Town.SCHEDULES, Town.at("8:02")))
          .isNotNull();
      assertThat(new AlertDecoder("t", Language.JAPANESE).decode(message)).isNotNull();
    }
  }

  @Property(tries = 20_000)
  void noMutatedPhoneOrCsvThrows(@ForAll Random random) {
    assertPhone(random);
  }

  /**
   * All of V2's million, on demand: {@code -Dakatombo.mutations=1000000}.
   *
   * <p>Every decoder gets every fifth body; whatever is read goes through the fleet.
   */
  @Example
  void noneOfAMillionThrows() {
    int bodies = Integer.getInteger("akatombo.mutations", 20_000);
    Random random = new Random(2_026);
    for (int i = 0; i < bodies; i += 5) {
      assertOutcome(JsonReportDecoder.decode(mutated(JSON, random), SCOPE));
      assertOutcome(FeedMessageDecoder.decode(mutated(PROTOBUF, random), SCOPE));
      assertPhone(random);
    }
  }

  private static void assertPhone(Random random) {
    assertOutcome(TraccarDecoder.decode(mutated(TRACCAR, random), SCOPE));
    assertOutcome(OsmAndDecoder.decode(OsmAndHandler.form(mutated(OSMAND, random)), SCOPE));
    assertOutcome(CsvReportDecoder.decode(mutated(CSV, random), SCOPE));
    assertOutcome(SiriDecoder.decode(mutated(SIRI, random), SCOPE));
  }

  @Property(tries = 1_000)
  void noBytesThrow(@ForAll @Size(max = 200) byte[] bytes) {
    assertOutcome(JsonReportDecoder.decode(bytes, SCOPE));
    assertOutcome(FeedMessageDecoder.decode(bytes, SCOPE));
    assertOutcome(TraccarDecoder.decode(bytes, SCOPE));
    assertOutcome(OsmAndDecoder.decode(OsmAndHandler.form(bytes), SCOPE));
    assertOutcome(CsvReportDecoder.decode(bytes, SCOPE));
    assertOutcome(SiriDecoder.decode(bytes, SCOPE));
  }
}
