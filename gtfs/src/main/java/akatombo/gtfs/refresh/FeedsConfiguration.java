package akatombo.gtfs.refresh;

import akatombo.gtfs.FeedProgress;
import akatombo.gtfs.FeedSources;
import akatombo.gtfs.fetch.FeedDownload;
import akatombo.gtfs.fetch.FetchLimits;
import akatombo.gtfs.fetch.LocalFeed;
import akatombo.gtfs.refresh.CityFeed.Surroundings;
import akatombo.gtfs.store.FeedStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Puts the life of feeds together; feeds come from the application as {@link FeedSources}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedsProperties.class)
class FeedsConfiguration {

  private static final int IMPORTS_WAITING_MAX = 1000;

  @Bean
  FeedMeters feedMeters(MeterRegistry registry, Clock clock) {
    return new FeedMeters(registry, clock);
  }

  @Bean
  RefreshQueue refreshQueue() {
    return new RefreshQueue();
  }

  @Bean
  CityFeeds feeds(
      FeedSources sources,
      ObjectProvider<FeedProgress> progress,
      FeedMeters meters,
      Clock clock,
      FeedsProperties settings,
      RefreshQueue queue) {
    FeedProgress listener = progress.getIfAvailable(() -> FeedProgress.SILENT);
    Surroundings around =
        new Surroundings(
            new ScheduleCompiler(meters, listener), listener, clock, settings.keepVersions());
    CityFeeds feeds = new CityFeeds(sources, around, queue);
    for (CityFeed feed : feeds.all()) {
      meters.watchAge(feed.source().id(), () -> feed.reachedAt());
    }
    return feeds;
  }

  @Bean
  FeedHistory feedHistory(
      ObjectProvider<DatabaseClient> database, FeedMeters meters, FeedsProperties settings) {
    return new FeedHistory(
        Optional.ofNullable(database.getIfAvailable()).map(FeedStore::new), meters, settings);
  }

  @Bean(destroyMethod = "dispose")
  Scheduler feedImportThread() {
    return Schedulers.newBoundedElastic(1, IMPORTS_WAITING_MAX, "gtfs-import");
  }

  @Bean
  FeedRefresh feedRefresh(
      FeedsProperties settings,
      FeedHistory history,
      ObjectProvider<FeedProgress> progress,
      Scheduler feedImportThread) {
    FetchLimits limits =
        new FetchLimits(
            settings.maxSize().toBytes(),
            settings.fetchTimeout(),
            settings.fetchSilence(),
            settings.maxRedirects());
    return new FeedRefresh(
        new FeedDownload(limits),
        new LocalFeed(limits),
        history,
        progress.getIfAvailable(() -> FeedProgress.SILENT),
        feedImportThread);
  }

  @Bean
  FeedsWorker feedsWorker(
      CityFeeds feeds,
      RefreshQueue queue,
      FeedRefresh refresh,
      FeedMeters meters,
      FeedsProperties settings) {
    return new FeedsWorker(feeds, queue, refresh, meters, settings.retryFirst());
  }
}
