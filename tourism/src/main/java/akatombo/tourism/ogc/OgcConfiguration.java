package akatombo.tourism.ogc;

import akatombo.tourism.Facilities;
import akatombo.tourism.TourCity;
import akatombo.tourism.Tours;
import akatombo.tourism.web.Replies;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class OgcConfiguration {

  /** The door to what is published as features. */
  @Bean
  ItemCollections itemCollections(Tours tours, Facilities facilities) {
    return new ItemCollections(tours, facilities);
  }

  @Bean
  RouterFunction<ServerResponse> ogcRoutes(
      ItemCollections collections, TourCity city, Clock clock) {
    return new OgcHandler(collections, new Replies(city, clock), OgcDefinition.load()).routes();
  }
}
