package akatombo.tourism.listing;

import akatombo.tourism.ImportedPlaces;
import akatombo.tourism.store.DraftStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

  @Bean
  ImportedPlaces importedPlaces(DatabaseClient database, Clock clock) {
    return new OfferedDrafts(new DraftStore(database), new ListingStore(database), clock);
  }
}
