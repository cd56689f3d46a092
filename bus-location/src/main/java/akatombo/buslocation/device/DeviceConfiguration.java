package akatombo.buslocation.device;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.buslocation.ingest.VehicleClaims;
import akatombo.gtfs.Feeds;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeviceProperties.class)
class DeviceConfiguration {

  @Bean
  DeviceStore deviceStore(DatabaseClient database) {
    return new DeviceStore(database);
  }

  @Bean
  DeviceKeys deviceKeys(DeviceStore store, Clock clock) {
    return new DeviceKeys(store, clock);
  }

  @Bean
  Enrolment enrolment(
      DeviceStore store,
      DeviceKeys keys,
      VehicleClaims claims,
      AuditedWrites writes,
      DeviceProperties properties,
      Clock clock) {
    return new Enrolment(store, keys, claims, writes, properties, clock);
  }

  @Bean
  RouterFunction<ServerResponse> deviceRoutes(
      OperatorGrants grants, Enrolment enrolment, Feeds feeds, Clock clock) {
    DeviceHandler handler = new DeviceHandler(grants, enrolment, feeds, clock);
    return route()
        .GET("/v1/operator/devices", handler::list)
        .POST("/v1/operator/devices", handler::invite)
        .PUT("/v1/operator/devices/{deviceId}/vehicle", handler::rebind)
        .DELETE("/v1/operator/devices/{deviceId}", handler::revoke)
        .POST("/v1/device-enrolments", handler::enrol)
        .build();
  }
}
