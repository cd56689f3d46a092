package akatombo.routing.otp;

import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.StopId;
import akatombo.routing.DemoCity;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.LiveBoard;
import akatombo.routing.LiveTrip.LiveStop;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanRequest;
import akatombo.routing.RefreshOutcome;
import akatombo.routing.RefreshOutcome.ChangeKind;
import akatombo.routing.RefreshOutcome.LegChange;
import akatombo.routing.Told;
import akatombo.routing.TravelMode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class OtpPlannerTest {

  private static final Instant NOW = at("09:40");
  private static final Duration LONG = Duration.ofSeconds(20);

  private final FakeOtp otp = new FakeOtp();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    otp.close();
  }

  @Test
  void plansWithThePlanner() {
    PlanOutcome outcome = plan(planner(), request("09:45"));
    assertThat(planned(outcome).itineraries()).hasSize(2);
    assertThat(planned(outcome).next()).isNotBlank();
    assertThat(registry.get("akatombo.plan.duration").tag("outcome", "planned").timer().count())
        .isOne();
  }

  @Test
  void asksOnceForEqualPlansAtTheSameTimeAndShortlyAfter() {
    otp.after(Duration.ofMillis(200));
    OtpPlanner planner = planner();
    List<PlanOutcome> outcomes =
        Flux.range(0, 20)
            .flatMap(i -> planner.plan(request("09:45")), 20)
            .collectList()
            .block(LONG);
    assertThat(outcomes).hasSize(20).allMatch(PlanOutcome.Planned.class::isInstance);
    plan(planner, request("09:45"));
    assertThat(otp.questions()).hasSize(1);
    assertThat(registry.get("akatombo.plan.shared").counter().count()).isEqualTo(19);
    assertThat(registry.get("akatombo.plan.cached").counter().count()).isOne();
    plan(planner, request("09:46"));
    assertThat(otp.questions()).hasSize(2);
  }

  @Test
  void asksAgainAfterAFault() {
    OtpPlanner planner = planner();
    otp.failing(500);
    assertThat(plan(planner, request("09:45"))).isInstanceOf(PlanOutcome.Unavailable.class);
    otp.failing(200);
    assertThat(plan(planner, request("09:45"))).isInstanceOf(PlanOutcome.Planned.class);
  }

  @Test
  void runsNoMoreCallsThanAllowedAndRefusesWhatCannotWait() {
    otp.after(Duration.ofMillis(300));
    OtpPlanner planner = planner();
    List<PlanOutcome> outcomes =
        Flux.range(0, 8)
            .flatMap(i -> planner.plan(request("09:%02d".formatted(i))), 8)
            .collectList()
            .block(LONG);
    assertThat(otp.runningMax()).isEqualTo(2);
    assertThat(outcomes).filteredOn(PlanOutcome.Planned.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(PlanOutcome.Busy.class::isInstance).hasSize(3);
  }

  @Test
  void saysUnavailableForWhateverThePlannerDoesWrong() {
    OtpPlanner planner = planner();
    otp.saying("{\"data\": {\"planConnection\": [");
    assertThat(plan(planner, request("09:41"))).isInstanceOf(PlanOutcome.Unavailable.class);
    otp.saying("{}");
    assertThat(plan(planner, request("09:42"))).isInstanceOf(PlanOutcome.Unavailable.class);
    otp.saying("");
    assertThat(plan(planner, request("09:43"))).isInstanceOf(PlanOutcome.Unavailable.class);
    otp.answering("refused-modes");
    assertThat(plan(planner, request("09:44"))).isInstanceOf(PlanOutcome.Unavailable.class);
  }

  @Test
  void answersAtOnceWhenThePlannerIsLostInTheMiddle() {
    otp.after(LONG);
    Mono<PlanOutcome> plan = planner().plan(request("09:45"));
    Instant begin = Instant.now();
    PlanOutcome outcome =
        Mono.zip(plan, Mono.delay(Duration.ofMillis(200)).doOnNext(tick -> otp.lose()))
            .map(both -> both.getT1())
            .block(LONG);
    assertThat(outcome).isInstanceOf(PlanOutcome.Unavailable.class);
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void givesUpWhenTheBudgetIsSpent() {
    otp.after(LONG);
    OtpPlanner planner = planner(LiveTrips.NONE, Duration.ofSeconds(1));
    assertThat(plan(planner, request("09:45"))).isInstanceOf(PlanOutcome.Unavailable.class);
  }

  @Test
  void stopsAskingAPlannerThatKeepsFailing() {
    OtpPlanner planner = planner();
    otp.failing(500);
    for (int i = 0; i < 10; i++) {
      assertThat(plan(planner, request("09:%02d".formatted(i))))
          .isInstanceOf(PlanOutcome.Unavailable.class);
    }
    assertThat(otp.questions()).hasSize(5);
  }

  @Test
  void looksFurtherAheadWhenNothingRunsSoon() {
    otp.answering(q -> q.contains("PT24H") ? "found-in-wide-window" : "none-in-window");
    PlanOutcome outcome = plan(planner(), request("03:00"));
    assertThat(planned(outcome).itineraries().stream().map(Told::of))
        .containsExactly(
            "WALK 08:52-09:00 | BUS b0900 09:00-09:12 SCHEDULED next 1200 | WALK 09:12-09:17");
  }

  @Test
  void offersTheWalkThatThePlannerLeavesOut() {
    otp.answering(q -> q.contains("\"directOnly\":true") ? "walk" : "none-in-window");
    PlanOutcome outcome = plan(planner(), request("03:00"));
    assertThat(planned(outcome).itineraries()).isNotEmpty();
    assertThat(planned(outcome).none()).isNull();
  }

  @Test
  void walksToTheStopsAroundWhereNoStreetLeads() {
    otp.answering(
        q -> q.contains("\"DEMO:s") || q.contains("\"DEMO:ST") ? "delayed" : "outside-bounds");
    PlanOutcome.Planned planned = planned(plan(planner(), request("09:45")));
    assertThat(planned.isWalkEstimated()).isTrue();
    assertThat(planned.none()).isNull();
    assertThat(planned.itineraries().getFirst().legs().getFirst().mode())
        .isEqualTo(TravelMode.WALK);
    assertThat(planned.itineraries().getFirst().legs().getFirst().from().point())
        .isEqualTo(new GeoPoint(45.5175, -122.692));
    assertThat(otp.questions().stream().filter(q -> q.contains("stopLocationId")))
        .isNotEmpty()
        .noneMatch(q -> q.contains("T09:45:"));
  }

  @Test
  void namesTheNearestStopWhereNoneIsWithinAWalk() {
    otp.answering("outside-bounds");
    PlanRequest far = request("09:45");
    far = far.between(new Endpoint.At(new GeoPoint(45.6, -122.687), null), far.to(), far.time());
    PlanOutcome.Planned planned = planned(plan(planner(), far));
    assertThat(planned.itineraries()).isEmpty();
    assertThat(planned.none().code()).isEqualTo("NO_STOPS_IN_RANGE");
    assertThat(planned.none().field()).isEqualTo("from");
    assertThat(planned.none().nearestStop().stop()).isEqualTo(new StopId("DEMO", "ST"));
    assertThat(planned.none().nearestStop().meters()).isBetween(9_000.0, 9_050.0);
  }

  @Test
  void asksForCanceledTripsOnlyWhileThereAreSome() {
    otp.answering(q -> q.contains("\"canceled\":true") ? "canceled" : "without-canceled");
    assertThat(planned(plan(planner(), request("10:10"))).itineraries()).hasSize(1);
    LiveBoard live = new LiveBoard().canceled("b1020", NOW);
    assertThat(planned(plan(planner(live), request("10:10"))).itineraries())
        .extracting(Itinerary::isCanceled)
        .containsExactly(true, false);
  }

  @Test
  void asksForCallsOnTheWayOnlyWhenTheTimetableDoesNotKnowThem() {
    plan(planner(), request("09:45"));
    assertThat(otp.questions()).hasSize(1);
    assertThat(otp.questions().getFirst()).contains("\"calls\":false");
    otp.saying(Answers.text("delayed").replace("b1000", "extra-1"));
    Itinerary extra = planned(plan(planner(), request("09:50"))).itineraries().getFirst();
    assertThat(otp.questions()).hasSize(3);
    assertThat(extra.transitLegs().getFirst().intermediate()).hasSize(3);
  }

  @Test
  void walksSlowerOverEstimatedStreets() {
    otp.overEstimatedStreets();
    assertThat(planned(plan(planner(), request("09:45"))).isWalkEstimated()).isTrue();
    assertThat(otp.questions().getFirst()).contains("\"walkSpeed\":0.96");
  }

  @Test
  void refreshesAnItineraryWhoseBusIsLate() {
    Itinerary saved = planned(plan(planner(), request("09:45"))).itineraries().get(1);
    LiveBoard live = new LiveBoard().reported("b1040", NOW, stop(0, "10:43"), stop(4, "10:55"));
    RefreshOutcome.Refreshed refreshed = refresh(planner(live), saved.id());
    assertThat(Told.of(refreshed.itinerary()))
        .isEqualTo(
            "WALK 10:35-10:43 | BUS b1040 10:40+180-10:52+180 LIVE next 1020 | WALK 10:55-11:00");
    assertThat(refreshed.itinerary().id()).isEqualTo(saved.id());
    assertThat(refreshed.changes()).containsExactly(new LegChange(1, ChangeKind.LATER, 180L, null));
    assertThat(refreshed.isFeasible()).isTrue();
    assertThat(Told.fares(refreshed.itinerary())).startsWith("260 JPY adult cash");
  }

  @Test
  void offersAlternativesForACanceledTripUnderTheSameId() {
    Itinerary saved = planned(plan(planner(), request("09:45"))).itineraries().getFirst();
    LiveBoard live = new LiveBoard().canceled("b1000", NOW);
    otp.answering("without-canceled");
    RefreshOutcome.Refreshed refreshed = refresh(planner(live), saved.id());
    assertThat(refreshed.itinerary().id()).isEqualTo(saved.id());
    assertThat(refreshed.itinerary().isCanceled()).isTrue();
    assertThat(refreshed.isFeasible()).isFalse();
    assertThat(refreshed.changes())
        .containsExactly(new LegChange(1, ChangeKind.CANCELED, null, null));
    assertThat(refreshed.alternatives()).hasSize(1);
  }

  @Test
  void refreshesFromTheTimetableWhenThePlannerIsGone() {
    Itinerary saved = planned(plan(planner(), request("09:45"))).itineraries().get(1);
    otp.lose();
    RefreshOutcome.Refreshed refreshed = refresh(planner(), saved.id());
    assertThat(refreshed.isPlannerAnswering()).isFalse();
    assertThat(Told.of(refreshed.itinerary())).isEqualTo(Told.of(saved));
  }

  @Test
  void knowsNoItineraryOfADamagedId() {
    Itinerary saved = planned(plan(planner(), request("09:45"))).itineraries().getFirst();
    String damaged = "B" + saved.id().substring(1);
    assertThat(planner().refresh(damaged, Language.JAPANESE).block(LONG))
        .isInstanceOf(RefreshOutcome.UnknownItinerary.class);
  }

  private static LiveStop stop(int position, String time) {
    return new LiveStop(position, at(time), at(time), false);
  }

  private static RefreshOutcome.Refreshed refresh(OtpPlanner planner, String id) {
    RefreshOutcome outcome = planner.refresh(id, Language.JAPANESE).block(LONG);
    assertThat(outcome).isInstanceOf(RefreshOutcome.Refreshed.class);
    return (RefreshOutcome.Refreshed) outcome;
  }

  private static PlanOutcome plan(OtpPlanner planner, PlanRequest request) {
    return planner.plan(request).block(LONG);
  }

  private static PlanOutcome.Planned planned(PlanOutcome outcome) {
    assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
    return (PlanOutcome.Planned) outcome;
  }

  private static PlanRequest request(String time) {
    return OtpMappingTest.request(at(time));
  }

  private OtpPlanner planner() {
    return planner(LiveTrips.NONE);
  }

  private OtpPlanner planner(LiveTrips live) {
    return planner(live, Duration.ofSeconds(8));
  }

  private OtpPlanner planner(LiveTrips live, Duration budget) {
    PlanProperties properties =
        new PlanProperties(
            budget,
            2,
            3,
            Duration.ofSeconds(2),
            Duration.ofHours(3),
            Duration.ofHours(24),
            5_000,
            5_000,
            Duration.ofSeconds(5));
    return new OtpPlanner(
        new OtpPlanner.City(
            DemoCity.feeds(), live, DemoCity.AREA, Clock.fixed(NOW, ZoneOffset.UTC)),
        otp,
        properties,
        new PlanMetrics(registry));
  }
}
