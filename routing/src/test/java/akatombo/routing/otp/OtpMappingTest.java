package akatombo.routing.otp;

import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.routing.DemoCity;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.LiveBoard;
import akatombo.routing.LiveTrip;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanPreferences;
import akatombo.routing.PlanRequest;
import akatombo.routing.Told;
import akatombo.routing.TravelMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OtpMappingTest {

  private static final Instant NOW = at("09:40");

  @Test
  void tellsHowLateABusIsAndHowFreshThatIs() {
    LiveBoard live = new LiveBoard().reported("b1000", NOW.minusSeconds(20));
    assertThat(itineraries("delayed", live).stream().map(Told::of))
        .containsExactly(
            "WALK 09:59-10:07 | BUS b1000 10:00+420-10:12+420 LIVE next 780 | WALK 10:19-10:24",
            "WALK 10:32-10:40 | BUS b1040 10:40-10:52 SCHEDULED next 1200 | WALK 10:52-10:57");
  }

  @Test
  void callsAReportOldAfterAMinuteAndForgetsItAfterAMinuteAndAHalf() {
    assertThat(bus("delayed", new LiveBoard().reported("b1000", NOW.minusSeconds(61))))
        .contains("10:00+420-10:12+420 STALE");
    assertThat(bus("delayed", new LiveBoard().reported("b1000", NOW.minusSeconds(91))))
        .contains("10:00-10:12 SCHEDULED");
    assertThat(bus("delayed", LiveTrips.NONE)).contains("10:00-10:12 SCHEDULED");
  }

  @Test
  void callsNoTimeLiveThatThePlannerTookFromTheTimetable() {
    LiveBoard live = new LiveBoard().reported("b1040", NOW);
    assertThat(Told.of(itineraries("delayed", live).get(1))).contains("10:40-10:52 SCHEDULED");
  }

  @Test
  void callsNoTimeLiveThatAnOfficeHasPlanned() {
    LiveBoard live = new LiveBoard().planned("b1000", stop(3, "10:14", true));
    Leg.TransitLeg bus = itineraries("delayed", live).getFirst().transitLegs().getFirst();
    assertThat(Told.of(bus)).contains("10:00+420-10:12+420 SCHEDULED");
    assertThat(bus.alerts()).extracting(Leg.LegAlert::effect).containsExactly("DETOUR");
  }

  @Test
  void tellsNoEstimateOfAPlanThatLeavesTheTimeAsItWas() {
    String estimate = "\"estimated\":{\"time\":\"2026-11-24T10:0%d:00+09:00\"}";
    String told = Answers.text("delayed").replace(estimate.formatted(7), estimate.formatted(0));
    OtpAnswer answer = OtpJson.answer(told.getBytes(StandardCharsets.UTF_8));
    OtpMapping mapping = mapping(new LiveBoard().planned("b1000"));
    PlanOutcome outcome = mapping.outcome(request(at("09:45")), answer, null);
    Leg.TransitLeg bus = planned(outcome).itineraries().getFirst().transitLegs().getFirst();
    assertThat(bus.start().estimated()).isNull();
    assertThat(bus.end().estimated()).isEqualTo(at("10:19"));
  }

  @Test
  void countsStopPositionsFromOurTimetable() {
    Leg.TransitLeg bus = itineraries("delayed", LiveTrips.NONE).getFirst().transitLegs().getFirst();
    assertThat(bus.from().position()).isZero();
    assertThat(bus.to().position()).isEqualTo(4);
    assertThat(bus.intermediate())
        .extracting(call -> call.stop().position())
        .containsExactly(1, 2, 3);
  }

  @Test
  void tellsTheSameCallsOnTheWayAsThePlanner() {
    LiveBoard live = new LiveBoard().reported("b1000", NOW);
    for (String name : List.of("delayed", "transfer", "after-midnight")) {
      OtpAnswer shorter = Answers.shorter(name);
      assertThat(mapping(live).lacksCalls(shorter)).isFalse();
      assertThat(calls(live, shorter)).isNotEmpty().isEqualTo(calls(live, Answers.recorded(name)));
    }
  }

  @Test
  void leavesOutCallsThatAreSkippedAndTakesWhatIsExpectedOfTheOthers() {
    LiveBoard live =
        new LiveBoard().reported("b1000", NOW, stop(1, "10:11", true), stop(2, "10:14", false));
    assertThat(calls(live, Answers.shorter("delayed")).getFirst())
        .extracting(call -> call.stop().position() + " " + call.arrival().estimated())
        .containsExactly("2 " + at("10:14"), "3 " + at("10:17"));
  }

  @Test
  void needsThePlannersCallsOfTripsThatRunOtherwiseThanInTheTimetable() {
    String changed = Answers.text("delayed").replace("\"UPDATED\"", "\"MODIFIED\"");
    String unknown = Answers.text("delayed").replace("b1000", "extra-1");
    for (String text : List.of(changed, unknown)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      OtpMapping mapping = mapping(LiveTrips.NONE);
      assertThat(mapping.lacksCalls(OtpJson.answer(Answers.withoutCalls(bytes)))).isTrue();
      assertThat(mapping.lacksCalls(OtpJson.answer(bytes))).isFalse();
    }
    assertThat(mapping(LiveTrips.NONE).lacksCalls(Answers.shorter("flex"))).isFalse();
  }

  private static List<List<Leg.Call>> calls(LiveTrips live, OtpAnswer answer) {
    return planned(mapping(live).outcome(request(at("09:45")), answer, null)).itineraries().stream()
        .flatMap(itinerary -> itinerary.transitLegs().stream())
        .map(Leg.TransitLeg::intermediate)
        .filter(calls -> !calls.isEmpty())
        .toList();
  }

  private static LiveTrip.LiveStop stop(int position, String time, boolean isSkipped) {
    return new LiveTrip.LiveStop(position, at(time), at(time), isSkipped);
  }

  @Test
  void sumsFaresByRiderAndMediumInAStableOrder() {
    assertThat(Told.fares(itineraries("delayed", LiveTrips.NONE).getFirst()))
        .isEqualTo("260 JPY adult cash, 250 JPY adult ic, 130 JPY child cash");
    assertThat(Told.fares(itineraries("via", LiveTrips.NONE).getFirst()))
        .isEqualTo("520 JPY adult cash, 500 JPY adult ic, 260 JPY child cash");
  }

  @Test
  void readsAlerts() {
    Leg.LegAlert alert =
        itineraries("delayed", LiveTrips.NONE)
            .getFirst()
            .transitLegs()
            .getFirst()
            .alerts()
            .getFirst();
    assertThat(alert.id()).isEqualTo("DEMO:a1");
    assertThat(alert.header()).isEqualTo("迂回");
    assertThat(alert.severity()).isEqualTo("WARNING");
    assertThat(alert.effect()).isEqualTo("DETOUR");
  }

  @Test
  void showsCanceledTripsBesideThoseThatRun() {
    PlanOutcome outcome =
        mapping(LiveTrips.NONE)
            .outcome(
                request(at("10:10")),
                Answers.recorded("without-canceled"),
                Answers.recorded("canceled"));
    assertThat(planned(outcome).itineraries().stream().map(Told::of))
        .containsExactly(
            "WALK 10:12-10:20 | BUS b1020 10:20-10:32 CANCELED next 1200 | WALK 10:32-10:37",
            "WALK 10:32-10:40 | BUS b1040 10:40-10:52 SCHEDULED next 1200 | WALK 10:52-10:57");
  }

  @Test
  void labelsATripCanceledBeforeThePlannerHasHeardOfIt() {
    assertThat(bus("delayed", new LiveBoard().canceled("b1000", NOW)))
        .contains("10:00-10:12 CANCELED");
  }

  @Test
  void namesReservationServiceAsSuchAndLeavesOutTheNextDays() {
    List<Itinerary> found = itineraries("flex", LiveTrips.NONE);
    assertThat(found.stream().map(Told::of))
        .containsExactly("FLEX fx1 10:10-10:19 SCHEDULED next null");
    Leg.TransitLeg leg = found.getFirst().transitLegs().getFirst();
    assertThat(leg.from().name()).isEqualTo("南区域");
    Leg.Booking booking = leg.booking();
    assertThat(booking).isNotNull();
    assertThat(booking.phone()).isEqualTo("0791-00-0000");
    assertThat(booking.latest()).isEqualTo(at("09:40"));
    assertThat(booking.isBookable()).isTrue();
  }

  @Test
  void saysThatReservationServiceRunsOnAnotherDayOnly() {
    PlanOutcome outcome = outcome("flex-next-day", at("16:45"));
    assertThat(planned(outcome).itineraries()).isEmpty();
    assertThat(planned(outcome).none().code()).isEqualTo("FLEX_NOT_ON_THIS_DAY");
  }

  @Test
  void keepsTheServiceDateOfATripAfterMidnight() {
    LiveBoard live = new LiveBoard().reported("b2420", NOW);
    PlanOutcome outcome =
        mapping(live).outcome(request(at("23:50")), Answers.recorded("after-midnight"), null);
    Itinerary itinerary = planned(outcome).itineraries().getFirst();
    assertThat(Told.of(itinerary)).contains("BUS b2420 00:20+120-00:32+120 LIVE");
    assertThat(itinerary.transitLegs().getFirst().trip()).isEqualTo(DemoCity.trip("b2420"));
  }

  @Test
  void tellsEveryReasonForHavingFoundNothing() {
    assertThat(outcome("outside-bounds", NOW)).isEqualTo(new PlanOutcome.OutsideArea("from"));
    assertThat(outcome("outside-period", NOW)).isEqualTo(new PlanOutcome.OutsideValidity());
    assertThat(outcome("bad-cursor", NOW)).isEqualTo(new PlanOutcome.Refused("cursor"));
    assertThat(planned(outcome("no-stops", NOW)).none())
        .isEqualTo(new PlanOutcome.NoItinerary("NO_STOPS_IN_RANGE", "to"));
    assertThat(planned(outcome("none-in-window", NOW)).none())
        .isEqualTo(new PlanOutcome.NoItinerary("NO_TRANSIT_CONNECTION_IN_SEARCH_WINDOW", "time"));
    assertThat(planned(outcome("via-unreachable", NOW)).none())
        .isEqualTo(new PlanOutcome.NoItinerary("LOCATION_NOT_FOUND", "via"));
  }

  @Test
  void takesWhatThePlannerShouldNotHaveRefusedForAFault() {
    assertThatThrownBy(() -> outcome("refused-modes", NOW)).isInstanceOf(OtpFaultException.class);
  }

  @Test
  void keepsAnItineraryThatIsOnlyAWalk() {
    PlanOutcome.Planned planned = planned(outcome("walk", NOW));
    assertThat(planned.itineraries().stream().map(Told::of)).containsExactly("WALK 09:45-09:48");
    assertThat(planned.none()).isNull();
  }

  @Test
  void makesEstimatedWalksLongerAndLeavesOutTheirTurns() {
    PlanOutcome outcome =
        new OtpMapping(DemoCity.SCHEDULES, LiveTrips.NONE, DemoCity.ZONE, NOW, true)
            .outcome(request(at("09:45")), Answers.recorded("walk"), null);
    Leg.StreetLeg walk =
        (Leg.StreetLeg) planned(outcome).itineraries().getFirst().legs().getFirst();
    assertThat(planned(outcome).isWalkEstimated()).isTrue();
    assertThat(walk.meters()).isEqualTo(230.05 * 1.25);
    assertThat(walk.steps()).isEmpty();
  }

  @Test
  void fallsBackOnThePlannersWordsForAFeedWeDoNotKnowYet() {
    PlanOutcome outcome =
        new OtpMapping(Schedules.NONE, LiveTrips.NONE, DemoCity.ZONE, NOW, false)
            .outcome(request(at("09:45")), Answers.recorded("delayed"), null);
    Leg.TransitLeg leg = planned(outcome).itineraries().getFirst().transitLegs().getFirst();
    assertThat(leg.mode()).isEqualTo(TravelMode.BUS);
    assertThat(leg.from().name()).isEqualTo("西口");
    assertThat(leg.named().longName()).isEqualTo("東西線");
    assertThat(leg.nextIfMissedSeconds()).isNull();
  }

  private static String bus(String answer, LiveTrips live) {
    return Told.of(itineraries(answer, live).getFirst().transitLegs().getFirst());
  }

  private static List<Itinerary> itineraries(String answer, LiveTrips live) {
    return planned(mapping(live).outcome(request(at("09:45")), Answers.recorded(answer), null))
        .itineraries();
  }

  private static PlanOutcome outcome(String answer, Instant time) {
    return mapping(LiveTrips.NONE).outcome(request(time), Answers.recorded(answer), null);
  }

  private static OtpMapping mapping(LiveTrips live) {
    return new OtpMapping(DemoCity.SCHEDULES, live, DemoCity.ZONE, NOW, false);
  }

  private static PlanOutcome.Planned planned(PlanOutcome outcome) {
    assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
    return (PlanOutcome.Planned) outcome;
  }

  static PlanRequest request(Instant time) {
    return request(time, null);
  }

  static PlanRequest request(Instant time, PlanRequest.@Nullable Page page) {
    return new PlanRequest(
        new Endpoint.At(new GeoPoint(45.5175, -122.692), null),
        new Endpoint.At(new GeoPoint(45.5190, -122.652), null),
        time,
        false,
        2,
        List.of(),
        PlanPreferences.DEFAULT,
        Language.JAPANESE,
        page);
  }
}
