package akatombo.tourism.web;

import akatombo.gtfs.Feeds;
import akatombo.tourism.Facilities;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.TourCity;
import akatombo.tourism.TourTransport;
import akatombo.tourism.Tours;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What visitors read. */
@Configuration(proxyBeanMethods = false)
class VisitorConfiguration {

  @Bean
  CurrentCatalogue currentCatalogue(Tours tours, MediaAssets media) {
    return new CurrentCatalogue(tours, media);
  }

  @Bean
  RouterFunction<ServerResponse> visitorRoutes(
      CurrentCatalogue catalogue,
      Facilities facilities,
      TourCity city,
      Feeds feeds,
      TourTransport transport,
      Clock clock) {
    Replies replies = new Replies(city, clock);
    return new VisitorHandler(catalogue, feeds, transport, replies)
        .routes()
        .and(new PlateHandler(catalogue, city, feeds, replies).routes())
        .and(new FacilityHandler(facilities, catalogue, feeds, replies).routes());
  }
}
