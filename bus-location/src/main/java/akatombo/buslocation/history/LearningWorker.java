package akatombo.buslocation.history;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.live.ExperienceReader;
import akatombo.buslocation.predict.LearnedTimes;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.visit.StopVisit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Sees vehicles call at stops, learns from it on a thread of its own, lets predictions use it, and
 * keeps both in the database. While the database is away it goes on and writes later.
 */
final class LearningWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LearningWorker.class);
  private static final Duration RETRY_MIN = Duration.ofSeconds(1);
  private static final Duration RETRY_MAX = Duration.ofSeconds(30);
  private static final Duration LAST_WRITE_LIMIT = Duration.ofSeconds(5);
  private static final int BATCH_MAX = 1_000;

  /** About an hour of 500 buses; then the oldest are no longer written. */
  private static final int WAITING_MAX = 50_000;

  private final BusLocation busLocation;
  private final ExperienceReader fleet;
  private final VisitObserver observer;
  private final LearningStores stores;
  private final LearningProperties properties;
  private final Clock clock;
  private final Counter visitCount;
  private final Counter lost;
  private final Counter failures;
  private final AtomicInteger segments = new AtomicInteger();
  private final Scheduler thread = Schedulers.newSingle("learning", true);
  private volatile Disposable.Composite running = Disposables.composite();

  // Only the learning thread touches these.
  private TravelTimeLearner learner = new TravelTimeLearner();
  private final List<StopVisit> waiting = new ArrayList<>();
  private LearnedTimes unsaved = LearnedTimes.EMPTY;
  private boolean changed;

  LearningWorker(
      BusLocation busLocation,
      ExperienceReader fleet,
      VisitObserver observer,
      LearningStores stores,
      LearningProperties properties,
      Clock clock,
      MeterRegistry registry) {
    this.busLocation = busLocation;
    this.fleet = fleet;
    this.observer = observer;
    this.stores = stores;
    this.properties = properties;
    this.clock = clock;
    this.visitCount = registry.counter("akatombo.learning.visits");
    this.lost = registry.counter("akatombo.learning.visits.lost");
    this.failures = registry.counter("akatombo.learning.failures");
    registry.gauge("akatombo.learning.segments", segments);
  }

  @Override
  public void start() {
    running =
        Disposables.composite(
            load()
                .publishOn(thread)
                .flatMap(this::begin)
                .thenMany(busLocation.changes())
                .onBackpressureLatest()
                .publishOn(thread, 1)
                .subscribe(this::observe),
            Flux.interval(properties.useEvery(), thread)
                .onBackpressureDrop()
                .concatMap(tick -> use(), 1)
                .subscribe(),
            Flux.interval(properties.saveEvery(), thread)
                .onBackpressureDrop()
                .concatMap(tick -> save(), 1)
                .subscribe());
  }

  /** Ends the rounds and writes once more what still waits. */
  @Override
  public void stop() {
    running.dispose();
    save().subscribeOn(thread).timeout(LAST_WRITE_LIMIT, Mono.empty()).block();
  }

  /** After the fleet, which it reads. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 3_000;
  }

  @Override
  public boolean isRunning() {
    return running.size() > 0 && !running.isDisposed();
  }

  private Mono<LearnedTimes> load() {
    return stores
        .times()
        .load(properties.segmentsMax())
        .doOnError(failure -> failed("what was learned cannot be read yet", failure))
        .retryWhen(Retry.backoff(Long.MAX_VALUE, RETRY_MIN).maxBackoff(RETRY_MAX));
  }

  private Mono<Void> begin(LearnedTimes known) {
    learner = new TravelTimeLearner(properties.segmentsMax(), known);
    segments.set(known.segments().size());
    return fleet.learned(known);
  }

  private void observe(Fleet now) {
    List<StopVisit> visits = observer.observe(now, learner);
    if (!visits.isEmpty()) {
      changed = true;
      visitCount.increment(visits.size());
      waiting.addAll(visits);
      int over = waiting.size() - WAITING_MAX;
      if (over > 0) {
        waiting.subList(0, over).clear();
        lost.increment(over);
      }
    }
  }

  private Mono<Void> use() {
    if (!changed) {
      return Mono.empty();
    }
    changed = false;
    LearnedTimes snapshot = learner.snapshot();
    segments.set(snapshot.segments().size());
    return fleet.learned(snapshot);
  }

  private Mono<Void> save() {
    return Mono.defer(
            () -> {
              unsaved = together(unsaved, learner.takeChanges());
              LearnedTimes saving = unsaved;
              return stores
                  .times()
                  .save(saving, clock.instant())
                  .publishOn(thread)
                  .then(Mono.fromRunnable(() -> unsaved = LearnedTimes.EMPTY))
                  .then(saveVisits());
            })
        .onErrorResume(failure -> {
          failed("what was learned cannot be written and waits", failure);
          return Mono.empty();
        });
  }

  private Mono<Void> saveVisits() {
    return Mono.defer(() -> {
      List<StopVisit> batch = List.copyOf(waiting.subList(0, Math.min(BATCH_MAX, waiting.size())));
      return batch.isEmpty()
          ? Mono.empty()
          : stores
              .visits()
              .insert(batch)
              .publishOn(thread)
              .doOnNext(rows -> waiting.removeAll(Set.copyOf(batch)))
              .then(saveVisits());
    });
  }

  private void failed(String what, Throwable failure) {
    failures.increment();
    LOG.warn("{}: {}", what, failure.toString());
  }

  private static LearnedTimes together(LearnedTimes older, LearnedTimes newer) {
    if (older.segments().isEmpty() && older.errors().isEmpty()) {
      return newer;
    }
    var segments = new HashMap<>(older.segments());
    segments.putAll(newer.segments());
    var errors = new HashMap<>(older.errors());
    errors.putAll(newer.errors());
    return new LearnedTimes(Map.copyOf(segments), Map.copyOf(errors));
  }
}
