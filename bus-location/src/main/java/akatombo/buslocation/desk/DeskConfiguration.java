package akatombo.buslocation.desk;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.OperatorGrants;
import akatombo.gtfs.Feeds;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskProperties.class)
class DeskConfiguration {

  @Bean
  RouterFunction<ServerResponse> deskRoutes(
      OperatorGrants grants,
      BusLocation busLocation,
      Feeds feeds,
      DatabaseClient database,
      DeskProperties properties,
      Clock clock) {
    DeskHandler handler =
        new DeskHandler(grants, busLocation, feeds, new LastSeenStore(database), properties, clock);
    return route(GET("/v1/operator/vehicles"), handler::vehicles)
        .andRoute(GET("/v1/operator/ghost-trips"), handler::ghostTrips)
        .andRoute(GET("/v1/operator/headways"), handler::headways);
  }
}
