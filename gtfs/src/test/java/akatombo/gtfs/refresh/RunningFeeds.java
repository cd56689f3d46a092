package akatombo.gtfs.refresh;

import akatombo.gtfs.FeedProgress;
import akatombo.gtfs.FeedSource;
import akatombo.gtfs.FeedSources;
import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.fetch.FeedDownload;
import akatombo.gtfs.fetch.FetchLimits;
import akatombo.gtfs.fetch.LocalFeed;
import akatombo.gtfs.store.FeedStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The life of feeds, put together as in the running service. */
public final class RunningFeeds implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Duration WAIT = Duration.ofSeconds(30);

  final CityFeeds feeds;
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final FeedsWorker worker;
  private final Scheduler importThread = Schedulers.newBoundedElastic(1, 100, "test-import");

  private RunningFeeds(Path folder, Clock clock, Optional<FeedStore> store, FeedSource... sources) {
    FeedsProperties settings =
        new FeedsProperties(
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            3,
            Duration.ofSeconds(10),
            3,
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(5));
    FetchLimits limits =
        new FetchLimits(
            settings.maxSize().toBytes(),
            settings.fetchTimeout(),
            settings.fetchSilence(),
            settings.maxRedirects());
    FeedMeters meters = new FeedMeters(registry, clock);
    RefreshQueue queue = new RefreshQueue();
    CityFeed.Surroundings around =
        new CityFeed.Surroundings(
            new ScheduleCompiler(meters, FeedProgress.SILENT), FeedProgress.SILENT, clock, 3);
    feeds = new CityFeeds(new FeedSources(List.of(sources), folder), around, queue);
    FeedRefresh refresh =
        new FeedRefresh(
            new FeedDownload(limits),
            new LocalFeed(limits),
            new FeedHistory(store, meters, settings),
            FeedProgress.SILENT,
            importThread);
    worker = new FeedsWorker(feeds, queue, refresh, meters, settings.retryFirst());
    worker.start();
  }

  /** Starts without a database. */
  public static RunningFeeds start(Path folder, FeedSource... sources) {
    return new RunningFeeds(folder, Clock.fixed(NOW, ZoneOffset.UTC), Optional.empty(), sources);
  }

  /** Starts at that time. */
  public static RunningFeeds startAt(Instant now, Path folder, FeedSource... sources) {
    return new RunningFeeds(folder, Clock.fixed(now, ZoneOffset.UTC), Optional.empty(), sources);
  }

  /** Starts with a clock that the test moves. */
  static RunningFeeds start(Path folder, Clock clock, FeedSource source) {
    return new RunningFeeds(folder, clock, Optional.empty(), source);
  }

  /** Starts with a history. */
  public static RunningFeeds start(Path folder, FeedStore store, FeedSource... sources) {
    return new RunningFeeds(folder, Clock.fixed(NOW, ZoneOffset.UTC), Optional.of(store), sources);
  }

  /** The door. */
  public Feeds feeds() {
    return feeds;
  }

  /** Refreshes and waits. */
  public ImportOutcome refresh(String feedId) {
    return Objects.requireNonNull(feeds.refresh(feedId).block(WAIT));
  }

  /** Waits until each feed was looked at, and gives how they are. */
  public List<FeedStatus> settled() {
    return Objects.requireNonNull(
        Flux.interval(Duration.ZERO, Duration.ofMillis(10))
            .map(_ -> feeds.status())
            .filter(all -> all.stream().allMatch(feed -> feed.checkedAt() != null))
            .blockFirst(WAIT));
  }

  @Override
  public void close() {
    worker.stop();
    importThread.dispose();
  }
}
