package akatombo.tourism.bundle.web;

import akatombo.gtfs.Feeds;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.TourCity;
import akatombo.tourism.Tours;
import akatombo.tourism.bundle.store.BundleStore;
import akatombo.tourism.key.KeyFolder;
import akatombo.tourism.key.SigningKey;
import akatombo.tourism.tidy.TidyWorker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BundleProperties.class)
class BundleConfiguration {

  private static final String KEY = "bundle-signing.pem";

  @Bean
  BundleStore bundleStore(ReactiveTransactionManager transactions, DatabaseClient database) {
    return new BundleStore(transactions, database);
  }

  @Bean
  BundleMaker bundleMaker(
      Tours tours, MediaAssets media, Feeds feeds, TourCity city, BundleProperties properties) {
    return new BundleMaker(tours, media, feeds, city, properties.inMemory());
  }

  @Bean
  TidyWorker bundleTidyWorker(BundleStore store, BundleProperties properties, Clock clock) {
    return new TidyWorker(
        "old bundles",
        Duration.ofHours(6),
        () -> store.forget(clock.instant().minus(properties.kept())));
  }

  @Bean
  RouterFunction<ServerResponse> bundleRoutes(
      BundleMaker maker, BundleStore store, KeyFolder keys, TourCity city, Clock clock) {
    BundleHandler handler =
        new BundleHandler(
            maker, new GivenBundles(store), store, SigningKey.of(keys, KEY), city.offered(), clock);
    return RouterFunctions.route()
        .GET("/v1/tours/{slug}/bundle", handler::bundle)
        .GET("/bundle-parts/{sha256}", handler::part)
        .GET("/.well-known/akatombo-bundle-keys.json", handler::keys)
        .build();
  }
}
