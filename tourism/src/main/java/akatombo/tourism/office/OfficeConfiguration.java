package akatombo.tourism.office;

import akatombo.tourism.OfficeStaff;
import akatombo.tourism.TourCity;
import akatombo.tourism.WalkingWays;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.folder.TourFolder;
import akatombo.tourism.media.store.AssetStore;
import akatombo.tourism.media.store.MediaArchive;
import akatombo.tourism.media.store.MediaLibraryWorker;
import akatombo.tourism.media.store.MediaSweep;
import akatombo.tourism.store.Publications;
import akatombo.tourism.store.PublishedToursWorker;
import akatombo.tourism.store.TourWaysWorker;
import akatombo.tourism.tidy.TidyWorker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

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

  @Bean
  TourWaysWorker tourWays(
      PublishedToursWorker tours,
      WalkingWays ways,
      ReactiveTransactionManager transactions,
      DatabaseClient database,
      OfficeProperties properties,
      Clock clock) {
    return new TourWaysWorker(
        tours,
        ways,
        new TourWaysWorker.Tables(transactions, database),
        clock,
        properties.reloadEvery());
  }

  @Bean
  OfficeStores officeStores(DatabaseClient database) {
    return OfficeStores.of(database);
  }

  @Bean
  TidyWorker officeTidyWorker(
      OfficeStores stores, MediaSweep media, OfficeProperties properties, Clock clock) {
    return new TidyWorker(
        "old edits, preview links, answers and media",
        Duration.ofHours(1),
        () -> {
          Instant now = clock.instant();
          Instant undone = now.minus(properties.undoFor());
          return stores
              .drafts()
              .forgetRevisions(undone)
              .then(stores.previews().forget(now))
              .then(stores.answers().forget(now.minus(properties.keysKept())))
              .then(media.sweep(now, undone))
              .then();
        });
  }

  @Bean
  Desk officeDesk(
      OfficeStaff staff,
      ReactiveTransactionManager transactions,
      OfficeStores stores,
      Renewal renewal,
      Clock clock,
      OfficeProperties properties) {
    return new Desk(
        staff, TransactionalOperator.create(transactions), stores, renewal::now, clock, properties);
  }

  @Bean
  Renewal officeRenewal(PublishedToursWorker tours, MediaLibraryWorker media) {
    return new Renewal(tours, media);
  }

  @Bean
  MediaRoom officeMediaRoom(MediaLibraryWorker library, AssetStore assets, MediaArchive archive) {
    return new MediaRoom(library, assets, archive);
  }

  @Bean
  Printing officePrinting(PublishedToursWorker tours, Publications publications) {
    return new Printing(tours, publications);
  }

  @Bean
  Office office(
      Desk desk,
      OfficeStores stores,
      Printing printing,
      TourCity city,
      OfficeProperties properties,
      MediaRoom media) {
    DraftAnswer answer =
        new DraftAnswer(city.zone(), city.languages(), printing.tours()::published);
    return new Office(desk, stores, printing, answer, properties, media);
  }

  @Bean
  RouterFunction<ServerResponse> officePoiRoutes(Office office) {
    Drawer drawer = office.drawer(ContentKind.POI, "pois");
    ListingHandler listings = office.listings(drawer);
    DraftHandler drafts = office.drafts(drawer);
    PublicationHandler publication = office.publication(drawer);
    RevisionHandler revisions = office.revisions(drawer);
    PreviewHandler previews = office.previews();
    return RouterFunctions.route()
        .GET("/v1/office/pois", drafts::list)
        .GET("/v1/office/pois/{id}", drafts::get)
        .PUT("/v1/office/pois/{id}", drafts::put)
        .DELETE("/v1/office/pois/{id}", drafts::delete)
        .POST("/v1/office/pois/{id}/review", publication::review)
        .POST("/v1/office/pois/{id}/publication", publication::publish)
        .DELETE("/v1/office/pois/{id}/publication", publication::withdraw)
        .POST("/v1/office/pois/{id}/rollback", publication::rollBack)
        .GET("/v1/office/pois/{id}/versions", publication::versions)
        .GET("/v1/office/pois/{id}/revisions", revisions::list)
        .POST("/v1/office/pois/{id}/revisions/{revision}/restore", revisions::restore)
        .GET("/v1/office/pois/{id}/listing", listings::show)
        .POST("/v1/office/pois/{id}/listing", listings::take)
        .POST("/v1/office/pois/{id}/previews", request -> previews.create(drawer, request))
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> officeTourRoutes(Office office) {
    Drawer drawer = office.drawer(ContentKind.TOUR, "tours");
    DraftHandler drafts = office.drafts(drawer);
    PublicationHandler publication = office.publication(drawer);
    RevisionHandler revisions = office.revisions(drawer);
    PreviewHandler previews = office.previews();
    return RouterFunctions.route()
        .GET("/v1/office/tours", drafts::list)
        .GET("/v1/office/tours/{slug}", drafts::get)
        .PUT("/v1/office/tours/{slug}", drafts::put)
        .DELETE("/v1/office/tours/{slug}", drafts::delete)
        .POST("/v1/office/tours/{slug}/review", publication::review)
        .POST("/v1/office/tours/{slug}/publication", publication::publish)
        .DELETE("/v1/office/tours/{slug}/publication", publication::withdraw)
        .POST("/v1/office/tours/{slug}/rollback", publication::rollBack)
        .GET("/v1/office/tours/{slug}/versions", publication::versions)
        .GET("/v1/office/tours/{slug}/revisions", revisions::list)
        .POST("/v1/office/tours/{slug}/revisions/{revision}/restore", revisions::restore)
        .POST("/v1/office/tours/{slug}/previews", request -> previews.create(drawer, request))
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> officeEventRoutes(Office office) {
    Drawer drawer = office.drawer(ContentKind.EVENT, "events");
    ListingHandler listings = office.listings(drawer);
    DraftHandler drafts = office.drafts(drawer);
    PublicationHandler publication = office.publication(drawer);
    RevisionHandler revisions = office.revisions(drawer);
    PreviewHandler previews = office.previews();
    return RouterFunctions.route()
        .GET("/v1/office/events", drafts::list)
        .GET("/v1/office/events/{slug}", drafts::get)
        .PUT("/v1/office/events/{slug}", drafts::put)
        .DELETE("/v1/office/events/{slug}", drafts::delete)
        .POST("/v1/office/events/{slug}/review", publication::review)
        .POST("/v1/office/events/{slug}/publication", publication::publish)
        .DELETE("/v1/office/events/{slug}/publication", publication::withdraw)
        .POST("/v1/office/events/{slug}/rollback", publication::rollBack)
        .GET("/v1/office/events/{slug}/versions", publication::versions)
        .GET("/v1/office/events/{slug}/revisions", revisions::list)
        .POST("/v1/office/events/{slug}/revisions/{revision}/restore", revisions::restore)
        .GET("/v1/office/events/{slug}/listing", listings::show)
        .POST("/v1/office/events/{slug}/listing", listings::take)
        .POST("/v1/office/events/{slug}/previews", request -> previews.create(drawer, request))
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> officeMediaRoutes(Office office) {
    OfficeMediaHandler media = office.mediaFiles();
    UploadHandler uploads = office.uploads();
    return RouterFunctions.route()
        .GET("/v1/office/media", media::list)
        .POST("/v1/office/media", uploads::upload)
        .GET("/v1/office/media/{id}", media::get)
        .PUT("/v1/office/media/{id}", media::put)
        .DELETE("/v1/office/media/{id}", media::delete)
        .GET("/v1/office/media/{id}/revisions", media::revisions)
        .POST("/v1/office/media/{id}/revisions/{revision}/restore", media::restore)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> officeTrailRoutes(Office office) {
    OfficeAuditHandler audit = office.audit();
    PreviewHandler previews = office.previews();
    return RouterFunctions.route()
        .GET("/v1/office/audit", audit::list)
        .GET("/v1/office/audit/verification", audit::verify)
        .GET("/v1/office/previews", previews::list)
        .DELETE("/v1/office/previews/{id}", previews::revoke)
        .GET("/v1/previews/{token}", previews::show)
        .build();
  }
}
