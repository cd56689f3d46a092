package akatombo.buslocation.feedback;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RequestPredicates.PUT;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.gtfs.Feeds;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedbackProperties.class)
class FeedbackConfiguration {

  @Bean
  FeedbackTidyWorker feedbackTidyWorker(
      DatabaseClient database, FeedbackProperties properties, Clock clock) {
    return new FeedbackTidyWorker(new ReportStore(database), properties.retention(), clock);
  }

  @Bean
  RouterFunction<ServerResponse> feedbackRoutes(
      OperatorGrants grants,
      DatabaseClient database,
      AuditedWrites writes,
      FeedbackProperties properties,
      BusLocation busLocation,
      Feeds feeds,
      Clock clock) {
    FeedbackHandler handler =
        new FeedbackHandler(
            grants,
            new ReportStore(database),
            writes,
            new ReportLimit(properties.reportsMax(), properties.within()),
            () -> busLocation.fleet().changes().on(feeds.current()),
            clock);
    return route(POST("/v1/rider-reports"), handler::add)
        .andRoute(GET("/v1/rider-reports/{id}"), handler::show)
        .andRoute(GET("/v1/operator/rider-reports"), handler::list)
        .andRoute(PUT("/v1/operator/rider-reports/{id}/answer"), handler::reply);
  }
}
