package akatombo.places;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedules;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes a new index whenever a feed was swapped; the old one serves until it is made. */
final class PlaceIndexWorker implements CurrentPlaces, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PlaceIndexWorker.class);

  private final Feeds feeds;
  private final PlaceIndexing indexing;
  private volatile @Nullable PlaceIndex current;
  private volatile Disposable watching = Disposables.disposed();

  PlaceIndexWorker(Feeds feeds, PlaceIndexing indexing, MeterRegistry meters) {
    this.feeds = feeds;
    this.indexing = indexing;
    Gauge.builder("akatombo.places.indexed", this, PlaceIndexWorker::count)
        .description("Places that can be found by name")
        .strongReference(true)
        .register(meters);
  }

  @Override
  public Optional<PlaceIndex> current() {
    return Optional.ofNullable(current);
  }

  private double count() {
    return current().map(index -> index.places().size()).orElse(0);
  }

  @Override
  public void start() {
    watching =
        feeds
            .changes()
            .onBackpressureLatest()
            .concatMap(this::index, 0)
            .subscribe(
                index -> current = index,
                failure -> LOG.error("places are no longer indexed", failure));
  }

  private Mono<PlaceIndex> index(Schedules schedules) {
    return Mono.fromCallable(() -> indexing.index(schedules))
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorResume(failure -> {
          LOG.error("places could not be indexed; the old ones are found", failure);
          return Mono.empty();
        });
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
