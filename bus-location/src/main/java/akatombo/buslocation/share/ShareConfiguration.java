package akatombo.buslocation.share;

import static org.springframework.web.reactive.function.server.RequestPredicates.DELETE;
import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.buslocation.request.OwnVehicles;
import akatombo.gtfs.Feeds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class ShareConfiguration {

  @Bean
  RouterFunction<ServerResponse> shareRoutes(
      OperatorGrants grants,
      DatabaseClient database,
      AuditedWrites writes,
      BusLocation busLocation,
      Feeds feeds,
      Clock clock) {
    ShareHandler handler =
        new ShareHandler(
            grants,
            new OwnVehicles(database),
            new ShareStore(database),
            writes,
            busLocation,
            feeds,
            clock);
    return route(POST("/v1/operator/vehicles/{id}/shares"), handler::add)
        .andRoute(GET("/v1/operator/shares"), handler::list)
        .andRoute(DELETE("/v1/operator/shares/{id}"), handler::revoke)
        .andRoute(GET("/v1/shares/{token}"), handler::show);
  }
}
