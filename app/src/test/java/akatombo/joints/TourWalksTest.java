package akatombo.joints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.gtfs.EncodedPolyline;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.routing.Itinerary;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.Leg;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanRequest;
import akatombo.routing.RefreshOutcome;
import akatombo.routing.StreetSurvey;
import akatombo.routing.TravelMode;
import akatombo.routing.WalkFacts;
import akatombo.tourism.LegEnds;
import akatombo.tourism.TourLeg;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TourWalksTest {

  private static final GeoPoint HOUSE = new GeoPoint(34.86778, 134.54477);
  private static final GeoPoint CASTLE = new GeoPoint(34.86881, 134.54483);
  private static final List<GeoPoint> UP = List.of(HOUSE, CASTLE);
  private static final List<GeoPoint> AROUND =
      List.of(HOUSE, new GeoPoint(34.868, 134.543), CASTLE);
  private static final WalkFacts STEPS =
      facts(List.of(new WalkFacts.Stairs(Map.of("ja", "石段"), 34)), false);

  @Test
  void takesTheWayAroundWhereItHasNoSteps() {
    TourLeg leg = leg(STEPS, facts(List.of(), false));
    assertThat(Objects.requireNonNull(leg.ordinary()).steps()).isEqualTo(34);
    assertThat(Objects.requireNonNull(leg.stepFree()).line()).hasSize(3);
    assertThat(leg.stepFree().steps()).isZero();
    assertThat(leg.stepFree().isDrawn()).isFalse();
    assertThat(leg.stepFree().toilets()).isNull();
  }

  /** The planner takes steps with a wheelchair when it finds nothing else; we do not believe it. */
  @Test
  void callsNoWayFreeOfStepsThatHasThemOrIsMarkedForNobodyOnWheels() {
    assertThat(leg(STEPS, STEPS).stepFree()).isNull();
    assertThat(leg(STEPS, facts(List.of(), true)).stepFree()).isNull();
    assertThat(leg(STEPS, STEPS).isComputed()).isTrue();
  }

  @Test
  void knowsNoNumberWhereAFlightWasNeverCounted() {
    WalkFacts some =
        facts(
            List.of(new WalkFacts.Stairs(Map.of(), null), new WalkFacts.Stairs(Map.of(), 3)),
            false);
    assertThat(Objects.requireNonNull(leg(some, some).ordinary()).steps()).isNull();
  }

  @Test
  void keepsNothingWhileThePlannerIsAwayOrOnlyGuesses() {
    TourWalks away =
        walks(request -> new PlanOutcome.Unavailable(Duration.ofSeconds(2)), STEPS, STEPS);
    List<LegEnds> legs = List.of(new LegEnds(HOUSE, CASTLE));
    assertThatThrownBy(() -> away.between(legs).block()).hasMessageContaining("no planner");
    TourWalks guessing = walks(request -> planned(UP, true), STEPS, STEPS);
    assertThat(first(guessing).ordinary()).isNull();
  }

  private static TourLeg leg(WalkFacts ordinary, WalkFacts onWheels) {
    return first(
        walks(
            request -> planned(request.preferences().wheelchair() ? AROUND : UP, false),
            ordinary,
            onWheels));
  }

  private static TourLeg first(TourWalks walks) {
    List<LegEnds> legs = List.of(new LegEnds(HOUSE, CASTLE));
    return Objects.requireNonNull(walks.between(legs).block()).getFirst();
  }

  private static TourWalks walks(
      Function<PlanRequest, PlanOutcome> planner, WalkFacts ordinary, WalkFacts onWheels) {
    return new TourWalks(
        new ItineraryPlanner() {
          @Override
          public Mono<PlanOutcome> plan(PlanRequest request) {
            return Mono.just(planner.apply(request));
          }

          @Override
          public Mono<RefreshOutcome> refresh(String itineraryId, Language language) {
            return Mono.empty();
          }
        },
        new StreetSurvey() {
          @Override
          public Mono<String> identity() {
            return Mono.just("map");
          }

          @Override
          public Mono<List<WalkFacts>> along(List<List<GeoPoint>> lines) {
            return Mono.just(List.of(ordinary, onWheels));
          }
        },
        Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC));
  }

  private static PlanOutcome planned(List<GeoPoint> line, boolean isWalkEstimated) {
    Instant end = Instant.EPOCH.plusSeconds(120);
    Leg.LegEnd somewhere = new Leg.LegEnd(null, HOUSE, null, -1);
    Leg leg =
        new Leg.StreetLeg(
            TravelMode.WALK,
            somewhere,
            somewhere,
            new Leg.LegTime(Instant.EPOCH, null),
            new Leg.LegTime(end, null),
            150,
            EncodedPolyline.encode(line),
            List.of());
    Itinerary walk = new Itinerary("i", Instant.EPOCH, end, 150, 0, List.of(), List.of(leg));
    return new PlanOutcome.Planned(List.of(walk), null, null, null, isWalkEstimated);
  }

  private static WalkFacts facts(List<WalkFacts.Stairs> stairs, boolean isBarred) {
    return new WalkFacts(stairs, isBarred, null, null, "paved", 0, 1);
  }
}
