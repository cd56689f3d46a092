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

  /** Where riders' reports go, and how many come in. */
  record Intake(ReportStore store, ReportLimit limit) {}

  @Bean
  Intake riderReportIntake(DatabaseClient database, FeedbackProperties properties) {
    return new Intake(
        new ReportStore(database), new ReportLimit(properties.reportsMax(), properties.within()));
  }

  @Bean
  RouterFunction<ServerResponse> feedbackRoutes(
      OperatorGrants grants,
      Intake intake,
      AuditedWrites writes,
      BusLocation busLocation,
      Feeds feeds,
      Clock clock) {
    FeedbackHandler handler =
        new FeedbackHandler(
            grants,
            intake.store(),
            writes,
            intake.limit(),
            () -> busLocation.fleet().changes().on(feeds.current()),
            clock);
    return route(POST("/v1/rider-reports"), handler::add)
        .andRoute(GET("/v1/rider-reports/{id}"), handler::show)
        .andRoute(GET("/v1/operator/rider-reports"), handler::list)
        .andRoute(PUT("/v1/operator/rider-reports/{id}/answer"), handler::reply);
  }
}
