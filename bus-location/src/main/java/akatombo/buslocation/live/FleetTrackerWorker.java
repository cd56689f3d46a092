package akatombo.buslocation.live;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.control.ChangeResolution;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.predict.TravelTimes;
import akatombo.buslocation.predict.TripDelays;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The one writer of the fleet: whatever changes it runs on one thread, in order; readers share the
 * last snapshot.
 */
final class FleetTrackerWorker
    implements BusLocation, FleetWriter, ExperienceReader, SmartLifecycle {

  private static final Duration RETRY_QUEUE = Duration.ofSeconds(1);
  private static final Duration RETRY_HISTORY = Duration.ofSeconds(10);
  private static final Duration AGING = Duration.ofSeconds(1);
  private static final Duration FORGETTING = Duration.ofMinutes(1);

  /** What an office decided stands until it takes it back: its age is said anew that often. */
  private static final Duration STANDING_BY = Duration.ofSeconds(15);

  private final Feeds feeds;
  private final PositionLog log;
  private final Clock clock;
  private final LiveProperties properties;
  private final FleetMetrics metrics;
  private final Scheduler writer = Schedulers.newSingle("fleet", true);
  private final Sinks.Many<Fleet> published = Sinks.many().replay().latestOrDefault(Fleet.EMPTY);
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile Fleet fleet = Fleet.EMPTY;
  private volatile Disposable.Composite running = Disposables.composite();

  // Only the writer's thread touches these.
  private FleetState state = FleetState.EMPTY;
  private List<StoredChange> decided = List.of();
  private ServiceChanges changes = ServiceChanges.NONE;
  private boolean changed;
  private long version;
  private Instant aged = Instant.EPOCH;
  private Instant forgotten = Instant.EPOCH;

  FleetTrackerWorker(
      Feeds feeds,
      PositionLog log,
      Clock clock,
      LiveProperties properties,
      MeterRegistry registry) {
    this.feeds = feeds;
    this.log = log;
    this.clock = clock;
    this.properties = properties;
    this.metrics = new FleetMetrics(registry, this::fleet);
    // Versions keep growing over a restart, as long as there are fewer than 1,000 a second.
    this.version = clock.millis();
  }

  @Override
  public Fleet fleet() {
    return fleet;
  }

  @Override
  public Flux<Fleet> changes() {
    return published.asFlux().onBackpressureLatest();
  }

  @Override
  public Mono<IngestOutcome> accept(List<VehicleReport> reports) {
    return Mono.defer(() -> {
      int size = reports.size();
      if (!log.hasRoomFor(size)) {
        return overloaded(size, RETRY_HISTORY);
      }
      if (waiting.addAndGet(size) > properties.queueMax()) {
        waiting.addAndGet(-size);
        return overloaded(size, RETRY_QUEUE);
      }
      return Mono.fromCallable(() -> take(reports))
          .subscribeOn(writer)
          .flatMap(outcome -> log.safe().thenReturn(outcome))
          .onErrorResume(IOException.class, unsafe -> overloaded(size, RETRY_HISTORY))
          .doFinally(signal -> waiting.addAndGet(-size));
    });
  }

  @Override
  public Mono<Integer> update(String source, List<TripDelays> trips) {
    return write(() -> {
      FleetState.Reading reading = state.withUpdates(source, trips, schedules(), clock.instant());
      metrics.countUnknownUpdates(reading.unknown());
      become(reading.state());
      return reading.unknown();
    });
  }

  @Override
  public Mono<Void> alert(String source, List<ServiceAlert> alerts) {
    return write(
            () -> {
              become(state.withAlerts(source, alerts, clock.instant()));
              return true;
            })
        .then();
  }

  @Override
  public Mono<Void> change(List<StoredChange> all) {
    return write(
            () -> {
              decided = List.copyOf(all);
              decide(feeds.current());
              publish(clock.instant());
              return true;
            })
        .then();
  }

  @Override
  public Mono<Void> learned(TravelTimes times) {
    return write(
            () -> {
              state = state.knowing(times);
              return true;
            })
        .then();
  }

  @Override
  public void start() {
    running =
        Disposables.composite(
            feeds.changes().publishOn(writer).subscribe(this::moveTo),
            Flux.interval(properties.publishEvery(), writer)
                .onBackpressureDrop()
                .subscribe(tick -> tick()));
  }

  @Override
  public void stop() {
    running.dispose();
  }

  /** Starts before the web server and ends after its last request. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 4_000;
  }

  @Override
  public boolean isRunning() {
    return running.size() > 0 && !running.isDisposed();
  }

  private <T> Mono<T> write(Callable<T> change) {
    return Mono.fromCallable(change).subscribeOn(writer).publishOn(Schedulers.parallel());
  }

  private Mono<IngestOutcome> overloaded(int reports, Duration retryAfter) {
    metrics.countOverload(reports);
    return Mono.just(new IngestOutcome.Overloaded(retryAfter));
  }

  private IngestOutcome take(List<VehicleReport> reports) {
    FleetState.Step step = state.after(reports, schedules(), clock.instant());
    for (int i = 0; i < reports.size(); i++) {
      ReportVerdict verdict = step.verdicts().get(i);
      metrics.count(verdict);
      boolean isTrue = !(verdict instanceof Rejected no) || no.code().isKeptInHistory();
      // Where passengers were is nobody's history.
      if (isTrue && !reports.get(i).isOfRiders()) {
        log.add(reports.get(i), verdict);
      }
    }
    become(step.state());
    return new IngestOutcome.Taken(step.verdicts());
  }

  private void become(FleetState next) {
    state = next;
    changed = true;
  }

  private void moveTo(Schedules schedules) {
    decide(schedules);
    become(state.on(changes.on(schedules), clock.instant()));
  }

  /** The timetables with the extra trips. */
  private Schedules schedules() {
    return changes.on(feeds.current());
  }

  private void decide(Schedules schedules) {
    ServiceChanges before = changes;
    changes = ChangeResolution.of(decided, schedules).after(before);
    become(state.withChanges(changes));
    if (!changes.extraTrips().equals(before.extraTrips())) {
      become(state.on(changes.on(schedules), clock.instant()));
    }
  }

  private void tick() {
    Instant now = clock.instant();
    if (isDue(forgotten, FORGETTING, now)) {
      forgotten = now;
      state = state.forgetting(now);
    }
    if (changed || isDue(aged, AGING, now)) {
      aged = now;
      publish(now);
    }
  }

  private void publish(Instant now) {
    Fleet next = state.fleet(version + 1, now);
    boolean stands =
        !changes.isEmpty() && Duration.between(fleet.at(), now).abs().compareTo(STANDING_BY) >= 0;
    if (changed || stands || !hasSameSize(next, fleet)) {
      version++;
      changed = false;
      fleet = next;
      published.emitNext(next, Sinks.EmitFailureHandler.FAIL_FAST);
    }
  }

  /** With no change of content, only age can have taken something away. */
  private static boolean hasSameSize(Fleet one, Fleet other) {
    return one.vehicles().size() == other.vehicles().size()
        && one.predictions().size() == other.predictions().size()
        && one.alerts().size() == other.alerts().size();
  }

  /** Also true when the clock was set back, which must not stop the work. */
  private static boolean isDue(Instant last, Duration every, Instant now) {
    return Duration.between(last, now).abs().compareTo(every) >= 0;
  }
}
