package akatombo.status;

import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** Warns once of each feed whose time zone contradicts the city's. */
final class ZoneWatchWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ZoneWatchWorker.class);

  private final Feeds feeds;
  private final City city;
  private final Set<ZoneConflict> warned = new HashSet<>();
  private volatile Disposable watching = Disposables.disposed();

  ZoneWatchWorker(Feeds feeds, City city) {
    this.feeds = feeds;
    this.city = city;
  }

  @Override
  public void start() {
    watching = feeds.changes().subscribe(this::look);
  }

  private void look(Schedules schedules) {
    schedules.all().stream()
        .flatMap(schedule -> ZoneConflict.of(schedule, city).stream())
        .filter(warned::add)
        .forEach(conflict -> LOG.warn("{}", conflict.text(Language.ENGLISH)));
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
