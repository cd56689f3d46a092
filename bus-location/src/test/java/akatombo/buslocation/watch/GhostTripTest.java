package akatombo.buslocation.watch;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch.Evidence;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GhostTripTest {

  private static final Schedule SCHEDULE =
      aFeed(Town.FEED)
          .stop("A", 34.80, Town.LON)
          .stop("B", 34.81, Town.LON)
          .route("N")
          .trip("first")
          .block("b")
          .calling("A", "7:30")
          .calling("B", "8:00")
          .trip("second")
          .block("b")
          .calling("A", "8:00")
          .calling("B", "8:30")
          .build();

  private static final Duration AFTER = Duration.ofMinutes(5);

  private static List<String> ghosts(Fleet fleet, String time) {
    return GhostTrip.of(SCHEDULE, fleet, Town.at(time), AFTER).stream()
        .map(ghost -> ghost.trip().tripId().id() + " " + ghost.reason())
        .toList();
  }

  private static Fleet running(String trip) {
    Instant now = Town.at("8:00");
    return new Fleet(
        1,
        now,
        List.of(
            new VehiclePosition(
                Town.north("bus", "8:00", 500, TripHint.NONE),
                new Matched(
                    Town.trip(trip),
                    new RouteId(Town.FEED, "N"),
                    500,
                    1,
                    StopStatus.IN_TRANSIT_TO,
                    0,
                    Evidence.NONE))),
        List.of(),
        List.of());
  }

  @Test
  void missesATripFiveMinutesAfterItsDepartureUntilItsEnd() {
    assertThat(ghosts(Fleet.EMPTY, "8:04:59")).isEmpty();
    assertThat(ghosts(Fleet.EMPTY, "8:05")).containsExactly("second NO_VEHICLE");
    assertThat(ghosts(Fleet.EMPTY, "8:30")).isEmpty();
  }

  @Test
  void findsTheBusOfTheBlockOnItsEarlierTrip() {
    assertThat(ghosts(running("first"), "8:06")).containsExactly("second VEHICLE_ON_ANOTHER_TRIP");
  }

  @Test
  void doesNotMissATripThatIsRunOrCanceled() {
    assertThat(ghosts(running("second"), "8:06")).isEmpty();
    Fleet canceled =
        new Fleet(
            1,
            Town.at("8:00"),
            List.of(),
            List.of(
                new TripPrediction(
                    Town.trip("second"),
                    new RouteId(Town.FEED, "N"),
                    null,
                    Town.at("8:00"),
                    true,
                    0,
                    List.of())),
            List.of());
    assertThat(ghosts(canceled, "8:06")).isEmpty();
  }
}
