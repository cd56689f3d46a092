package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.buslocation.ingest.DecodeOutcome.TooMany;
import com.google.protobuf.ByteString;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeedMessageDecoderTest {

  private static final Instant NOW = Town.at("8:02");
  private static final ReportScope SCOPE = new ReportScope("op", "t", Town.SCHEDULES, NOW);

  private static FeedMessage.Builder message() {
    return FeedMessage.newBuilder()
        .setHeader(
            FeedHeader.newBuilder()
                .setGtfsRealtimeVersion("2.0")
                .setTimestamp(NOW.getEpochSecond() - 5));
  }

  private static FeedEntity.Builder vehicle(String entityId, VehicleDescriptor.Builder vehicle) {
    return FeedEntity.newBuilder()
        .setId(entityId)
        .setVehicle(
            VehiclePosition.newBuilder()
                .setVehicle(vehicle)
                .setPosition(Position.newBuilder().setLatitude(34.8f).setLongitude(134.5f)));
  }

  private static VehicleReport first(FeedMessage message) {
    Decoded decoded = (Decoded) FeedMessageDecoder.decode(message.toByteArray(), SCOPE);
    return ((Entry.Read) decoded.entries().getFirst()).report();
  }

  @Test
  void takesTheTimeOfTheMessageWhereThePositionHasNone() {
    VehicleReport report =
        first(message().addEntity(vehicle("e", VehicleDescriptor.newBuilder().setId("v"))).build());
    assertThat(report.timestamp()).isEqualTo(NOW.minusSeconds(5));
    assertThat(report.lat()).isEqualTo(34.8);
  }

  @Test
  void namesAVehicleBySomethingWhenItHasNoId() {
    assertThat(
            first(message().addEntity(vehicle("e", VehicleDescriptor.newBuilder())).build())
                .vehicleId())
        .isEqualTo(Town.vehicle("e"));
  }

  @Test
  void readsIdsThatAreNotUtf8AlwaysTheSameWay() {
    ByteString shiftJis = ByteString.copyFrom("青森1号", Charset.forName("windows-31j"));
    ByteString noise = ByteString.copyFrom(new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(
            first(
                    message()
                        .addEntity(
                            vehicle("e", VehicleDescriptor.newBuilder().setIdBytes(shiftJis)))
                        .build())
                .vehicleId()
                .id())
        .isEqualTo("青森1号");
    assertThat(WireText.of(noise)).isEqualTo("0xfffe00");
  }

  @Test
  void findsADepartureOfAFrequencyTripByItsStartTime() {
    FeedEntity.Builder entity = vehicle("e", VehicleDescriptor.newBuilder().setId("v"));
    entity
        .getVehicleBuilder()
        .setTrip(TripDescriptor.newBuilder().setTripId("loop").setStartTime("8:00:00"));
    VehicleReport report = first(message().addEntity(entity).build());
    assertThat(report.hint().tripId()).hasToString("t:loop@080000");
  }

  @Test
  void refusesMoreEntitiesThanItMayHave() {
    FeedMessage.Builder many = message();
    for (int i = 0; i <= FeedMessageDecoder.ENTITIES_MAX; i++) {
      many.addEntity(FeedEntity.newBuilder().setId("e"));
    }
    assertThat(FeedMessageDecoder.decode(many.build().toByteArray(), SCOPE))
        .isEqualTo(new TooMany(20_001, 20_000));
  }

  @Test
  void tellsWhereBytesStopBeingAMessage() {
    byte[] whole =
        message()
            .addEntity(vehicle("e", VehicleDescriptor.newBuilder().setId("v")))
            .build()
            .toByteArray();
    assertThat(FeedMessageDecoder.decode(Arrays.copyOf(whole, whole.length - 3), SCOPE))
        .isInstanceOfSatisfying(
            Malformed.class, malformed -> assertThat(malformed.offset()).isPositive());
    assertThat(FeedMessageDecoder.decode(new byte[0], SCOPE)).isInstanceOf(Malformed.class);
  }

  @Test
  void refusesGroupsNestedTenThousandDeep() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 10_000; i++) {
      bytes.write(0x7b); // start of group 15
    }
    assertThat(FeedMessageDecoder.decode(bytes.toByteArray(), SCOPE)).isInstanceOf(Malformed.class);
  }
}
