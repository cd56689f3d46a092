package akatombo.tourism.web;

import akatombo.gtfs.Feeds;
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
  RouterFunction<ServerResponse> visitorRoutes(
      Tours tours,
      MediaAssets media,
      TourCity city,
      Feeds feeds,
      TourTransport transport,
      Clock clock) {
    return new VisitorHandler(new CurrentCatalogue(tours, media), city, feeds, transport, clock)
        .routes();
  }
}
