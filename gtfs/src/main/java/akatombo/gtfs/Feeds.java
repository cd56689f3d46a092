package akatombo.gtfs;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this module: the city's feeds, as they are now and as they change. */
public interface Feeds {

  /** What serves now; cheap, never blocks. */
  Schedules current();

  /** What serves now and then after each swap; the newest is never missed, older may be. */
  Flux<Schedules> changes();

  /**
   * Reads a feed again from where city.yaml says it is, and swaps it in if it is good; one refresh
   * of a feed at a time. Goes on when its subscriber goes away.
   */
  Mono<ImportOutcome> refresh(String feedId);

  /** The feed as akatombo publishes it: normalised, frequencies expanded, calendars shifted. */
  Optional<PublishedFeed> published(String feedId);

  /**
   * How each feed of the city is doing, in the order of city.yaml; also those that never served.
   */
  List<FeedStatus> status();
}
