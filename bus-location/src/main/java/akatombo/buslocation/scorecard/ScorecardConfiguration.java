package akatombo.buslocation.scorecard;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.rule.ServedFeeds;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScorecardProperties.class)
class ScorecardConfiguration {

  @Bean
  QualityStore qualityStore(DatabaseClient database) {
    return new QualityStore(database);
  }

  @Bean
  OperatorAgencies operatorAgencies(OperatorGrants grants, BusLocation busLocation) {
    return new OperatorAgencies(grants, busLocation);
  }

  @Bean
  Examiner examiner(
      BusLocation busLocation,
      Feeds feeds,
      ServedFeeds served,
      OperatorAgencies agencies,
      ScorecardProperties properties) {
    return new Examiner(busLocation, feeds, served, agencies, properties);
  }

  @Bean
  QualityGauges qualityGauges(MeterRegistry registry, Feeds feeds) {
    return new QualityGauges(registry, feeds);
  }

  @Bean
  ScorecardWorker scorecardWorker(
      Examiner examiner,
      OperatorAgencies agencies,
      QualityStore store,
      ScorecardProperties properties,
      Clock clock,
      QualityGauges gauges) {
    return new ScorecardWorker(examiner, agencies, store, properties, clock, gauges);
  }

  @Bean
  RouterFunction<ServerResponse> qualityRoutes(
      ScorecardWorker worker, QualityStore store, Feeds feeds, Clock clock) {
    QualityHandler handler = new QualityHandler(worker, store, feeds, clock);
    return route(GET("/v1/quality"), handler::quality)
        .andRoute(GET("/v1/quality/badge.svg"), handler::badge)
        .andRoute(GET("/opendata/quality.csv"), handler::csv);
  }
}
