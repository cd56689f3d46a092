package akatombo.routing.otp;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.StopId;
import akatombo.routing.DemoCity;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.Leg;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.LiveBoard;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanPreferences;
import akatombo.routing.PlanRequest;
import akatombo.routing.RefreshOutcome;
import akatombo.routing.RefreshOutcome.Refreshed;
import akatombo.routing.TravelMode;
import akatombo.routing.Via;
import akatombo.routing.itinerary.EstimatedWalk;
import akatombo.routing.itinerary.Refreshing;
import akatombo.routing.itinerary.SavedItinerary;
import akatombo.routing.itinerary.SavedItinerary.SavedLeg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TourRefreshTest {

  private static final GeoPoint HOME = new GeoPoint(45.51, -122.695);
  private static final GeoPoint START = new GeoPoint(45.5175, -122.687);
  private static final GeoPoint END = new GeoPoint(45.519, -122.679);
  private static final Via.Onward ONWARD = new Via.Onward(END, 2);
  private static final Via TOUR = new Via(at(START), Duration.ofMinutes(20), ONWARD);

  private final List<PlanRequest> asked = new ArrayList<>();

  @Test
  void asksForTheWayThereAndTheWayBackByThemselves() {
    Refreshed refreshed = refreshed(LiveTrips.NONE, at("09:30"));
    assertThat(refreshed.isFeasible()).isTrue();
    assertThat(refreshed.isPlannerAnswering()).isTrue();
    assertThat(asked).extracting(PlanRequest::from).containsExactly(at(HOME), at(END));
    assertThat(asked).extracting(PlanRequest::to).containsExactly(at(START), at(HOME));
    assertThat(refreshed.itinerary().legs()).hasSize(4);
    assertThat(refreshed.itinerary().legs().get(2).from().point()).isEqualTo(END);
  }

  @Test
  void plansTheWayBackAnewFromWhereTheTourEnds() {
    LiveBoard live = new LiveBoard().canceled("b1040", at("09:30"));
    Refreshed refreshed = refreshed(live, at("09:30"));
    assertThat(refreshed.isFeasible()).isFalse();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().from()).isEqualTo(at(END));
    assertThat(asked.getFirst().via()).isEmpty();
    assertThat(asked.getFirst().time()).isAfter(at("10:03"));
    assertThat(refreshed.alternatives()).hasSize(1);
  }

  @Test
  void leadsOverTheTourAgainWhereTheWayThereIsBroken() {
    LiveBoard live = new LiveBoard().canceled("b1000", at("09:30"));
    Refreshed refreshed = refreshed(live, at("09:30"));
    assertThat(asked.getFirst().from()).isEqualTo(at(HOME));
    assertThat(asked.getFirst().to()).isEqualTo(new Endpoint.At(START, ""));
    assertThat(refreshed.alternatives())
        .isNotEmpty()
        .allSatisfy(other -> {
          assertThat(other.legs().getFirst().to().point()).isEqualTo(START);
          assertThat(other.legs().getFirst().to().name()).isNull();
          assertThat(other.legs().getLast().from().point()).isEqualTo(END);
          assertThat(Duration.between(other.legs().getFirst().end().effective(), other.end()))
              .isGreaterThan(Duration.ofMinutes(20));
        });
  }

  private Refreshed refreshed(LiveTrips live, Instant now) {
    SavedItinerary saved = saved();
    Refreshing.Result result =
        Refreshing.of("id", saved, DemoCity.SCHEDULES, live, now).orElseThrow();
    return Objects.requireNonNull(
        new TourRefresh(planner(), DemoCity.ZONE, saved, result, Language.ENGLISH, false)
            .over(TOUR, ONWARD)
            .block(Duration.ofSeconds(5)));
  }

  /** Walks everywhere. */
  private ItineraryPlanner planner() {
    return new ItineraryPlanner() {
      @Override
      public Mono<PlanOutcome> plan(PlanRequest request) {
        asked.add(request);
        EstimatedWalk walk = EstimatedWalk.between(end(request.from()), end(request.to()), 1.2);
        Leg leg =
            request.isArrival() ? walk.endingAt(request.time()) : walk.startingAt(request.time());
        Itinerary way =
            new Itinerary(
                "way",
                leg.start().effective(),
                leg.end().effective(),
                leg.meters(),
                0,
                List.of(),
                List.of(leg));
        return Mono.just(new PlanOutcome.Planned(List.of(way), null, null, null, false));
      }

      @Override
      public Mono<RefreshOutcome> refresh(String itineraryId, Language language) {
        return Mono.error(new UnsupportedOperationException());
      }
    };
  }

  private static LegEnd end(Endpoint endpoint) {
    return endpoint instanceof Endpoint.At at
        ? new LegEnd(null, at.point(), null, -1)
        : new LegEnd(null, HOME, null, -1);
  }

  private static Endpoint at(GeoPoint point) {
    return new Endpoint.At(point, null);
  }

  private static Instant at(String time) {
    return DemoCity.at(time);
  }

  /** A walk and a bus to a tour, a walk and a bus from it. */
  private static SavedItinerary saved() {
    return new SavedItinerary(
        at(HOME),
        at(HOME),
        HOME,
        List.of(TOUR),
        PlanPreferences.DEFAULT,
        at("09:53"),
        List.of(
            new SavedLeg.Street(TravelMode.WALK, 0, 420, 500, START),
            ride("b1000", "10:00", "10:03"),
            new SavedLeg.Street(TravelMode.WALK, 1_500, 120, 100, END),
            ride("b1040", "10:40", "10:43")));
  }

  private static SavedLeg ride(String trip, String departure, String arrival) {
    return new SavedLeg.Ride(
        DemoCity.trip(trip),
        0,
        1,
        SavedItinerary.hashOf(new StopId("DEMO", "s1")),
        SavedItinerary.hashOf(new StopId("DEMO", "s2")),
        at(departure),
        at(arrival),
        false);
  }
}
