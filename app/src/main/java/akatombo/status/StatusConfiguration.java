package akatombo.status;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Wires what tells how the service is. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

  @Bean
  DatabaseProbeWorker databaseProbe(DatabaseClient database, MeterRegistry meters) {
    return new DatabaseProbeWorker(database, meters);
  }
}
