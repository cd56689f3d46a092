package akatombo.places;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.CityView;
import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.routing.Places;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires the search for places. */
@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

  @Bean
  PlaceIndexWorker placeIndex(Feeds feeds, City city, MeterRegistry meters) {
    return new PlaceIndexWorker(feeds, new PlaceIndexing(city), meters);
  }

  /** Lets an itinerary begin and end at a place that was found. */
  @Bean
  Places plannedPlaces(CurrentPlaces places) {
    return new PlannedPlaces(places);
  }

  @Bean
  RouterFunction<ServerResponse> placesRoutes(CurrentPlaces places, CityView city) {
    return route().GET("/v1/places", new PlacesHandler(places, city)::get).build();
  }
}
