package akatombo.buslocation.web;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Numbers the changes of the fleet for the streams, and lets them end before the server does. */
final class VehicleStreamWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(VehicleStreamWorker.class);

  /** A vehicle also changes by growing old. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final BusLocation busLocation;
  private final VehicleChanges changes;
  private final StreamSignals signals;
  private final Clock clock;
  private volatile @Nullable Disposable running;

  VehicleStreamWorker(
      BusLocation busLocation, VehicleChanges changes, StreamSignals signals, Clock clock) {
    this.busLocation = busLocation;
    this.changes = changes;
    this.signals = signals;
    this.clock = clock;
  }

  @Override
  public void start() {
    Flux<Fleet> aging = Flux.interval(LOOK_EVERY).map(tick -> busLocation.fleet());
    running =
        Flux.merge(busLocation.changes(), aging)
            .onBackpressureLatest()
            .publishOn(Schedulers.parallel(), 1)
            .doOnNext(this::take)
            .doOnError(fault -> LOG.error("The vehicle streams stumbled and go on", fault))
            .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, LOOK_EVERY))
            .subscribe();
  }

  @Override
  public void stop() {
    signals.close();
    Disposable worker = running;
    if (worker != null) {
      worker.dispose();
      running = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }

  private void take(Fleet fleet) {
    if (changes.advance(fleet, clock.instant())) {
      signals.change(changes.last());
    }
  }
}
