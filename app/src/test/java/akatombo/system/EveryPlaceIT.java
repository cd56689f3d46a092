package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.city.City;
import akatombo.city.CityPlace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Plans from and to every place the city names, whether the schematic streets lead there or not.
 */
class EveryPlaceIT extends RunningCity {

  private static final double SENSIBLE_METERS = 5_000;

  @Autowired private City city;

  @BeforeEach
  void ready() {
    awaitReady();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=place:{place}&to=stop:tatsuno:tatsuno-jo-2",
        "to=place:{place}&from=stop:tatsuno:tatsuno-jo-2",
        "to=place:{place}&from=stop:tatsuno:tatsuno-jo-2&arriveBy=true",
      })
  void everyPlaceGetsAWayOrTheNearestStop(String ends) {
    List<String> unserved = new ArrayList<>();
    int found = 0;
    for (CityPlace place : city.places()) {
      JsonNode plan = get("/v1/plan?time=2026-11-24T10:00&" + ends, place.id());
      JsonNode nearest = plan.at("/noItinerary/nearestStop");
      if (plan.path("itineraries").isEmpty()
          && nearest.path("distanceMeters").asDouble(0) <= SENSIBLE_METERS) {
        unserved.add(place.name() + " " + plan.path("noItinerary"));
      }
      found += plan.path("itineraries").isEmpty() ? 0 : 1;
    }
    assertThat(unserved).isEmpty();
    assertThat(found).isGreaterThan(city.places().size() * 8 / 10);
  }
}
