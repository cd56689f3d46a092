package akatombo.buslocation;

import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedules;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Schedules that never change. */
public record FixedFeeds(Schedules current) implements Feeds {

  @Override
  public Flux<Schedules> changes() {
    return Flux.just(current).concatWith(Flux.never());
  }

  @Override
  public Mono<ImportOutcome> refresh(String feedId) {
    return Mono.empty();
  }

  @Override
  public Optional<PublishedFeed> published(String feedId) {
    return Optional.empty();
  }

  @Override
  public List<FeedStatus> status() {
    return List.of();
  }
}
