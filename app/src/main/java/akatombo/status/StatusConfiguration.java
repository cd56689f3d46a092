package akatombo.status;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.PulledFeeds;
import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.routing.planner.PlannerAddress;
import akatombo.routing.planner.PlannerStatus;
import akatombo.tourism.OpenDatasets;
import akatombo.tourism.OpenFeatures;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires what tells how the service is. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

  @Bean
  DatabaseProbeWorker databaseProbe(DatabaseClient database, MeterRegistry meters) {
    return new DatabaseProbeWorker(database, meters);
  }

  @Bean
  Status.Parts statusParts(
      Feeds feeds,
      PlannerStatus planner,
      PlannerAddress address,
      BusLocation buses,
      PulledFeeds pulled) {
    return new Status.Parts(feeds, planner, address, buses, pulled);
  }

  @Bean
  Status status(Status.Parts parts, City city, DatabaseState database, Clock clock) {
    return new Status(parts, city, database, clock);
  }

  @Bean
  ZoneWatchWorker zoneWatch(Feeds feeds, City city) {
    return new ZoneWatchWorker(feeds, city);
  }

  @Bean
  RouterFunction<ServerResponse> statusRoutes(
      Status status, City city, Feeds feeds, List<OpenDatasets> openData, OpenFeatures features) {
    DatasetRegistry registry = new DatasetRegistry(city, feeds, openData, features);
    return route()
        .GET("/v1/status", new StatusHandler(status, city)::get)
        .GET("/v1/discovery", new DiscoveryHandler(city, registry)::get)
        .GET("/opendata/catalog.jsonld", new CatalogHandler(city, registry)::get)
        .build();
  }

  /** Part of readiness only: a database that is away must not make anybody restart the service. */
  @Bean
  HealthIndicator databaseHealthIndicator(DatabaseState database) {
    return () -> (database.isAvailable() ? Health.up() : Health.outOfService()).build();
  }

  @Bean
  HealthIndicator feedsHealthIndicator(Feeds feeds) {
    return () -> (feeds.current().all().isEmpty() ? Health.outOfService() : Health.up()).build();
  }

  @Bean
  HealthIndicator plannerHealthIndicator(PlannerAddress address) {
    return () -> (address.current().isPresent() ? Health.up() : Health.outOfService()).build();
  }
}
