package akatombo.joints;

import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedules;
import akatombo.routing.planner.Planner;
import akatombo.routing.planner.PlannerFeed;
import akatombo.routing.planner.PlannerInputs;
import akatombo.routing.planner.StreetSource;
import akatombo.startup.ServerPort;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** Hands the planner every new timetable, with the streets and the address of our live times. */
final class PlannerInputsWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PlannerInputsWorker.class);

  private final Planner planner;
  private final Feeds feeds;
  private final StreetSource streets;
  private final ServerPort port;
  private volatile Disposable watching = Disposables.disposed();

  PlannerInputsWorker(Planner planner, Feeds feeds, City city, ServerPort port) {
    this.planner = planner;
    this.feeds = feeds;
    this.port = port;
    this.streets = StreetSource.of(city.streets());
  }

  @Override
  public void start() {
    watching =
        feeds
            .changes()
            .filter(schedules -> !schedules.all().isEmpty())
            .subscribe(
                this::planWith,
                failure -> LOG.error("the planner hears no more of feeds", failure));
  }

  private void planWith(Schedules schedules) {
    List<PlannerFeed> published =
        schedules.all().stream()
            .flatMap(schedule ->
                feeds.published(schedule.feedId()).stream()
                    .map(feed -> PlannerFeed.of(schedule, feed)))
            .toList();
    if (!published.isEmpty()) {
      planner.planWith(
          new PlannerInputs(published, streets, URI.create("http://127.0.0.1:" + port.number())));
    }
  }

  @Override
  public void stop() {
    watching.dispose();
  }

  @Override
  public boolean isRunning() {
    return !watching.isDisposed();
  }
}
