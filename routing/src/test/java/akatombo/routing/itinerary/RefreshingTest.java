package akatombo.routing.itinerary;

import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.StopId;
import akatombo.routing.DemoCity;
import akatombo.routing.Endpoint;
import akatombo.routing.LiveBoard;
import akatombo.routing.LiveTrip.LiveStop;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanPreferences;
import akatombo.routing.RefreshOutcome.ChangeKind;
import akatombo.routing.RefreshOutcome.LegChange;
import akatombo.routing.Told;
import akatombo.routing.TravelMode;
import akatombo.routing.Via;
import akatombo.routing.itinerary.SavedItinerary.SavedLeg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefreshingTest {

  private static final GeoPoint HOME = new GeoPoint(45.5175, -122.692);
  private static final GeoPoint WORK = new GeoPoint(45.519, -122.652);
  private static final Instant NOW = at("09:30");

  @Test
  void leavesAnItineraryAloneOfWhichNothingIsKnown() {
    Refreshing.Result result = refreshed(LiveTrips.NONE, NOW);
    assertThat(Told.of(result.itinerary()))
        .isEqualTo(
            "WALK 09:53-10:00 | BUS b1000 10:00-10:03 SCHEDULED next 1200"
                + " | WALK 10:03-10:05 | RAIL x10 10:10-10:15 SCHEDULED next 780"
                + " | WALK 10:15-10:20");
    assertThat(result.changes()).isEmpty();
    assertThat(result.isFeasible()).isTrue();
    assertThat(result.itinerary().transfers()).isOne();
  }

  @Test
  void leavesAWalkBeforeAStayWhereItWas() {
    SavedItinerary saved =
        saved(
            new SavedLeg.Street(TravelMode.WALK, 0, 60, 70, new GeoPoint(45.5175, -122.691)),
            new SavedLeg.Street(TravelMode.WALK, 180, 120, 90, new GeoPoint(45.5175, -122.687)),
            ride("b1000", 0, 1, "s1 s2", "10:00 10:03"));
    LiveBoard live = new LiveBoard().reported("b1000", NOW, stop(0, "10:02"), stop(1, "10:05"));
    assertThat(Told.of(of(saved, live, NOW).orElseThrow().itinerary()))
        .startsWith("WALK 09:53-09:54 | WALK 10:00-10:02 | BUS b1000");
  }

  @Test
  void tellsAConnectionThatIsMissed() {
    LiveBoard live = new LiveBoard().reported("b1000", NOW, stop(0, "10:07"), stop(1, "10:10"));
    Refreshing.Result result = refreshed(live, NOW);
    assertThat(result.changes())
        .containsExactly(
            new LegChange(1, ChangeKind.LATER, 420L, null),
            new LegChange(3, ChangeKind.MISSED_CONNECTION, 120L, null));
    assertThat(result.isFeasible()).isFalse();
    assertThat(result.from()).isEqualTo(new Endpoint.At(HOME, null));
  }

  @Test
  void looksForAnotherWayFromWhereThePassengerIsByThen() {
    LiveBoard live = new LiveBoard().reported("b1000", NOW).canceled("x10", NOW);
    Refreshing.Result result = refreshed(live, at("10:01"));
    assertThat(result.broken()).isEqualTo(3);
    assertThat(result.from()).isEqualTo(new Endpoint.AtStop(new StopId("DEMO", "s2")));
    assertThat(result.departure()).isEqualTo(at("10:05"));
  }

  @Test
  void tellsAStopThatIsSkippedAndATripThatDoesNotRunThatDay() {
    LiveBoard live = new LiveBoard().reported("b1000", NOW, new LiveStop(1, NOW, NOW, true));
    assertThat(refreshed(live, NOW).changes())
        .contains(new LegChange(1, ChangeKind.STOP_SKIPPED, null, null));
  }

  @Test
  void tellsANewPlatform() {
    SavedItinerary saved = saved(ride("b1000", 0, 1, "s1 gone", "10:00 10:03"));
    assertThat(of(saved, LiveTrips.NONE, NOW).orElseThrow().changes())
        .containsExactly(new LegChange(0, ChangeKind.PLATFORM, null, "1番"));
  }

  @Test
  void tellsATripThatComesEarlier() {
    SavedItinerary saved = saved(ride("b1000", 0, 1, "s1 s2", "10:07 10:10"));
    assertThat(of(saved, LiveTrips.NONE, NOW).orElseThrow().changes())
        .containsExactly(new LegChange(0, ChangeKind.EARLIER, 420L, null));
  }

  @Test
  void knowsNothingOfTripsAndStopsThatAreGone() {
    assertThat(of(saved(ride("nope", 0, 1, "s1 s2", "10:00 10:03")), LiveTrips.NONE, NOW))
        .isEmpty();
    assertThat(of(saved(ride("b1000", 0, 9, "s1 s2", "10:00 10:03")), LiveTrips.NONE, NOW))
        .isEmpty();
    assertThat(of(saved(ride("b1000", 3, 2, "s1 s2", "10:00 10:03")), LiveTrips.NONE, NOW))
        .isEmpty();
  }

  @Test
  void keepsAWalkAsItWas() {
    SavedItinerary saved = saved(new SavedLeg.Street(TravelMode.WALK, 0, 300, 400, WORK));
    assertThat(Told.of(of(saved, LiveTrips.NONE, NOW).orElseThrow().itinerary()))
        .isEqualTo("WALK 09:53-09:58");
  }

  @Test
  void keepsAReservedRideAsItWas() {
    StopId zone = new StopId("DEMO", "zone");
    SavedItinerary saved =
        saved(
            new SavedLeg.Flex(
                DemoCity.trip("fx1"), zone, zone, HOME, WORK, at("10:10"), 600, 5_000));
    assertThat(Told.of(of(saved, LiveTrips.NONE, NOW).orElseThrow().itinerary()))
        .isEqualTo("FLEX fx1 10:10-10:20 SCHEDULED next null");
  }

  @Test
  void goesOnFromWhereATourEnds() {
    SavedItinerary saved = overATour();
    Refreshing.Result result = of(saved, LiveTrips.NONE, NOW).orElseThrow();
    assertThat(result.itinerary().legs().get(1).from().point()).isEqualTo(TOUR_END);
    assertThat(result.itinerary().legs().get(0).to().point()).isEqualTo(TOUR_START);
  }

  @Test
  void plansAnewFromTheEndOfATourWhileItsWayBackIsBroken() {
    LiveBoard live = new LiveBoard();
    live.canceled("b1000", at("09:40"));
    Refreshing.Result before = of(overATour(), live, at("09:30")).orElseThrow();
    assertThat(before.isAfterTour()).isTrue();
    assertThat(before.from()).isEqualTo(new Endpoint.At(TOUR_END, null));
    assertThat(before.departure()).isEqualTo(before.itinerary().legs().get(1).start().effective());
    // Who has left the tour stands at the stop.
    Refreshing.Result after = of(overATour(), live, at("09:59")).orElseThrow();
    assertThat(after.isAfterTour()).isTrue();
    assertThat(after.from()).isEqualTo(new Endpoint.AtStop(new StopId("DEMO", "s1")));
  }

  private static final GeoPoint TOUR_START = new GeoPoint(45.515, -122.69);
  private static final GeoPoint TOUR_END = new GeoPoint(45.517, -122.688);

  /** A walk to a tour, the tour, a walk to the stop, and the bus home. */
  private static SavedItinerary overATour() {
    return new SavedItinerary(
        new Endpoint.At(HOME, null),
        new Endpoint.At(WORK, null),
        HOME,
        List.of(
            new Via(
                new Endpoint.At(TOUR_START, null),
                Duration.ofMinutes(20),
                new Via.Onward(TOUR_END, 1))),
        PlanPreferences.DEFAULT,
        at("09:00"),
        List.of(
            new SavedLeg.Street(TravelMode.WALK, 0, 600, 700, TOUR_START),
            new SavedLeg.Street(TravelMode.WALK, 2700, 120, 150, new GeoPoint(45.5175, -122.687)),
            ride("b1000", 0, 1, "s1 s2", "10:00 10:03")));
  }

  private static Refreshing.Result refreshed(LiveTrips live, Instant now) {
    SavedItinerary saved =
        saved(
            new SavedLeg.Street(TravelMode.WALK, 0, 420, 500, new GeoPoint(45.5175, -122.687)),
            ride("b1000", 0, 1, "s1 s2", "10:00 10:03"),
            new SavedLeg.Street(TravelMode.WALK, 0, 120, 100, new GeoPoint(45.519, -122.679)),
            ride("x10", 0, 1, "s2 s5", "10:10 10:15"),
            new SavedLeg.Street(TravelMode.WALK, 0, 300, 390, WORK));
    return of(saved, live, now).orElseThrow();
  }

  private static Optional<Refreshing.Result> of(SavedItinerary saved, LiveTrips live, Instant now) {
    return Refreshing.of("id", saved, DemoCity.SCHEDULES, live, now);
  }

  private static SavedItinerary saved(SavedLeg... legs) {
    return new SavedItinerary(
        new Endpoint.At(HOME, null),
        new Endpoint.At(WORK, null),
        HOME,
        List.of(),
        PlanPreferences.DEFAULT,
        at("09:53"),
        List.of(legs));
  }

  /** A ride between two stops, named with a space between, at two times likewise. */
  private static SavedLeg ride(String trip, int from, int to, String stops, String times) {
    String[] stop = stops.split(" ", 2);
    String[] time = times.split(" ", 2);
    return new SavedLeg.Ride(
        DemoCity.trip(trip),
        from,
        to,
        SavedItinerary.hashOf(new StopId("DEMO", stop[0])),
        SavedItinerary.hashOf(new StopId("DEMO", stop[1])),
        at(time[0]),
        at(time[1]),
        false);
  }

  private static LiveStop stop(int position, String time) {
    return new LiveStop(position, at(time), at(time), false);
  }
}
