package akatombo.tourism.dataset.web;

import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedules;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A city without a timetable. */
public record NoFeeds() implements Feeds {

  @Override
  public Schedules current() {
    return Schedules.NONE;
  }

  @Override
  public Flux<Schedules> changes() {
    return Flux.just(Schedules.NONE);
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
