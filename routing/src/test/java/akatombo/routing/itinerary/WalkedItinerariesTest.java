package akatombo.routing.itinerary;

import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.routing.DemoCity;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.PlanPreferences;
import akatombo.routing.PlanRequest;
import akatombo.routing.Told;
import akatombo.routing.TravelMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkedItinerariesTest {

  private static final GeoPoint HOME = new GeoPoint(45.5265, -122.687);
  private static final GeoPoint WEST = new GeoPoint(45.5175, -122.687);
  private static final GeoPoint EAST = new GeoPoint(45.519, -122.656);

  @Test
  void theEstimateIsAQuarterLongerThanTheStraightLine() {
    EstimatedWalk walk = EstimatedWalk.between(end(HOME), end(WEST), 1.25);
    assertThat(walk.meters()).isBetween(1_250.0, 1_252.0);
    assertThat(walk.duration().toSeconds()).isEqualTo(1_001);
    Leg leg = walk.endingAt(at("10:00"));
    assertThat(leg.end().scheduled()).isEqualTo(at("10:00"));
    assertThat(leg.geometry()).isNotEmpty();
  }

  @Test
  void walksBeforeTheFirstAndAfterTheLastLeg() {
    Itinerary walked =
        WalkedItineraries.with(
            request(false, 5), ride("10:00", "10:30"), minutes(HOME, WEST), minutes(EAST, HOME));
    assertThat(Told.of(walked)).startsWith("WALK 09:4").contains(" | WALK 10:00-10:30 | WALK ");
    assertThat(walked.walkMeters()).isGreaterThan(3_000);
    assertThat(walked.start()).isBefore(at("10:00"));
    assertThat(walked.end()).isAfter(at("10:30"));
    assertThat(ItineraryCode.decode(walked.id()).orElseThrow().legs()).hasSize(3);
  }

  @Test
  void keepsOfTheSameRidesTheOneWithTheLeastWalkAndNoMoreThanAsked() {
    Itinerary late = ride("10:10", "10:30");
    Itinerary early = ride("10:00", "10:40");
    assertThat(WalkedItineraries.best(request(false, 1), List.of(early, late, late)))
        .containsExactly(late);
  }

  private static Itinerary ride(String start, String end) {
    Leg leg =
        new Leg.StreetLeg(
            TravelMode.WALK,
            end(WEST),
            end(EAST),
            new Leg.LegTime(at(start), null),
            new Leg.LegTime(at(end), null),
            at(end).getEpochSecond() - at(start).getEpochSecond(),
            "",
            List.of());
    return new Itinerary(
        Saving.idOf(request(false, 5), List.of(leg)),
        at(start),
        at(end),
        leg.meters(),
        0,
        List.of(),
        List.of(leg));
  }

  private static EstimatedWalk minutes(GeoPoint from, GeoPoint to) {
    return EstimatedWalk.between(end(from), end(to), 1.2);
  }

  private static LegEnd end(GeoPoint point) {
    return new LegEnd(null, point, null, -1);
  }

  private static PlanRequest request(boolean isArrival, int count) {
    return new PlanRequest(
        new Endpoint.At(HOME, null),
        new Endpoint.At(EAST, null),
        at("09:00"),
        isArrival,
        count,
        List.of(),
        PlanPreferences.DEFAULT,
        Language.JAPANESE,
        null);
  }

  @Test
  void stopsAroundAreTheNearestThatAddAService() {
    List<String> names =
        StopsAround.of(DemoCity.SCHEDULES, WEST, 5_000, 3).stream()
            .map(stop -> stop.stop().name())
            .toList();
    assertThat(names).containsExactly("西口", "中央駅");
    assertThat(StopsAround.of(DemoCity.SCHEDULES, HOME, 500, 3)).isEmpty();
    assertThat(
            StopsAround.nearest(DemoCity.SCHEDULES, new GeoPoint(47, -122)).orElseThrow().meters())
        .isBetween(100_000.0, 200_000.0);
  }
}
