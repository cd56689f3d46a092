package akatombo.tourism.web;

import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedules;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sample city's timetable, always the same. */
public final class SampleFeeds implements Feeds {

  private final Schedules schedules = Schedules.NONE.with(SampleCity.schedule());

  @Override
  public Schedules current() {
    return schedules;
  }

  @Override
  public Flux<Schedules> changes() {
    return Flux.just(schedules);
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
