package akatombo.security;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.gtfs.Feeds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires the administration of operators. */
@Configuration(proxyBeanMethods = false)
class OperatorsConfiguration {

  @Bean
  RouterFunction<ServerResponse> operatorRoutes(
      OperatorStore store, OperatorKeys keys, Feeds feeds, Clock clock) {
    OperatorsHandler handler = new OperatorsHandler(store, keys, feeds, clock);
    return route()
        .GET("/v1/admin/operators", handler::list)
        .POST("/v1/admin/operators", handler::add)
        .POST("/v1/admin/operators/{operatorId}/keys", handler::addKey)
        .DELETE("/v1/admin/operators/{operatorId}/keys/{keyId}", handler::revokeKey)
        .build();
  }
}
