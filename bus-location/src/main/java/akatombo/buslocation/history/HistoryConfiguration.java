package akatombo.buslocation.history;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HistoryProperties.class)
class HistoryConfiguration {

  @Bean
  HistoryWorker historyWorker(
      DatabaseClient database, HistoryProperties properties, Clock clock, MeterRegistry registry) {
    return new HistoryWorker(new VehiclePositionStore(database), properties, clock, registry);
  }
}
