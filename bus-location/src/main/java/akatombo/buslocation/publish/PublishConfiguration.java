package akatombo.buslocation.publish;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.PlainRoutes;
import akatombo.buslocation.PlainRoutes.PlainRoute;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishProperties.class)
class PublishConfiguration {

  @Bean
  FeedPublisherWorker feedPublisherWorker(
      BusLocation busLocation,
      Feeds feeds,
      Clock clock,
      PublishProperties properties,
      MeterRegistry registry) {
    return new FeedPublisherWorker(busLocation, feeds, clock, properties, registry);
  }

  @Bean
  FeedRoutes feedRoutes(FeedPublisherWorker publisher, MeterRegistry registry) {
    return new FeedRoutes(publisher::published, registry);
  }

  @Bean
  PlainRoutes feedPlainRoutes() {
    return new PlainRoutes(
        Arrays.stream(FeedKind.values())
            .flatMap(kind -> Stream.of(kind.path() + ".pb", kind.path() + ".json"))
            .flatMap(file -> Stream.of("/gtfs-rt/" + file, "/gtfs-rt/{feedId}/" + file))
            .flatMap(path -> Stream.of(new PlainRoute("GET", path), new PlainRoute("HEAD", path)))
            .toList());
  }
}
