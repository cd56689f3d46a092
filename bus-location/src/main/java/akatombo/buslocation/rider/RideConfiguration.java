package akatombo.buslocation.rider;

import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RideProperties.class)
class RideConfiguration {

  @Bean
  RouterFunction<ServerResponse> rideRoutes(
      BusLocation busLocation,
      Feeds feeds,
      RideProperties properties,
      MeterRegistry registry,
      Clock clock) {
    RideHandler handler = new RideHandler(busLocation, feeds, properties, registry, clock);
    return route(POST("/v1/rides"), handler::begin)
        .andRoute(POST("/v1/rides/positions"), handler::position);
  }
}
