package akatombo.buslocation.webhook;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.watch.EventWatch;
import akatombo.buslocation.watch.Geofence;
import akatombo.buslocation.watch.VehicleEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at the fleet every second and writes down what has happened. */
final class EventWatchWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EventWatchWorker.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration TIDY_EVERY = Duration.ofHours(1);
  private static final Duration FENCES_EVERY = Duration.ofSeconds(10);
  private static final int UNWRITTEN_MAX = 10_000;

  private final BusLocation busLocation;
  private final EventStore events;
  private final GeofenceStore fences;
  private final WebhookProperties properties;
  private final Clock clock;
  private final MeterRegistry registry;
  private volatile List<Geofence> known = List.of();
  private volatile Disposable.Composite running = Disposables.composite();

  // Only the looking touches these, one look after the other.
  private EventWatch watch = EventWatch.EMPTY;
  private long version = -1;
  private List<VehicleEvent> unwritten = List.of();

  EventWatchWorker(
      BusLocation busLocation,
      EventStore events,
      GeofenceStore fences,
      WebhookProperties properties,
      Clock clock,
      MeterRegistry registry) {
    this.busLocation = busLocation;
    this.events = events;
    this.fences = fences;
    this.properties = properties;
    this.clock = clock;
    this.registry = registry;
  }

  @Override
  public void start() {
    running =
        Disposables.composite(
            every(Duration.ZERO, FENCES_EVERY, this::readFences),
            every(LOOK_EVERY, LOOK_EVERY, this::look),
            every(Duration.ofMinutes(1), TIDY_EVERY, this::tidy));
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return running.size() > 0 && !running.isDisposed();
  }

  private Disposable every(Duration first, Duration period, Supplier<Mono<Void>> work) {
    return Flux.interval(first, period)
        .onBackpressureDrop()
        .concatMap(tick -> Mono.defer(work).onErrorResume(this::failed), 1)
        .subscribe();
  }

  private Mono<Void> readFences() {
    return fences.listAll().collectList().doOnNext(read -> known = List.copyOf(read)).then();
  }

  private Mono<Void> look() {
    var fleet = busLocation.fleet();
    if (fleet.version() == version && unwritten.isEmpty()) {
      return Mono.empty();
    }
    version = fleet.version();
    Instant now = clock.instant();
    EventWatch.Step step = watch.look(fleet, known, properties.overspeedMetersPerSecond(), now);
    watch = step.watch();
    List<VehicleEvent> all = new ArrayList<>(unwritten);
    for (VehicleEvent event : step.events()) {
      registry.counter("akatombo.vehicle.events", "type", event.type().name()).increment();
      all.add(event);
    }
    unwritten = newest(all);
    List<VehicleEvent> batch = unwritten;
    return batch.isEmpty()
        ? Mono.empty()
        : events.add(batch, now).doOnSuccess(done -> unwritten = List.of());
  }

  /** While the database is away the oldest events give way, counted. */
  private List<VehicleEvent> newest(List<VehicleEvent> all) {
    int lost = Math.max(0, all.size() - UNWRITTEN_MAX);
    if (lost > 0) {
      registry.counter("akatombo.vehicle.events.lost").increment(lost);
    }
    return List.copyOf(all.subList(lost, all.size()));
  }

  private Mono<Void> tidy() {
    return events.tidy(clock.instant().minus(properties.retention()), properties.eventsMax());
  }

  private Mono<Void> failed(Throwable failure) {
    registry.counter("akatombo.vehicle.events.failures").increment();
    LOG.warn("events cannot be kept now: {}", failure.toString());
    return Mono.empty();
  }
}
