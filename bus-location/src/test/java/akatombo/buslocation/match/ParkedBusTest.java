package akatombo.buslocation.match;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.ReportVerdict.Accepted;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A bus that stays at the end of its trip waits for its next one, but not all night. */
class ParkedBusTest {

  private static final Instant EIGHT = Instant.parse("2027-04-01T08:00:00+09:00");

  private final Schedule schedule =
      aFeed("t")
          .stop("A", 34.80, 134.5)
          .stop("B", 34.82, 134.5)
          .shape("north", 34.80, 134.5, 34.82, 134.5)
          .shape("south", 34.82, 134.5, 34.80, 134.5)
          .route("N")
          .trip("out")
          .block("1")
          .along("north")
          .calling("A", "8:00")
          .calling("B", "8:08")
          .trip("back")
          .block("1")
          .direction(1)
          .along("south")
          .calling("B", "8:20")
          .calling("A", "8:28")
          .build();
  private FleetState state = FleetState.EMPTY;

  private TripMatch report(int seconds) {
    Instant at = EIGHT.plusSeconds(seconds);
    VehicleReport report =
        new VehicleReport(
            "op",
            new VehicleId("t", "bus"),
            at,
            34.80 + 0.02 * Math.min(1, seconds / 480.0),
            134.5,
            null,
            null,
            TripHint.NONE,
            null,
            null,
            at);
    FleetState.Step step = state.after(report, Schedules.NONE.with(schedule), at);
    state = step.state();
    return ((Accepted) step.verdicts().getFirst()).match();
  }

  @Test
  void waitsForTheNextTripOfItsBlockButNotAllNight() {
    TripMatch match = report(0);
    for (int second = 30; second <= Duration.ofHours(3).toSeconds(); second += 30) {
      match = report(second);
      boolean waits =
          match.place().filter(at -> at.trip().tripId().id().equals("back")).isPresent();
      if (second == 1_200 || second == 3_000) {
        assertThat(waits).as("%d s, %s", second, match).isTrue();
      }
    }
    assertThat(match.place()).as("%s", match).isEmpty();
  }
}
