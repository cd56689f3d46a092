package akatombo.buslocation.web;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.CityView;
import akatombo.buslocation.PlainRouteRules;
import akatombo.buslocation.PlainRoutes;
import akatombo.buslocation.RequestAllowance;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What passengers read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class ReadConfiguration {

  @Bean
  Views readViews(Feeds feeds, BusLocation busLocation, CityView city, Clock clock) {
    return new Views(feeds, busLocation, city, clock);
  }

  @Bean
  RouterFunction<ServerResponse> readRoutes(Views views) {
    return new ReadHandler(views).routes();
  }

  @Bean
  VehicleChanges vehicleChanges(StreamProperties properties, Clock clock) {
    return new VehicleChanges(clock.millis(), properties.eventsKept());
  }

  @Bean
  StreamSignals streamSignals() {
    return new StreamSignals();
  }

  @Bean
  VehicleStreamWorker vehicleStreamWorker(
      BusLocation busLocation, VehicleChanges changes, StreamSignals signals, Clock clock) {
    return new VehicleStreamWorker(busLocation, changes, signals, clock);
  }

  @Bean
  PlainReply plainReply(MeterRegistry meters, PlainRouteRules rules) {
    return new PlainReply(meters, rules);
  }

  @Bean
  VehicleStream vehicleStream(
      Views views,
      VehicleChanges changes,
      StreamSignals signals,
      PlainReply reply,
      StreamProperties properties,
      MeterRegistry meters) {
    return new VehicleStream(views, changes, signals, reply, properties, meters);
  }

  @Bean
  NettyRouteProvider plainReads(
      Views views,
      PlainReply reply,
      VehicleStream stream,
      ObjectProvider<RequestAllowance> allowance,
      PlainRouteRules rules) {
    return new PlainReads(
        views, reply, stream, allowance.getIfAvailable(() -> address -> true), rules);
  }

  @Bean
  PlainRoutes plainReadRoutes() {
    return PlainReads.table();
  }
}
