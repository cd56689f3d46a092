package akatombo.buslocation.track;

import static akatombo.buslocation.Town.at;
import static akatombo.buslocation.Town.north;
import static akatombo.buslocation.Town.report;
import static akatombo.buslocation.Town.runs;
import static akatombo.buslocation.Town.trip;
import static akatombo.buslocation.Town.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TimetableText;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetStateTest {

  private static final TripHint ON_ROUTE_N =
      new TripHint(null, null, new RouteId("t", "N"), null, null);

  private FleetState state = FleetState.EMPTY;
  private Instant now = Instant.EPOCH;

  private List<ReportVerdict> take(VehicleReport... reports) {
    now =
        Arrays.stream(reports).map(VehicleReport::timestamp).max(Instant::compareTo).orElseThrow();
    FleetState.Step step = state.after(List.of(reports), Town.SCHEDULES, now);
    state = step.state();
    return step.verdicts();
  }

  private Fleet fleet() {
    return state.fleet(1, now);
  }

  private Matched match(String vehicle) {
    return fleet().findVehicle(vehicle(vehicle)).orElseThrow().matched().orElseThrow();
  }

  private TripMatch.Unmatched unmatched(String vehicle) {
    return (TripMatch.Unmatched) fleet().findVehicle(vehicle(vehicle)).orElseThrow().match();
  }

  private String timetable(String trip) {
    return TimetableText.of(fleet().findPrediction(trip(trip)).orElseThrow(), Town.SCHEDULE);
  }

  private static RejectionCode code(ReportVerdict verdict) {
    return ((ReportVerdict.Rejected) verdict).code();
  }

  @Test
  void delaysTheRestOfTheTripByTheDeviationOfThePlace() {
    take(north("bus", "8:04", 556, runs("n0800")));
    assertThat(match("bus").delaySeconds()).isEqualTo(120);
    assertThat(match("bus").status()).isEqualTo(StopStatus.IN_TRANSIT_TO);
    assertThat(timetable("n0800")).isEqualTo("B 08:06 (+2) | C 08:10-08:11 (+2) | D 08:15 (+2)");
  }

  @Test
  void letsAnEarlyBusWaitAtTheNextTimepoint() {
    take(north("bus", "8:05", 1_112 + 556, runs("n0800")));
    assertThat(match("bus").delaySeconds()).isEqualTo(-60);
    assertThat(timetable("n0800")).isEqualTo("C 08:07-08:09 | D 08:13");
  }

  @Test
  void doesNotExpectABusToWaitThatDidNotWaitAtTheLastTimepoint() {
    take(north("bus", "8:02", 1_112 + 556, runs("n0800")));
    assertThat(match("bus").delaySeconds()).isEqualTo(-240);
    assertThat(timetable("n0800")).isEqualTo("C 08:04-08:05 (-4) | D 08:09 (-4)");
  }

  @Test
  void isNotEarlyWhileItWaitsToDepart() {
    take(north("bus", "7:55", 3, runs("n0800")));
    assertThat(match("bus").delaySeconds()).isZero();
    assertThat(match("bus").status()).isEqualTo(StopStatus.STOPPED_AT);
    assertThat(timetable("n0800")).isEqualTo("A 07:55-08:00 | B 08:04 | C 08:08-08:09 | D 08:13");
  }

  @Test
  void keepsTheArrivalOfABusThatStandsAtAStop() {
    take(north("bus", "8:07", 2_224, runs("n0800")));
    take(north("bus", "8:07:40", 2_226, runs("n0800")));
    assertThat(timetable("n0800")).isEqualTo("C 08:07-08:09 | D 08:13");
  }

  @Test
  void findsTheRightTurnOfALoopThatEndsWhereItBegan() {
    take(report("bus", at("8:20"), 34.80, 134.5005, null, runs("l0800")));
    assertThat(match("bus").stopPosition()).isEqualTo(3);
    state = FleetState.EMPTY;
    take(report("bus", at("8:00"), 34.8001, 134.5, null, runs("l0800")));
    assertThat(match("bus").stopPosition()).isZero();
  }

  @Test
  void doesNotMoveBackForNoise() {
    take(north("bus", "8:06", 1_700, runs("n0800")));
    take(north("bus", "8:06:10", 1_670, runs("n0800")));
    assertThat(match("bus").metersAlong()).isBetween(1_699.0, 1_701.0);
  }

  @Test
  void knowsTheServiceDateOfATripAfterMidnight() {
    take(north("bus", "24:12", 556, runs("night")));
    assertThat(match("bus").trip()).isEqualTo(trip("night"));
    assertThat(match("bus").delaySeconds()).isZero();
  }

  @Test
  void guessesTheRunningTripOfTheRouteThatFitsBest() {
    take(north("bus", "8:27", 1_112 + 556, ON_ROUTE_N));
    assertThat(match("bus").trip()).isEqualTo(trip("n0820"));
    assertThat(match("bus").delaySeconds()).isEqualTo(60);
  }

  @Test
  void guessesFromTheBlock() {
    take(north("bus", "8:02", 556, new TripHint(null, null, null, new BlockId("t", "b1"), null)));
    assertThat(match("bus").trip()).isEqualTo(trip("n0800"));
  }

  @Test
  void guessesNoTripTwice() {
    take(north("one", "8:25", 1_390, runs("n0820")));
    take(north("two", "8:25:05", 1_390, ON_ROUTE_N));
    assertThat(match("one").trip()).isEqualTo(trip("n0820"));
    assertThat(fleet().findVehicle(vehicle("two")).orElseThrow().trip())
        .isNotEqualTo(java.util.Optional.of(trip("n0820")));
  }

  @Test
  void guessesNothingWithoutAHint() {
    take(north("bus", "8:02", 556, TripHint.NONE));
    assertThat(unmatched("bus").reason()).isEqualTo(Reason.NO_HINT);
  }

  @Test
  void saysWhyANamedTripIsNotBelieved() {
    take(
        north("ghost", "8:02", 556, runs("no such trip")),
        north("early", "8:02", 556, runs("night")),
        report("away", at("8:02"), 34.805, 134.504, null, runs("n0800")),
        north(
            "dated",
            "8:02",
            556,
            new TripHint(
                new TripId("t", "n0800"),
                new ServiceDate(Town.DATE.date().plusYears(30)),
                null,
                null,
                null)));
    assertThat(unmatched("ghost").reason()).isEqualTo(Reason.UNKNOWN_TRIP);
    assertThat(unmatched("early").reason()).isEqualTo(Reason.NOT_RUNNING);
    assertThat(unmatched("away").reason()).isEqualTo(Reason.OFF_ROUTE);
    assertThat(unmatched("dated").reason()).isEqualTo(Reason.NOT_RUNNING);
  }

  @Test
  void letsAReplacementTakeTheTripItIsNamedFor() {
    take(north("first", "8:02", 556, runs("n0800")));
    take(north("second", "8:02:10", 560, runs("n0800")));
    take(north("first", "8:02:20", 600, runs("n0800")));
    assertThat(match("second").trip()).isEqualTo(trip("n0800"));
    assertThat(unmatched("first").reason()).isEqualTo(Reason.TRIP_TAKEN);
  }

  @Test
  void takesTheTripFromABusThatStandsAtItsLastStop() {
    take(north("bus", "8:14", 3_336, runs("n0800")));
    assertThat(timetable("n0800")).isEqualTo("D 08:14 (+1)");
    for (int minute = 15; minute < 20; minute++) {
      take(north("bus", "8:" + minute, 3_336, runs("n0800")));
    }
    assertThat(match("bus").trip()).isEqualTo(trip("n0800"));
    take(north("bus", "8:20", 3_336, runs("n0800")));
    assertThat(unmatched("bus").reason()).isEqualTo(Reason.TRIP_ENDED);
    assertThat(fleet().findPrediction(trip("n0800"))).isEmpty();
  }

  @Test
  void letsAVehicleGoStaleAndThenGo() {
    take(north("bus", "8:02", 556, runs("n0800")));
    now = at("8:03:30");
    assertThat(fleet().vehicles()).hasSize(1);
    assertThat(fleet().predictions()).hasSize(1);
    now = at("8:03:31");
    assertThat(fleet().vehicles()).isEmpty();
    assertThat(fleet().predictions()).isEmpty();
  }

  @Test
  void refusesEachImpossibleReportWithItsCode() {
    take(north("bus", "8:02", 556, TripHint.NONE));
    now = at("8:02:20");
    List<ReportVerdict> verdicts =
        state
            .after(
                List.of(
                    report("zero", now, 0, 0, null, TripHint.NONE),
                    report("nan", now, Double.NaN, 134, null, TripHint.NONE),
                    report("pole", now, 91, 134, null, TripHint.NONE),
                    report("soon", now.plusSeconds(61), 34.80, 134.5, null, TripHint.NONE),
                    report("old", now.minusSeconds(91), 34.80, 134.5, null, TripHint.NONE),
                    report("far", now, 34.7855, 134.5, null, TripHint.NONE),
                    north("bus", "8:02", 560, TripHint.NONE),
                    north("bus", "8:01:59", 550, TripHint.NONE),
                    north("bus", "8:02:20", 1_500, TripHint.NONE),
                    report("other", now, 34.8, 134.5, null, TripHint.NONE)),
                Town.SCHEDULES,
                now)
            .verdicts();
    assertThat(verdicts.subList(0, 9))
        .extracting(FleetStateTest::code)
        .containsExactly(
            RejectionCode.INVALID_POSITION,
            RejectionCode.INVALID_POSITION,
            RejectionCode.INVALID_POSITION,
            RejectionCode.FUTURE_TIMESTAMP,
            RejectionCode.OUTDATED,
            RejectionCode.OUTSIDE_COVERAGE,
            RejectionCode.DUPLICATE,
            RejectionCode.OUT_OF_ORDER,
            RejectionCode.TELEPORT);
    assertThat(verdicts.get(9)).isInstanceOf(ReportVerdict.Accepted.class);
  }

  @Test
  void acceptsWhatIsJustWithinTheLimits() {
    now = at("8:02");
    assertThat(
            state
                .after(
                    List.of(
                        report("soon", now.plusSeconds(60), 34.80, 134.5, null, TripHint.NONE),
                        report("old", now.minusSeconds(90), 34.80, 134.5, null, TripHint.NONE),
                        report("near", now, 34.7857, 134.5, null, TripHint.NONE)),
                    Town.SCHEDULES,
                    now)
                .verdicts())
        .allMatch(ReportVerdict.Accepted.class::isInstance);
  }

  @Test
  void believesAJumpAfterThreeConsistentReports() {
    take(north("bus", "8:02", 0, TripHint.NONE));
    assertThat(code(take(north("bus", "8:02:10", 2_000, TripHint.NONE)).getFirst()))
        .isEqualTo(RejectionCode.TELEPORT);
    assertThat(code(take(north("bus", "8:02:20", 2_100, TripHint.NONE)).getFirst()))
        .isEqualTo(RejectionCode.TELEPORT);
    assertThat(take(north("bus", "8:02:30", 2_200, TripHint.NONE)).getFirst())
        .isInstanceOf(ReportVerdict.Accepted.class);
    assertThat(fleet().findVehicle(vehicle("bus")).orElseThrow().point().lat())
        .isEqualTo(34.80 + 2_200 * Town.DEGREES);
  }

  @Test
  void forgetsAJumpWhenTheBusIsWhereItWas() {
    take(north("bus", "8:02", 0, TripHint.NONE));
    take(north("bus", "8:02:10", 2_000, TripHint.NONE));
    assertThat(take(north("bus", "8:02:20", 50, TripHint.NONE)).getFirst())
        .isInstanceOf(ReportVerdict.Accepted.class);
    take(north("bus", "8:02:30", 2_000, TripHint.NONE));
    assertThat(code(take(north("bus", "8:02:40", 2_050, TripHint.NONE)).getFirst()))
        .isEqualTo(RejectionCode.TELEPORT);
  }

  @Test
  void refusesAFeedTheCityDoesNotHave() {
    assertThat(
            code(
                state
                    .after(north("bus", "8:02", 0, TripHint.NONE), Schedules.NONE, at("8:02"))
                    .verdicts()
                    .getFirst()))
        .isEqualTo(RejectionCode.UNKNOWN_FEED);
  }

  @Test
  void matchesAgainOnANewSchedule() {
    take(north("bus", "8:04", 556, runs("n0800")));
    state = state.on(Town.SCHEDULES, now);
    assertThat(match("bus").delaySeconds()).isEqualTo(120);
    state = state.on(Schedules.NONE, now);
    assertThat(fleet().vehicles()).isEmpty();
  }

  @Test
  void takesABatchByTimeWhateverItsOrder() {
    assertThat(
            take(
                north("bus", "8:02:20", 700, runs("n0800")),
                north("bus", "8:02", 556, runs("n0800"))))
        .allMatch(ReportVerdict.Accepted.class::isInstance);
    assertThat(fleet().findVehicle(vehicle("bus")).orElseThrow().timestamp())
        .isEqualTo(at("8:02:20"));
  }
}
