package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.FeedMessageDecoder.Parsed;
import akatombo.buslocation.predict.TripDelays;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.RealWorld;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TestFeeds;
import akatombo.gtfs.index.ScheduleBuilder;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feeds that nobody here made. */
class RealCapturesTest {

  private static FeedMessage message(String file) throws IOException {
    return ((Parsed.Message) FeedMessageDecoder.parse(Files.readAllBytes(RealWorld.path(file))))
        .message();
  }

  private static Schedule aomori() throws IOException {
    return ScheduleBuilder.build(
        TestFeeds.read(
            "aomori", Files.readAllBytes(RealWorld.path("gtfs-jp/gtfs-aomoricitybus.zip"))),
        new FeedVersion("aomori", "0".repeat(64), null, Instant.EPOCH));
  }

  private static FeedMessage earlier(FeedMessage message) {
    long shift = Duration.ofDays(7 * 157).toSeconds();
    FeedMessage.Builder earlier = message.toBuilder();
    earlier.getHeaderBuilder().setTimestamp(message.getHeader().getTimestamp() - shift);
    for (FeedEntity.Builder entity : earlier.getEntityBuilderList()) {
      if (entity.hasVehicle()) {
        entity.getVehicleBuilder().setTimestamp(entity.getVehicle().getTimestamp() - shift);
      }
    }
    return earlier.build();
  }

  private static List<VehicleReport> reports(FeedMessage message, ReportScope scope) {
    List<VehicleReport> reports = new ArrayList<>();
    for (Entry entry :
        ((Decoded) FeedMessageDecoder.decode(message.toByteArray(), scope)).entries()) {
      reports.add(((Entry.Read) entry).report());
    }
    return reports;
  }

  @Test
  void takesAllPositionsOfKingCounty() throws IOException {
    Schedule seattle =
        FeedBuilder.aFeed("kc")
            .zone("America/Los_Angeles")
            .stop("S", 47.1, -122.6)
            .stop("N", 47.9, -121.7)
            .route("100001")
            .trip("t")
            .calling("S", "8:00")
            .calling("N", "9:00")
            .build();
    FeedMessage message = message("gtfs-rt/king-county-metro.pbf");
    Instant now = Instant.ofEpochSecond(message.getHeader().getTimestamp());
    Schedules schedules = Schedules.NONE.with(seattle);
    List<VehicleReport> reports = reports(message, new ReportScope("op", "kc", schedules, now));
    assertThat(reports).hasSize(627);
    FleetState.Step step = FleetState.EMPTY.after(reports, schedules, now);
    long accepted =
        step.verdicts().stream().filter(ReportVerdict.Accepted.class::isInstance).count();
    Fleet fleet = step.state().fleet(1, now);
    assertThat(fleet.vehicles()).hasSize((int) accepted);
    assertThat(accepted).isGreaterThan(500);
  }

  /** The timetable at hand is of 2019: the Saturday of the capture is moved to one of its own. */
  @Test
  void matchesTheTripsOfAomoriThatExist() throws IOException {
    Schedules schedules = Schedules.NONE.with(aomori());
    FeedMessage positions = earlier(message("gtfs-rt/aomori/VehiclePosition.pb"));
    Instant now = Instant.ofEpochSecond(positions.getHeader().getTimestamp());
    ReportScope scope = new ReportScope("op", "aomori", schedules, now);
    List<VehicleReport> reports = reports(positions, scope);
    assertThat(reports).hasSize(37).extracting(VehicleReport::vehicleId).doesNotHaveDuplicates();
    Fleet fleet = FleetState.EMPTY.after(reports, schedules, now).state().fleet(1, now);
    assertThat(fleet.vehicles()).hasSize(37);
    assertThat(reports)
        .filteredOn(report -> schedules.findTrip(report.hint().tripId()).isPresent())
        .hasSize(14);
    assertThat(fleet.vehicles())
        .filteredOn(vehicle -> vehicle.trip().isPresent())
        .hasSize(14)
        .allSatisfy(vehicle ->
            assertThat(vehicle.matched().orElseThrow().delaySeconds()).isBetween(0, 1_200));
  }

  @Test
  void usesTheTripUpdatesOfAomoriThatExist() throws IOException {
    Schedules schedules = Schedules.NONE.with(aomori());
    FeedMessage updates = earlier(message("gtfs-rt/aomori/TripUpdate.pb"));
    Instant now = Instant.ofEpochSecond(updates.getHeader().getTimestamp());
    List<TripDelays> delays =
        TripUpdateDecoder.decode(updates, new ReportScope("op", "aomori", schedules, now));
    assertThat(delays).hasSize(35);
    FleetState.Reading reading = FleetState.EMPTY.withUpdates("source", delays, schedules, now);
    assertThat(reading.unknown()).isEqualTo(17);
    assertThat(reading.state().fleet(1, now).predictions()).hasSize(18);
  }
}
