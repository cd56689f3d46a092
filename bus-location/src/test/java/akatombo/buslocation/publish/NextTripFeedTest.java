package akatombo.buslocation.publish;

import static akatombo.buslocation.Town.LON;
import static akatombo.buslocation.Town.at;
import static akatombo.buslocation.Town.north;
import static akatombo.buslocation.Town.report;
import static akatombo.buslocation.Town.runs;
import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.rule.Finding;
import akatombo.buslocation.rule.Iteration;
import akatombo.buslocation.rule.RuleCatalogue;
import akatombo.buslocation.rule.StaticFeed;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the feeds tell of trips whose vehicle is not on them. */
class NextTripFeedTest {

  private static final Schedule SCHEDULE =
      aFeed(Town.FEED)
          .stop("A", 34.80, LON)
          .stop("B", 34.81, LON)
          .stop("C", 34.82, LON)
          .stop("D", 34.84, LON)
          .shape("north", 34.80, LON, 34.84, LON)
          .shape("south", 34.84, LON, 34.80, LON)
          .route("N")
          .trip("out")
          .block("b")
          .along("north")
          .calling("A", "8:00")
          .calling("B", "8:04")
          .calling("C", "8:08")
          .calling("D", "8:16")
          .trip("back")
          .block("b")
          .along("south")
          .calling("D", "8:18")
          .calling("A", "8:34")
          .build();

  private static final Schedules SCHEDULES = Schedules.NONE.with(SCHEDULE);
  private static final StaticFeed FEED = StaticFeed.of(SCHEDULE);

  private FleetState state = FleetState.EMPTY;
  private Instant now = Instant.EPOCH;

  private GtfsRealtimeFeed told(VehicleReport report) {
    now = report.timestamp();
    state = state.after(report, SCHEDULES, now).state();
    return GtfsRealtimeFeed.of(state.fleet(1, now), SCHEDULE, now);
  }

  private List<String> broken(FeedMessage positions, GtfsRealtimeFeed feed) {
    return RuleCatalogue.check(
            new Iteration(FEED, null, positions, feed.tripUpdates(), feed.alerts(), now))
        .stream()
        .map(Finding::rule)
        .toList();
  }

  private static List<String> updated(GtfsRealtimeFeed feed) {
    return feed.tripUpdates().getEntityList().stream()
        .map(FeedEntity::getTripUpdate)
        .map(update -> update.getTrip().getTripId() + " " + update.getVehicle().getId())
        .toList();
  }

  @Test
  void tellsOfTheNextTripOfABlockWithoutItsVehicle() {
    GtfsRealtimeFeed feed = told(north("bus", "8:12", 556, runs("out")));
    assertThat(updated(feed)).containsExactly("out bus", "back ");
    assertThat(broken(feed.vehiclePositions(), feed)).isEmpty();
  }

  /** The canary: the rules would notice an update that no position of the block bears. */
  @Test
  void wouldNoticeThatNoVehicleIsOnTheBlock() {
    GtfsRealtimeFeed feed = told(north("bus", "8:12", 556, runs("out")));
    FeedMessage.Builder positions = feed.vehiclePositions().toBuilder();
    positions.getEntityBuilder(0).getVehicleBuilder().clearTrip();
    assertThat(broken(positions.build(), feed)).contains("W002", "W003");
  }

  @Test
  void tellsNothingOfATripWhosePathWasLeft() {
    told(north("bus", "8:04", 556, runs("out")));
    told(north("bus", "8:05", 834, runs("out")));
    told(north("bus", "8:06", 1_112, runs("out")));
    GtfsRealtimeFeed feed =
        told(report("bus", at("8:07"), 34.8105, LON + 0.005, null, runs("out")));
    assertThat(state.fleet(1, now).findPrediction(Town.trip("out"))).isPresent();
    assertThat(updated(feed)).isEmpty();
    assertThat(broken(feed.vehiclePositions(), feed)).isEmpty();
  }
}
