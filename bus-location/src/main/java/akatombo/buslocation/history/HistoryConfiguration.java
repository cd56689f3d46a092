package akatombo.buslocation.history;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.request.OwnVehicles;
import akatombo.buslocation.spool.Spool;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HistoryProperties.class)
class HistoryConfiguration {

  /** Closed after the worker, whose bean is made from it. */
  @Bean
  SpoolFolder spoolFolder(HistoryProperties properties) throws IOException {
    return SpoolFolder.of(properties.spoolDirectory());
  }

  @Bean
  HistoryWorker historyWorker(
      DatabaseClient database,
      HistoryProperties properties,
      SpoolFolder folder,
      MeterRegistry registry)
      throws IOException {
    Spool spool = Spool.open(folder.path(), properties.spoolMax().toBytes());
    return new HistoryWorker(new VehiclePositionStore(database), properties, spool, registry);
  }

  @Bean
  HistoryDaysWorker historyDaysWorker(
      DatabaseClient database, HistoryProperties properties, Clock clock, MeterRegistry registry) {
    return new HistoryDaysWorker(
        new VehiclePositionStore(database), properties.retention(), clock, registry);
  }

  @Bean
  RouterFunction<ServerResponse> playbackRoutes(
      OperatorGrants grants, DatabaseClient database, Feeds feeds, Clock clock) {
    PlaybackHandler handler =
        new PlaybackHandler(
            grants, new OwnVehicles(database), new PlaybackStore(database), feeds, clock);
    return route(GET("/v1/operator/vehicles/{id}/history"), handler::history);
  }
}
