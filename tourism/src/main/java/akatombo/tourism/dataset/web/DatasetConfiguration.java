package akatombo.tourism.dataset.web;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.gtfs.Feeds;
import akatombo.tourism.ImportedPlaces;
import akatombo.tourism.OfficeStaff;
import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.store.DatasetStore;
import akatombo.tourism.dataset.store.ImportStore;
import akatombo.tourism.dataset.store.MappingStore;
import akatombo.tourism.store.AuditLog;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatasetProperties.class)
class DatasetConfiguration {

  @Bean
  ImportWorker importWorker(
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      ImportedPlaces places,
      DatasetProperties properties,
      Clock clock) {
    ImportStore imports = new ImportStore(database);
    ImportJob job =
        new ImportJob(
            new DatasetStore(database),
            imports,
            TransactionalOperator.create(transactions),
            new AuditLog(database),
            new PlaceOffers(places),
            clock);
    return new ImportWorker(job, imports, clock, properties.importsMax());
  }

  @Bean
  DatasetFiles datasetFiles(DatabaseClient database, ReactiveTransactionManager transactions) {
    return new DatasetFiles(new DatasetStore(database), snapshot(transactions));
  }

  /** The door to toilets, defibrillators, wireless LAN and evacuation sites. */
  @Bean
  FacilitiesWorker facilities(
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      DatasetProperties properties) {
    return new FacilitiesWorker(
        new DatasetStore(database), snapshot(transactions), properties.reloadEvery());
  }

  /** Sees one state of the database throughout. */
  private static TransactionalOperator snapshot(ReactiveTransactionManager transactions) {
    DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
    definition.setReadOnly(true);
    definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return TransactionalOperator.create(transactions, definition);
  }

  @Bean
  RouterFunction<ServerResponse> importRoutes(
      OfficeStaff staff,
      DatabaseClient database,
      ImportWorker worker,
      DatasetProperties properties,
      Feeds feeds,
      Clock clock) {
    MappingStore kept = new MappingStore(database);
    var files = new ImportHandler(staff, kept, worker, properties, clock);
    var trail = new ImportTrailHandler(new ImportStore(database), worker, new ImportAnswer(feeds));
    var mappings = new MappingHandler(kept);
    return route()
        .POST("/v1/office/imports", files::add)
        .GET("/v1/office/imports", trail::list)
        .GET("/v1/office/imports/{id}", trail::show)
        .GET("/v1/office/imports/{id}/progress", trail::progress)
        .DELETE("/v1/office/imports/{id}", trail::cancel)
        .GET("/v1/office/import-mappings", mappings::list)
        .GET("/v1/office/import-mappings/{name}", mappings::show)
        .PUT("/v1/office/import-mappings/{name}", mappings::put)
        .DELETE("/v1/office/import-mappings/{name}", mappings::remove)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> openDataRoutes(DatasetFiles files) {
    OpenDataHandler handler = new OpenDataHandler(files);
    return route()
        .GET(
            "/opendata/tourism-facilities.csv",
            request -> handler.file(request, DatasetKind.TOURISM_FACILITIES))
        .GET(
            "/opendata/cultural-properties.csv",
            request -> handler.file(request, DatasetKind.CULTURAL_PROPERTIES))
        .GET("/opendata/events.csv", request -> handler.file(request, DatasetKind.EVENTS))
        .GET(
            "/opendata/public-toilets.csv",
            request -> handler.file(request, DatasetKind.PUBLIC_TOILETS))
        .GET("/opendata/aed.csv", request -> handler.file(request, DatasetKind.AED))
        .GET("/opendata/public-wifi.csv", request -> handler.file(request, DatasetKind.PUBLIC_WIFI))
        .GET(
            "/opendata/evacuation-sites.csv",
            request -> handler.file(request, DatasetKind.EVACUATION_SITES))
        .build();
  }
}
