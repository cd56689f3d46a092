package akatombo.buslocation.report;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

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
@EnableConfigurationProperties(ReportProperties.class)
class ReportConfiguration {

  @Bean
  RouterFunction<ServerResponse> reportRoutes(
      OperatorGrants grants,
      DatabaseClient database,
      ReportProperties properties,
      Feeds feeds,
      Clock clock) {
    ReportHandler handler =
        new ReportHandler(
            grants,
            new PunctualityStore(database),
            new TidesStore(database),
            properties,
            feeds,
            clock);
    return route(GET("/v1/operator/reports/on-time-performance"), handler::onTime)
        .andRoute(
            GET("/v1/operator/reports/vehicle-locations.csv"),
            handler.file(TidesTable.VEHICLE_LOCATIONS))
        .andRoute(GET("/v1/operator/reports/stop-visits.csv"), handler.file(TidesTable.STOP_VISITS))
        .andRoute(
            GET("/v1/operator/reports/trips-performed.csv"),
            handler.file(TidesTable.TRIPS_PERFORMED));
  }
}
