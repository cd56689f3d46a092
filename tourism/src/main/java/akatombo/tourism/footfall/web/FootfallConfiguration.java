package akatombo.tourism.footfall.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.tourism.OpenDatasets;
import akatombo.tourism.TourCity;
import akatombo.tourism.Tours;
import akatombo.tourism.footfall.store.FootfallStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FootfallProperties.class)
class FootfallConfiguration {

  @Bean
  FootfallStore footfallStore(ReactiveTransactionManager transactions, DatabaseClient database) {
    return new FootfallStore(transactions, database);
  }

  /** In the catalogue from the first day on that is published. */
  @Bean
  OpenDatasets footfallDataset(FootfallStore store) {
    return () ->
        store
            .extent()
            .map(extent ->
                List.of(
                    new OpenDatasets.Published(
                        "footfall",
                        "まち歩きの来訪者数（統計）",
                        "Visitors of walking tours (statistics)",
                        "/opendata/footfall.csv",
                        extent.days(),
                        extent.lastAt(),
                        extent.figures())))
            .defaultIfEmpty(List.of());
  }

  @Bean
  Visitors footfallVisitors(FootfallProperties properties) {
    return new Visitors(properties);
  }

  @Bean
  FootfallWorker footfallWorker(
      Visitors visitors,
      FootfallStore store,
      FootfallProperties properties,
      TourCity city,
      Clock clock,
      MeterRegistry registry) {
    return new FootfallWorker(
        visitors, store, properties.publishAfter(), city.zone(), clock, registry);
  }

  @Bean
  RouterFunction<ServerResponse> footfallRoutes(
      Tours tours,
      TourCity city,
      Visitors visitors,
      FootfallStore store,
      MeterRegistry registry,
      Clock clock) {
    ArrivalHandler arrivals = new ArrivalHandler(tours, city, visitors, store, registry, clock);
    FootfallHandler published = new FootfallHandler(store, city, clock);
    return route(POST("/v1/tours/{slug}/arrivals"), arrivals::arrive)
        .andRoute(GET("/opendata/footfall.csv"), published::csv);
  }
}
