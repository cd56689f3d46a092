package akatombo.buslocation.ingest;

import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.RealtimeSources;
import akatombo.buslocation.live.FleetWriter;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
class IngestConfiguration {

  @Bean
  ReportIntake reportIntake(
      BusLocation busLocation,
      Feeds feeds,
      DatabaseClient database,
      Clock clock,
      IngestProperties properties) {
    return new ReportIntake(
        busLocation,
        feeds,
        new VehicleClaims(new VehicleOwnerStore(database), properties.vehiclesMax()),
        new OperatorQuota(properties.reportsPerSecond(), properties.reportsBurst()),
        clock);
  }

  @Bean
  RouterFunction<ServerResponse> ingestRoutes(OperatorGrants grants, ReportIntake intake) {
    IngestHandler handler = new IngestHandler(grants, intake);
    return route(POST("/v1/operator/positions"), handler::positions)
        .andRoute(POST("/v1/operator/vehicle-positions"), handler::vehiclePositions);
  }

  @Bean
  RealtimePullWorker realtimePullWorker(
      ObjectProvider<RealtimeSources> sources,
      ReportIntake intake,
      FleetWriter fleet,
      Feeds feeds,
      IngestProperties properties,
      MeterRegistry registry) {
    WebClient client =
        WebClient.builder()
            .codecs(codecs ->
                codecs
                    .defaultCodecs()
                    .maxInMemorySize(Math.toIntExact(properties.pullSizeMax().toBytes())))
            .build();
    List<RealtimePull> pulls =
        sources.getIfAvailable(() -> RealtimeSources.NONE).sources().stream()
            .map(source -> new RealtimePull(source, client, properties.pullTimeout()))
            .toList();
    return new RealtimePullWorker(pulls, intake, fleet, feeds, properties.pullEvery(), registry);
  }
}
