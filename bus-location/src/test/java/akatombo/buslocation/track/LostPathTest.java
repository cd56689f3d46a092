package akatombo.buslocation.track;

import static akatombo.buslocation.Town.LON;
import static akatombo.buslocation.Town.at;
import static akatombo.buslocation.Town.north;
import static akatombo.buslocation.Town.report;
import static akatombo.buslocation.Town.runs;
import static akatombo.buslocation.Town.trip;
import static akatombo.buslocation.Town.vehicle;
import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TimetableText;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripMatch.OffRoute;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.predict.TripDelays;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bus that leaves the path of its trip (A6): it is told of, with no more than is known. */
class LostPathTest {

  private static final Schedule SCHEDULE =
      aFeed(Town.FEED)
          .stop("A", 34.80, LON)
          .stop("B", 34.81, LON)
          .stop("C", 34.82, LON)
          .stop("D", 34.83, LON)
          .stop("E", 34.85, LON)
          .shape("north", 34.80, LON, 34.85, LON)
          .route("N")
          .trip("t")
          .along("north")
          .calling("A", "8:00")
          .calling("B", "8:04")
          .calling("C", "8:08")
          .calling("D", "8:12")
          .calling("E", "8:20")
          .build();

  private static final Schedules SCHEDULES = Schedules.NONE.with(SCHEDULE);

  private FleetState state = FleetState.EMPTY;
  private Instant now = Instant.EPOCH;

  private void take(VehicleReport report) {
    now = report.timestamp();
    state = state.after(report, SCHEDULES, now).state();
  }

  private Fleet fleet() {
    return state.fleet(1, now);
  }

  private TripPrediction prediction() {
    return fleet().findPrediction(trip("t")).orElseThrow();
  }

  private String timetable() {
    return TimetableText.of(prediction(), SCHEDULE);
  }

  /** Two minutes late, then away to the east between B and C. */
  private void leave() {
    take(north("bus", "8:04", 556, runs("t")));
    take(north("bus", "8:05", 834, runs("t")));
    take(north("bus", "8:06", 1_112, runs("t")));
    take(report("bus", at("8:07"), 34.8105, LON + 0.005, null, runs("t")));
  }

  @Test
  void isNoticedAtOnceAndLosesOnlyTheStopsItMayBePassingBy() {
    leave();
    assertThat(fleet().findVehicle(vehicle("bus")).orElseThrow().match())
        .isInstanceOf(OffRoute.class);
    assertThat(fleet().isOffRoute(trip("t"))).isTrue();
    assertThat(timetable()).isEqualTo("D 08:14 (+2) | E 08:22 (+2)");
  }

  @Test
  void isDoubtedMoreThanOnItsPathAndTheMoreTheLongerItIsAway() {
    take(north("bus", "8:04", 556, runs("t")));
    take(north("bus", "8:05", 834, runs("t")));
    take(north("bus", "8:06", 1_112, runs("t")));
    Duration onPath = doubt(prediction().stops().getLast());
    take(report("bus", at("8:07"), 34.8105, LON + 0.005, null, runs("t")));
    Duration lost = doubt(prediction().stops().getLast());
    take(report("bus", at("8:08"), 34.8130, LON + 0.007, null, runs("t")));
    assertThat(lost).isGreaterThanOrEqualTo(onPath.plusMinutes(6));
    assertThat(doubt(prediction().stops().getLast())).isGreaterThan(lost);
    assertThat(prediction().stops())
        .extracting(StopPrediction::source)
        .containsOnly(PredictionSource.SCHEDULE_DEVIATION);
    assertThat(prediction().vehicleId()).isNull();
  }

  @Test
  void isPredictedAsBeforeWhenItReturns() {
    leave();
    take(report("bus", at("8:08:30"), 34.815, LON + 0.004, null, runs("t")));
    take(report("bus", at("8:10"), 34.8195, LON, null, runs("t")));
    take(report("bus", at("8:10:30"), 34.8215, LON, null, runs("t")));
    assertThat(fleet().isOffRoute(trip("t"))).isFalse();
    assertThat(prediction().vehicleId()).isEqualTo(vehicle("bus"));
    assertThat(prediction().stops().getFirst().stopId().id()).isEqualTo("D");
  }

  @Test
  void givesWayToWhatTheOperatorSays() {
    leave();
    TripDelays told = new TripDelays(runs("t"), null, false, 900, List.of(), now);
    state = state.withUpdates("op", List.of(told), SCHEDULES, now).state();
    assertThat(timetable()).endsWith("E 08:35 (+15)");
  }

  private static Duration doubt(StopPrediction stop) {
    return Duration.between(stop.earliest(), stop.latest());
  }
}
