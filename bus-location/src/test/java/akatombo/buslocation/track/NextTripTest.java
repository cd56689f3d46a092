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
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TimetableText;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.predict.TripDelays;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The next trip of a block while its vehicle is still on the trip before (B13). */
class NextTripTest {

  private static final Schedule SCHEDULE =
      aFeed(Town.FEED)
          .stop("A", 34.80, LON)
          .stop("B", 34.81, LON)
          .stop("C", 34.82, LON)
          .stop("C2", 34.821, LON)
          .shape("north", 34.80, LON, 34.82, LON)
          .shape("south", 34.82, LON, 34.80, LON)
          .shape("from C2", 34.821, LON, 34.80, LON)
          .route("N")
          .trip("out")
          .block("b")
          .along("north")
          .calling("A", "8:00")
          .calling("B", "8:04")
          .calling("C", "8:08")
          .trip("back")
          .block("b")
          .along("south")
          .calling("C", "8:12")
          .calling("B", "8:16")
          .calling("A", "8:20")
          .trip("last")
          .block("b")
          .along("north")
          .calling("A", "10:00")
          .calling("B", "10:04")
          .calling("C", "10:08")
          .trip("other out")
          .block("b2")
          .along("north")
          .calling("A", "9:00")
          .calling("B", "9:04")
          .calling("C", "9:08")
          .trip("from elsewhere")
          .block("b2")
          .along("from C2")
          .calling("C2", "9:09")
          .calling("B", "9:14")
          .calling("A", "9:18")
          .build();

  private static final Schedules SCHEDULES = Schedules.NONE.with(SCHEDULE);

  private FleetState state = FleetState.EMPTY;
  private Instant now = Instant.EPOCH;

  private void take(VehicleReport... reports) {
    now =
        Arrays.stream(reports).map(VehicleReport::timestamp).max(Instant::compareTo).orElseThrow();
    state = state.after(List.of(reports), SCHEDULES, now).state();
  }

  private Fleet fleet() {
    return state.fleet(1, now);
  }

  private TripPrediction prediction(String trip) {
    return fleet().findPrediction(trip(trip)).orElseThrow();
  }

  private String timetable(String trip) {
    return TimetableText.of(prediction(trip), SCHEDULE);
  }

  private void told(boolean canceled) {
    TripDelays update =
        new TripDelays(runs("back"), null, canceled, canceled ? null : 600, List.of(), now);
    state = state.withUpdates("op", List.of(update), SCHEDULES, now).state();
  }

  @Test
  void isLateByWhatTheLayoverDoesNotTakeUp() {
    take(north("bus", "8:12", 556, runs("out")));
    assertThat(timetable("out")).isEqualTo("B 08:14 (+10) | C 08:18 (+10)");
    assertThat(timetable("back")).isEqualTo("C 08:18 (+6) | B 08:22 (+6) | A 08:26 (+6)");
    assertThat(prediction("back").delaySeconds()).isEqualTo(360);
    assertThat(prediction("back").stops())
        .extracting(StopPrediction::source)
        .containsOnly(PredictionSource.SCHEDULE_DEVIATION);
  }

  @Test
  void isOnTimeWhenTheLayoverTakesUpTheDelay() {
    take(north("bus", "8:05", 556, runs("out")));
    assertThat(timetable("out")).isEqualTo("B 08:07 (+3) | C 08:11 (+3)");
    assertThat(timetable("back")).isEqualTo("C 08:11-08:12 | B 08:16 | A 08:20");
    assertThat(prediction("back").stops())
        .extracting(StopPrediction::source)
        .containsOnly(PredictionSource.SCHEDULE);
  }

  @Test
  void doubtsNoLessThanTheArrivalItRestsOn() {
    take(north("bus", "8:12", 556, runs("out")));
    StopPrediction end = prediction("out").stops().getLast();
    StopPrediction start = prediction("back").stops().getFirst();
    assertThat(start.latest()).isAfterOrEqualTo(end.latest());
    assertThat(start.earliest()).isBeforeOrEqualTo(end.arrival());
  }

  @Test
  void needsTheWayToWhereTheNextTripBegins() {
    take(north("bus", "9:04", 556, runs("other out")));
    assertThat(timetable("from elsewhere")).startsWith("C2 09:10:25 (+85s)");
    state = FleetState.EMPTY;
    take(north("bus", "9:02", 556, runs("other out")));
    assertThat(timetable("from elsewhere")).startsWith("C2 09:08:25-09:09 |");
  }

  @Test
  void putsNoVehicleOnIt() {
    take(north("bus", "8:12", 556, runs("out")));
    assertThat(prediction("back").vehicleId()).isNull();
    assertThat(fleet().findVehicleOn(trip("back"))).isEmpty();
    assertThat(prediction("back").hasPassed(0)).isFalse();
  }

  @Test
  void saysNothingOfATripFarAhead() {
    take(report("bus", at("8:14"), 34.815, LON, null, runs("back")));
    assertThat(fleet().findPrediction(trip("last"))).isEmpty();
    state = FleetState.EMPTY;
    take(report("bus", at("8:30"), 34.802, LON, null, runs("back")));
    assertThat(fleet().findPrediction(trip("last"))).isPresent();
  }

  @Test
  void goesWithTheVehicleItRestsOn() {
    take(north("bus", "8:12", 556, runs("out")));
    now = at("8:13:31");
    assertThat(fleet().predictions()).isEmpty();
  }

  @Test
  void givesWayToAVehicleOnTheTrip() {
    take(
        north("late", "8:18", 556, runs("out")),
        report("spare", at("8:18"), 34.815, LON, null, runs("back")));
    assertThat(prediction("back").vehicleId()).isEqualTo(vehicle("spare"));
    assertThat(timetable("back")).isEqualTo("B 08:20 (+4) | A 08:24 (+4)");
  }

  @Test
  void givesWayToWhatTheOperatorSays() {
    take(north("bus", "8:12", 556, runs("out")));
    told(false);
    assertThat(timetable("back")).isEqualTo("C 08:22 (+10) | B 08:26 (+10) | A 08:30 (+10)");
    told(true);
    assertThat(timetable("back")).isEqualTo("canceled");
  }

  @Test
  void givesWayToACancellationOfTheOffice() {
    take(north("bus", "8:12", 556, runs("out")));
    state =
        state.withChanges(
            new ServiceChanges(
                Map.of(trip("back"), new RouteId(Town.FEED, "N")),
                Map.of(),
                List.of(),
                List.of(),
                List.of()));
    assertThat(timetable("back")).isEqualTo("canceled");
  }
}
