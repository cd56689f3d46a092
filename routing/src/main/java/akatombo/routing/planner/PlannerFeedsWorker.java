package akatombo.routing.planner;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedules;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells the planner what to plan with: once our own server, which has the live times, is up, and
 * then after each change of a feed.
 */
final class PlannerFeedsWorker
    implements ApplicationListener<WebServerInitializedEvent>, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PlannerFeedsWorker.class);

  /** Feeds that are read at the same time change one soon after the other. */
  private static final Duration SETTLED = Duration.ofMillis(500);

  private final Planner planner;
  private final Feeds feeds;
  private final PlannerSite site;
  private final @Nullable URI realtimeUrl;
  private final Disposable.Swap following = Disposables.swap();

  PlannerFeedsWorker(Planner planner, Feeds feeds, PlannerSite site, @Nullable URI realtimeUrl) {
    this.planner = planner;
    this.feeds = feeds;
    this.site = site;
    this.realtimeUrl = realtimeUrl;
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() != null) {
      return;
    }
    URI own = URI.create("http://127.0.0.1:" + event.getWebServer().getPort());
    follow(realtimeUrl == null ? own : realtimeUrl);
  }

  void follow(URI realtimeBase) {
    following.update(
        feeds
            .changes()
            .sampleTimeout(_ -> Mono.delay(SETTLED))
            .concatMap(schedules -> inputs(schedules, realtimeBase))
            .subscribe(
                planner::planWith,
                fault -> LOG.error("the planner no longer hears of feeds", fault)));
  }

  @Override
  public void destroy() {
    following.dispose();
  }

  private Flux<PlannerInputs> inputs(Schedules schedules, URI realtimeBase) {
    List<PlannerFeed> known =
        schedules.all().stream()
            .flatMap(schedule ->
                feeds
                    .published(schedule.feedId())
                    .map(published -> PlannerFeed.of(schedule, published))
                    .stream())
            .toList();
    return known.isEmpty()
        ? Flux.empty()
        : Flux.just(new PlannerInputs(known, site.streets(), realtimeBase));
  }
}
