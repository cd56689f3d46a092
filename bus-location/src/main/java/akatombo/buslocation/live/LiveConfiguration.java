package akatombo.buslocation.live;

import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {

  @Bean
  FleetTrackerWorker busLocation(
      Feeds feeds,
      PositionLog log,
      Clock clock,
      LiveProperties properties,
      MeterRegistry registry) {
    return new FleetTrackerWorker(feeds, log, clock, properties, registry);
  }
}
