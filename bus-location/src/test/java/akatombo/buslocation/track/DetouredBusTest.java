package akatombo.buslocation.track;

import static akatombo.buslocation.Town.LON;
import static akatombo.buslocation.Town.at;
import static akatombo.buslocation.Town.report;
import static akatombo.buslocation.Town.runs;
import static akatombo.buslocation.Town.trip;
import static akatombo.buslocation.Town.vehicle;
import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TimetableText;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.OffRoute;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.control.AlertDraft;
import akatombo.buslocation.control.ChangeResolution;
import akatombo.buslocation.control.ServiceChange;
import akatombo.buslocation.control.ServiceChange.Scope;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.watch.EventWatch;
import akatombo.buslocation.watch.VehicleEvent;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bus that the office leads around C, on another street 900 m to the east. */
class DetouredBusTest {

  private static final double EAST = LON + 0.01;

  private static final List<GeoPoint> AROUND =
      List.of(
          new GeoPoint(34.812, LON),
          new GeoPoint(34.812, EAST),
          new GeoPoint(34.828, EAST),
          new GeoPoint(34.828, LON));

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
          .trip("other")
          .along("north")
          .calling("A", "10:30")
          .calling("B", "10:34")
          .calling("C", "10:38")
          .calling("D", "10:42")
          .calling("E", "10:50")
          .build();

  private static final Schedules SCHEDULES = Schedules.NONE.with(SCHEDULE);

  private FleetState state = FleetState.EMPTY;
  private EventWatch watch = EventWatch.EMPTY;
  private final List<VehicleEvent.Type> events = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  private void decide(List<GeoPoint> path) {
    ServiceChange.Detour detour =
        new ServiceChange.Detour(
            Scope.NAMED,
            List.of(trip("t")),
            new StopId(Town.FEED, "C"),
            new StopId(Town.FEED, "C"),
            240,
            List.of(),
            path,
            new AlertDraft(
                "CONSTRUCTION",
                "DETOUR",
                "WARNING",
                Map.of("ja", "迂回"),
                Map.of(),
                Map.of(),
                List.of(),
                List.of()));
    StoredChange stored =
        new StoredChange(
            "change",
            "op",
            StoredChange.State.PUBLISHED,
            1,
            Instant.EPOCH,
            at("6:00"),
            at("10:00"),
            detour);
    state = state.withChanges(ChangeResolution.of(List.of(stored), SCHEDULES));
  }

  private void take(String time, double lat, double lon, TripHint hint) {
    now = at(time);
    state = state.after(report("bus", now, lat, lon, null, hint), SCHEDULES, now).state();
    EventWatch.Step step = watch.look(fleet(), List.of(), 30, now);
    watch = step.watch();
    step.events().forEach(event -> events.add(event.type()));
  }

  private Fleet fleet() {
    return state.fleet(1, now);
  }

  private VehiclePosition bus() {
    return fleet().findVehicle(vehicle("bus")).orElseThrow();
  }

  private String timetable(String trip) {
    return TimetableText.of(fleet().findPrediction(trip(trip)).orElseThrow(), SCHEDULE);
  }

  /** Drives from A to the middle of the detour, as fast as the office thinks. */
  private void driveHalfWay(TripHint hint, String tenMinutes) {
    for (int minute = 0; minute < 4; minute++) {
      take(tenMinutes + minute, 34.80 + minute * 0.0025, LON, hint);
    }
    take(tenMinutes + "4", 34.81, LON, hint);
    take(tenMinutes + "4:40", 34.812, LON, hint);
    take(tenMinutes + "6", 34.812, LON + 0.005, hint);
    take(tenMinutes + "7:22", 34.812, EAST, hint);
    take(tenMinutes + "8:40", 34.816, EAST, hint);
    take(tenMinutes + "9:59", 34.82, EAST, hint);
  }

  @Test
  void isOnItsTripThoughNobodySaysSo() {
    decide(AROUND);
    driveHalfWay(TripHint.NONE, "8:0");
    assertThat(bus().match()).isInstanceOf(Matched.class);
    Matched place = bus().matched().orElseThrow();
    assertThat(place.trip()).isEqualTo(trip("t"));
    assertThat(events).isEmpty();
  }

  @Test
  void goesToTheStopBehindTheDetour() {
    decide(AROUND);
    driveHalfWay(runs("t"), "8:0");
    Matched place = bus().matched().orElseThrow();
    assertThat(place.stopPosition()).isEqualTo(3);
    assertThat(place.status()).isEqualTo(StopStatus.IN_TRANSIT_TO);
  }

  @Test
  void hasHalfTheExtraTimeToComeWhenItHasDrivenHalfTheDetour() {
    decide(AROUND);
    driveHalfWay(runs("t"), "8:0");
    Instant arrival =
        fleet().findPrediction(trip("t")).flatMap(told -> told.at(3)).orElseThrow().arrival();
    assertThat(arrival).isCloseTo(at("8:16"), within(20, ChronoUnit.SECONDS));
  }

  @Test
  void isPredictedAsPlannedBeforeTheDetour() {
    decide(AROUND);
    take("8:02", 34.805, LON, runs("t"));
    take("8:03", 34.8075, LON, runs("t"));
    assertThat(timetable("t")).isEqualTo("B 08:04 | C skipped | D 08:16 (+4) | E 08:24 (+4)");
  }

  @Test
  void isOnItsTripAlsoWhenItDrivesThroughAfterAll() {
    decide(AROUND);
    take("8:04", 34.81, LON, runs("t"));
    take("8:06", 34.815, LON, runs("t"));
    take("8:08", 34.82, LON, runs("t"));
    assertThat(bus().match().evidence().offsetMeters()).isLessThan(20);
  }

  @Test
  void isOffItsRouteWhenItsTripIsNotTheOneLedAround() {
    decide(AROUND);
    driveHalfWay(runs("other"), "10:3");
    assertThat(bus().match()).isInstanceOf(OffRoute.class);
  }

  @Test
  void goesOnAsBeforeWhenTheOfficeDecidesSomethingElse() {
    decide(AROUND);
    driveHalfWay(runs("t"), "8:0");
    decide(AROUND);
    take("8:11", 34.823, EAST, runs("t"));
    assertThat(bus().match()).isInstanceOf(Matched.class);
  }

  @Test
  void isMissedByNobodyWhereTheOfficeDidNotSayWhichWayItGoes() {
    decide(List.of());
    driveHalfWay(runs("t"), "8:0");
    assertThat(bus().match()).isInstanceOf(OffRoute.class);
    assertThat(events).doesNotContain(VehicleEvent.Type.OFF_ROUTE);
    assertThat(timetable("t")).startsWith("C skipped | ").contains("E 08:2");
  }

  @Test
  void isReportedWithoutADetour() {
    driveHalfWay(runs("t"), "8:0");
    TripMatch match = bus().match();
    assertThat(match).isInstanceOf(OffRoute.class);
  }
}
