package akatombo.routing.web;

import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import akatombo.routing.DemoCity;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.LiveTrips;
import akatombo.routing.PlanPreferences;
import akatombo.routing.TravelMode;
import akatombo.routing.itinerary.Refreshing;
import akatombo.routing.itinerary.SavedItinerary;
import akatombo.routing.itinerary.SavedItinerary.SavedLeg;
import akatombo.routing.web.PlanAnswer.LegJson;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where legs meet that no stop and no place names. */
class LegEndNamesTest {

  private static final GeoPoint HOME = new GeoPoint(45.51, -122.69);
  private static final GeoPoint CORNER = new GeoPoint(45.52, -122.68);
  private static final GeoPoint WORK = new GeoPoint(45.521, -122.679);

  @Test
  void sayWhatOneDoesThere() {
    List<LegJson> legs = written("en");
    assertThat(legs.get(0).from().name()).isEqualTo("Origin");
    assertThat(legs.get(0).to().name()).isEqualTo("Pick-up point");
    assertThat(legs.get(1).from().name()).isEqualTo("Pick-up point");
    assertThat(legs.get(1).to().name()).isEqualTo("Drop-off point");
    assertThat(legs.get(2).from().name()).isEqualTo("Drop-off point");
    assertThat(legs.get(2).to().name()).isEqualTo("Destination");
    assertThat(written("ko").get(2).from().name()).isEqualTo("내리는 곳");
  }

  private static List<LegJson> written(String language) {
    return new AnswerWriting(
            new Names(Schedules.NONE, new Language(language)), ZoneId.of("UTC"), null, null)
        .itinerary(itinerary())
        .legs();
  }

  /** A walk, a vehicle that was called, a walk. */
  private static Itinerary itinerary() {
    StopId zone = new StopId("DEMO", "");
    SavedItinerary saved =
        new SavedItinerary(
            new Endpoint.At(HOME, null),
            new Endpoint.At(WORK, null),
            HOME,
            List.of(),
            PlanPreferences.DEFAULT,
            at("10:00"),
            List.of(
                new SavedLeg.Street(TravelMode.WALK, 0, 300, 300, HOME),
                new SavedLeg.Flex(
                    DemoCity.trip("fx1"), zone, zone, HOME, CORNER, at("10:10"), 600, 5_000),
                new SavedLeg.Street(TravelMode.WALK, 0, 120, 100, WORK)));
    return Refreshing.of("id", saved, DemoCity.SCHEDULES, LiveTrips.NONE, at("09:00"))
        .orElseThrow()
        .itinerary();
  }
}
