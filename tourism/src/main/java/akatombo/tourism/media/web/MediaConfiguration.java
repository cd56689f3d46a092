package akatombo.tourism.media.web;

import akatombo.tourism.TourCity;
import akatombo.tourism.folder.MediaFolder;
import akatombo.tourism.media.store.AssetStore;
import akatombo.tourism.media.store.DiskStore;
import akatombo.tourism.media.store.FolderMedia;
import akatombo.tourism.media.store.MediaArchive;
import akatombo.tourism.media.store.MediaLibraryWorker;
import akatombo.tourism.media.store.MediaStore;
import akatombo.tourism.media.store.MediaSweep;
import akatombo.tourism.media.store.S3Store;
import akatombo.tourism.store.AuditLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaProperties.class)
class MediaConfiguration {

  private static final int WAITING_MAX = 1_000;

  @Bean
  MediaStore mediaStore(MediaProperties properties, Clock clock) {
    return switch (properties.store()) {
      case DISK -> new DiskStore(properties.directory());
      case S3 -> new S3Store(properties.bucket(), clock);
    };
  }

  @Bean
  AssetStore mediaAssetStore(DatabaseClient database) {
    return new AssetStore(database);
  }

  @Bean(destroyMethod = "dispose")
  Scheduler mediaWorkshop(MediaProperties properties) {
    return Schedulers.newBoundedElastic(properties.workers(), WAITING_MAX, "media");
  }

  @Bean
  MediaArchive mediaArchive(
      DatabaseClient database,
      MediaStore store,
      MediaProperties properties,
      Scheduler mediaWorkshop,
      Clock clock) {
    return new MediaArchive(database, store, properties.limits(), mediaWorkshop, clock);
  }

  /** The door to all media. */
  @Bean
  MediaLibraryWorker mediaLibrary(
      AssetStore store, FolderMedia folder, MediaProperties properties, MeterRegistry registry) {
    return new MediaLibraryWorker(store, folder, properties.reloadEvery(), registry);
  }

  @Bean
  FolderMedia folderMedia(
      TourCity city,
      MediaArchive archive,
      AssetStore store,
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      Clock clock) {
    return new FolderMedia(
        MediaFolder.read(city.folder()),
        archive,
        store,
        new AuditLog(database),
        TransactionalOperator.create(transactions),
        clock);
  }

  @Bean
  MediaSweep mediaSweep(
      DatabaseClient database,
      MediaStore store,
      AssetStore assets,
      ReactiveTransactionManager transactions) {
    return new MediaSweep(
        database,
        store,
        assets,
        new AuditLog(database),
        TransactionalOperator.create(transactions));
  }

  @Bean
  RouterFunction<ServerResponse> mediaRoutes(MediaLibraryWorker library, MediaStore store) {
    MediaHandler handler = new MediaHandler(library, store);
    return RouterFunctions.route().GET("/media/{sha256}", handler::serve).build();
  }
}
