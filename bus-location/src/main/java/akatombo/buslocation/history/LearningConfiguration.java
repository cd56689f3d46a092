package akatombo.buslocation.history;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.live.ExperienceReader;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LearningProperties.class)
class LearningConfiguration {

  private final Clock clock;
  private final MeterRegistry registry;

  LearningConfiguration(Clock clock, MeterRegistry registry) {
    this.clock = clock;
    this.registry = registry;
  }

  @Bean
  LearningWorker learningWorker(
      BusLocation busLocation,
      ExperienceReader fleet,
      Feeds feeds,
      DatabaseClient database,
      LearningProperties properties) {
    return new LearningWorker(
        busLocation,
        fleet,
        new VisitObserver(feeds::current),
        new LearningStores(new StopVisitStore(database), new LearnedTimesStore(database)),
        properties,
        clock,
        registry);
  }
}
