package akatombo.buslocation.publish;

import static akatombo.buslocation.Town.at;
import static akatombo.buslocation.Town.north;
import static akatombo.buslocation.Town.runs;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.OccupancyStatus;
import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.predict.TripDelays;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import com.google.protobuf.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class GtfsRealtimeFeedTest {

  private static final Instant NOW = at("8:04:05");

  private static SequencedMap<Language, String> texts(String japanese, String english) {
    SequencedMap<Language, String> texts = new LinkedHashMap<>();
    texts.put(Language.JAPANESE, japanese);
    texts.put(Language.ENGLISH, english);
    return texts;
  }

  private static Fleet fleet() {
    VehicleReport late = north("late", "8:04", 556, runs("n0800"));
    VehicleReport fast =
        new VehicleReport(
            "op",
            Town.vehicle("fast"),
            at("8:04:30"), // a device whose clock runs ahead
            34.801,
            Town.LON,
            12.5,
            27.0,
            TripHint.NONE,
            OccupancyStatus.STANDING_ROOM_ONLY,
            "貸切",
            NOW);
    TripDelays canceled = new TripDelays(runs("n0820"), null, true, null, List.of(), NOW);
    ServiceAlert alert =
        new ServiceAlert(
            Town.FEED,
            "a1",
            "CONSTRUCTION",
            "DETOUR",
            "WARNING",
            texts("迂回", "Detour"),
            texts("工事のため", "Because of works"),
            new LinkedHashMap<>(),
            List.of(
                new ServiceAlert.InformedEntity(
                    null, new RouteId("t", "N"), null, new StopId("t", "B")),
                new ServiceAlert.InformedEntity(null, new RouteId("t", "gone"), null, null)),
            List.of(new ServiceAlert.ActivePeriod(at("8:00"), null)));
    return FleetState.EMPTY
        .after(List.of(late, fast), Town.SCHEDULES, NOW)
        .state()
        .withUpdates("source", List.of(canceled), Town.SCHEDULES, NOW)
        .state()
        .withAlerts("source", List.of(alert), NOW)
        .fleet(1, NOW);
  }

  /** Compares with the checked-in text; {@code -Dgolden.update} rewrites it. */
  @Test
  void writesWhatTheGoldenFileSays() throws IOException {
    GtfsRealtimeFeed feed = GtfsRealtimeFeed.of(fleet(), Town.SCHEDULE, NOW);
    TextFormat.Printer printer = TextFormat.printer().escapingNonAscii(false);
    String text =
        "# vehicle positions\n"
            + printer.printToString(feed.vehiclePositions())
            + "# trip updates\n"
            + printer.printToString(feed.tripUpdates())
            + "# alerts\n"
            + printer.printToString(feed.alerts());
    Path golden = Path.of("src/test/resources/golden/gtfs-realtime.txtpb");
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void leavesOutWhatIsGoneAndWhatBelongsToAnotherFeed() {
    Instant later = NOW.plusSeconds(86);
    GtfsRealtimeFeed feed = GtfsRealtimeFeed.of(fleet(), Town.SCHEDULE, later);
    assertThat(feed.vehiclePositions().getEntityList())
        .extracting(entity -> entity.getVehicle().getVehicle().getId())
        .containsExactly("fast");
    assertThat(feed.tripUpdates().getEntityList())
        .noneMatch(entity -> entity.getTripUpdate().getTrip().getTripId().equals("n0800"));
  }

  @Test
  void encodesOneMessageIntoTwoForms() {
    EncodedMessage message =
        new EncodedMessage(GtfsRealtimeFeed.of(fleet(), Town.SCHEDULE, NOW).vehiclePositions());
    assertThat(message.json()).isNull();
    assertThat(message.makeJson()).isSameAs(message.makeJson()).isSameAs(message.json());
    assertThat(message.lastModified()).isEqualTo("Wed, 31 Mar 2027 23:04:05 GMT");
  }
}
