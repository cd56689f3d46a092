package akatombo.buslocation.ingest;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.PlainRouteRules;
import akatombo.buslocation.RealtimeSources;
import akatombo.buslocation.RequestAllowance;
import akatombo.buslocation.VehicleReports;
import akatombo.buslocation.live.FleetWriter;
import akatombo.buslocation.request.RequestTimers;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestProperties.class, SieveProperties.class})
class IngestConfiguration {

  @Bean
  VehicleClaims vehicleClaims(DatabaseClient database, IngestProperties properties) {
    return new VehicleClaims(new VehicleOwnerStore(database), properties.vehiclesMax());
  }

  @Bean
  VehicleReports vehicleReports(BusLocation busLocation) {
    return busLocation::accept;
  }

  @Bean
  ReportIntake reportIntake(
      VehicleReports reports,
      BusLocation busLocation,
      Feeds feeds,
      VehicleClaims claims,
      ReportIntake.Guards guards,
      Clock clock) {
    return new ReportIntake(
        reports, () -> busLocation.fleet().changes().on(feeds.current()), claims, guards, clock);
  }

  @Bean
  ReportIntake.Guards reportGuards(
      IngestProperties properties, SieveProperties filters, MeterRegistry registry) {
    return new ReportIntake.Guards(
        new SenderQuota(
            new OperatorQuota(properties.reportsPerSecond(), properties.reportsBurst()),
            new OperatorQuota(properties.deviceReportsPerSecond(), properties.deviceReportsBurst()),
            new OperatorQuota(properties.reportsPerSecond(), CsvReportDecoder.ROWS_MAX)),
        new ReportSieve(filters),
        new IngestMetrics(registry));
  }

  @Bean
  MessageIntake messageIntake(ReportIntake intake) {
    return new MessageIntake(intake);
  }

  @Bean
  HastySenders hastySenders() {
    return new HastySenders(System::nanoTime);
  }

  @Bean
  Reception reception(
      OperatorGrants grants, ReportIntake intake, HastySenders hasty, IngestProperties properties) {
    return new Reception(grants, intake, new SignedRequests(properties.signatureWindow()), hasty);
  }

  @Bean
  RouterFunction<ServerResponse> ingestRoutes(Reception reception, ReportIntake intake) {
    IngestHandler handler = new IngestHandler(reception, intake);
    OsmAndHandler osmAnd = new OsmAndHandler(reception);
    return route(POST("/v1/operator/positions"), handler::positions)
        .andRoute(POST("/v1/operator/vehicle-positions"), handler::vehiclePositions)
        .andRoute(POST("/v1/operator/siri"), handler::siri)
        .andRoute(GET("/v1/operator/osmand"), osmAnd::position)
        .andRoute(POST("/v1/operator/osmand"), osmAnd::position)
        .andRoute(GET("/v1/operator/osmand/{deviceKey}"), osmAnd::position)
        .andRoute(POST("/v1/operator/osmand/{deviceKey}"), osmAnd::position);
  }

  @Bean
  NettyRouteProvider plainPositions(
      Reception reception,
      ObjectProvider<RequestAllowance> allowance,
      PlainRouteRules rules,
      MeterRegistry meters,
      JsonMapper json) {
    return new PlainPositions(
        reception,
        allowance.getIfAvailable(() -> address -> true),
        rules,
        new RequestTimers(meters),
        json);
  }

  @Bean
  RealtimePullWorker.Pulls realtimePulls(
      ObjectProvider<RealtimeSources> sources, IngestProperties properties) {
    WebClient client =
        WebClient.builder()
            .codecs(codecs ->
                codecs
                    .defaultCodecs()
                    .maxInMemorySize(Math.toIntExact(properties.pullSizeMax().toBytes())))
            .build();
    return new RealtimePullWorker.Pulls(
        sources.getIfAvailable(() -> RealtimeSources.NONE).sources().stream()
            .map(source -> new RealtimePull(source, client, properties.pullTimeout()))
            .toList(),
        properties.pullEvery());
  }

  @Bean
  RealtimePullWorker realtimePullWorker(
      RealtimePullWorker.Pulls pulls,
      ReportIntake intake,
      FleetWriter fleet,
      Feeds feeds,
      Clock clock,
      MeterRegistry registry) {
    return new RealtimePullWorker(pulls, intake, fleet, feeds, clock, registry);
  }
}
