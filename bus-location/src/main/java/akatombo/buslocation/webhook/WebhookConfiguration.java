package akatombo.buslocation.webhook;

import static org.springframework.web.reactive.function.server.RequestPredicates.DELETE;
import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.CityView;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

  @Bean
  EventWatchWorker eventWatchWorker(
      BusLocation busLocation,
      DatabaseClient database,
      WebhookProperties properties,
      Clock clock,
      MeterRegistry registry) {
    return new EventWatchWorker(
        busLocation,
        new EventStore(database),
        new GeofenceStore(database),
        properties,
        clock,
        registry);
  }

  @Bean
  DeliveryWorker deliveryWorker(
      DatabaseClient database, WebhookProperties properties, Clock clock, MeterRegistry registry) {
    return new DeliveryWorker(
        new WebhookStore(database),
        new WebhookSender(target(properties), properties.timeout(), clock),
        properties,
        clock,
        new SecureRandom(),
        registry);
  }

  @Bean
  RouterFunction<ServerResponse> webhookRoutes(
      OperatorGrants grants,
      DatabaseClient database,
      AuditedWrites writes,
      WebhookProperties properties,
      Feeds feeds,
      Clock clock) {
    SecureRandom random = new SecureRandom();
    WebhookHandler webhooks =
        new WebhookHandler(
            grants, new WebhookStore(database), writes, target(properties), feeds, clock, random);
    return route(GET("/v1/operator/webhooks"), webhooks::list)
        .andRoute(POST("/v1/operator/webhooks"), webhooks::add)
        .andRoute(DELETE("/v1/operator/webhooks/{id}"), webhooks::delete);
  }

  @Bean
  RouterFunction<ServerResponse> eventRoutes(
      OperatorGrants grants,
      DatabaseClient database,
      AuditedWrites writes,
      Feeds feeds,
      CityView city,
      Clock clock) {
    EventsHandler events =
        new EventsHandler(
            grants,
            new EventStore(database),
            new GeofenceStore(database),
            writes,
            feeds,
            city,
            clock,
            new SecureRandom());
    return route(GET("/v1/operator/events"), events::list)
        .andRoute(GET("/v1/operator/geofences"), events::fences)
        .andRoute(POST("/v1/operator/geofences"), events::addFence)
        .andRoute(DELETE("/v1/operator/geofences/{id}"), events::deleteFence);
  }

  private static WebhookTarget target(WebhookProperties properties) {
    return new WebhookTarget(
        host -> List.of(InetAddress.getAllByName(host)), properties.allowLoopback());
  }
}
