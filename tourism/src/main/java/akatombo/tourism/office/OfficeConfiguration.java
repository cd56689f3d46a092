package akatombo.tourism.office;

import akatombo.tourism.TourCity;
import akatombo.tourism.folder.TourFolder;
import akatombo.tourism.store.Publications;
import akatombo.tourism.store.PublishedToursWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
class OfficeConfiguration {

  @Bean
  Publications tourPublications(
      ReactiveTransactionManager transactions, DatabaseClient database, Clock clock) {
    return new Publications(transactions, database, clock);
  }

  /** The door to all that is published. */
  @Bean
  PublishedToursWorker publishedTours(
      Publications publications,
      TourCity city,
      OfficeProperties properties,
      MeterRegistry registry) {
    return new PublishedToursWorker(
        publications, TourFolder.read(city.folder()), properties.reloadEvery(), registry);
  }
}
