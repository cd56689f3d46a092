package akatombo.routing.itinerary;

import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.StopId;
import akatombo.routing.DemoCity;
import akatombo.routing.Endpoint;
import akatombo.routing.LiveBoard;
import akatombo.routing.LiveTrip.LiveStop;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanPreferences;
import akatombo.routing.itinerary.SavedItinerary.SavedLeg;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextDepartureTest {

  private static final Instant NOW = at("09:30");

  @Test
  void isTheNextVehicleOfAnyRouteThatGoesThere() {
    assertThat(next("b1000", 1, 4, LiveTrips.NONE)).isEqualTo(7 * 60);
    assertThat(next("b1000", 1, 3, LiveTrips.NONE)).isEqualTo(20 * 60);
  }

  @Test
  void isTheNextDaysWhenTheLastIsMissed() {
    assertThat(next("b2420", 0, 4, LiveTrips.NONE)).isEqualTo((8 * 60 + 40) * 60);
  }

  @Test
  void passesOverTripsThatWillNotRunAndCountsDelays() {
    LiveBoard live = new LiveBoard().canceled("b1020", NOW);
    assertThat(next("b1000", 0, 4, live)).isEqualTo(40 * 60);
    live.reported("b1040", NOW, new LiveStop(0, at("10:45"), at("10:45"), false));
    assertThat(next("b1000", 0, 4, live)).isEqualTo(45 * 60);
  }

  @Test
  void countsALateVehicleThatWasDueBefore() {
    LiveBoard live =
        new LiveBoard().reported("b0940", NOW, new LiveStop(0, at("10:04"), at("10:04"), false));
    assertThat(next("b1000", 0, 4, live)).isEqualTo(4 * 60);
  }

  private static Long next(String trip, int from, int to, LiveTrips live) {
    SavedLeg ride =
        new SavedLeg.Ride(DemoCity.trip(trip), from, to, 0, 0, at("10:00"), at("10:03"), false);
    SavedItinerary saved =
        new SavedItinerary(
            new Endpoint.AtStop(new StopId("DEMO", "s1")),
            new Endpoint.AtStop(new StopId("DEMO", "s5")),
            DemoCity.SCHEDULE.stops().getFirst().point(),
            List.of(),
            PlanPreferences.DEFAULT,
            at("10:00"),
            List.of(ride));
    return Refreshing.of("id", saved, DemoCity.SCHEDULES, live, NOW)
        .orElseThrow()
        .itinerary()
        .transitLegs()
        .getFirst()
        .nextIfMissedSeconds();
  }
}
