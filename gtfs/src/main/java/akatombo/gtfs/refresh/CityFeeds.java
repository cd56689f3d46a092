package akatombo.gtfs.refresh;

import akatombo.gtfs.FeedSource;
import akatombo.gtfs.FeedSources;
import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.publish.FeedNotFoundException;
import akatombo.gtfs.refresh.CityFeed.Surroundings;
import akatombo.gtfs.store.FeedFolder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** All feeds of the city; readers see one immutable snapshot, swapped as a whole. */
final class CityFeeds implements Feeds {

  private final Map<String, CityFeed> feeds = new LinkedHashMap<>();
  private final AtomicReference<Schedules> current = new AtomicReference<>(Schedules.NONE);
  private final Sinks.Many<Schedules> changes =
      Sinks.many().replay().latestOrDefault(Schedules.NONE);
  private final RefreshQueue queue;

  CityFeeds(FeedSources sources, Surroundings around, RefreshQueue queue) {
    this.queue = queue;
    for (FeedSource source : sources.feeds()) {
      FeedFolder folder = new FeedFolder(sources.folder(), source.id());
      feeds.put(source.id(), new CityFeed(source, folder, around, this::swap));
    }
  }

  @Override
  public Schedules current() {
    return current.get();
  }

  @Override
  public Flux<Schedules> changes() {
    return changes.asFlux().onBackpressureLatest();
  }

  @Override
  public Mono<ImportOutcome> refresh(String feedId) {
    CityFeed feed = feeds.get(feedId);
    return feed == null ? Mono.error(FeedNotFoundException.of(feedId)) : queue.ask(feed);
  }

  @Override
  public Optional<PublishedFeed> published(String feedId) {
    return Optional.ofNullable(feeds.get(feedId))
        .map(CityFeed::serving)
        .map(serving -> serving.compiled().published());
  }

  @Override
  public List<FeedStatus> status() {
    return feeds.values().stream().map(CityFeed::status).toList();
  }

  Collection<CityFeed> all() {
    return feeds.values();
  }

  /** Called by whichever feed has something new; the order stays that of city.yaml. */
  private synchronized void swap() {
    Schedules next = Schedules.NONE;
    for (CityFeed feed : feeds.values()) {
      ServingFeed serving = feed.serving();
      next = serving == null ? next : next.with(serving.compiled().schedule());
    }
    current.set(next);
    changes.tryEmitNext(next).orThrow();
  }
}
