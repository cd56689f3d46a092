package akatombo.buslocation.scorecard;

import akatombo.buslocation.quality.Measure;
import akatombo.buslocation.quality.QualityCounts.Cell;
import akatombo.buslocation.quality.QualityCounts.Count;
import akatombo.buslocation.quality.QualitySummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets the examiner look every second, writes its counts, and holds the marks of the last days. */
final class ScorecardWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ScorecardWorker.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration LAST_WRITE_LIMIT = Duration.ofSeconds(3);

  private final Examiner examiner;
  private final OperatorAgencies agencies;
  private final QualityStore store;
  private final ScorecardProperties properties;
  private final Clock clock;
  private final MeterRegistry registry;
  private final QualityGauges gauges;
  private final Scheduler scheduler = Schedulers.newSingle("scorecard", true);
  private volatile QualitySummary marks = QualitySummary.of(Map.of());
  private volatile Disposable.Composite running = Disposables.composite();

  ScorecardWorker(
      Examiner examiner,
      OperatorAgencies agencies,
      QualityStore store,
      ScorecardProperties properties,
      Clock clock,
      QualityGauges gauges) {
    this.examiner = examiner;
    this.agencies = agencies;
    this.store = store;
    this.properties = properties;
    this.clock = clock;
    this.gauges = gauges;
    this.registry = gauges.registry();
    registry.gauge("akatombo.quality.samples.waiting", examiner, it -> it.samples().size());
    registry.gauge("akatombo.quality.samples.left", examiner, it -> (double) it.samples().left());
  }

  /** The marks of the last days, as of the last writing. */
  QualitySummary marks() {
    return marks;
  }

  /** The marks are of so many days, today included. */
  int days() {
    return properties.days();
  }

  /** The first day the marks are of. */
  LocalDate firstDay() {
    return examiner.today(clock.instant()).minusDays(properties.days() - 1L);
  }

  @Override
  public void start() {
    running =
        Disposables.composite(
            Flux.interval(LOOK_EVERY, scheduler)
                .onBackpressureDrop()
                .subscribe(tick -> lookSafely()),
            Flux.interval(LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> agencies.learn().onErrorResume(this::unknown), 1)
                .subscribe(),
            Flux.interval(Duration.ZERO, properties.writeEvery())
                .onBackpressureDrop()
                .concatMap(tick -> write().onErrorResume(this::failed), 1)
                .subscribe());
  }

  @Override
  public void stop() {
    running.dispose();
    write().timeout(LAST_WRITE_LIMIT).onErrorResume(this::failed).block();
  }

  @Override
  public boolean isRunning() {
    return running.size() > 0 && !running.isDisposed();
  }

  /** One snapshot that cannot be examined must not end the examination for ever. */
  private void lookSafely() {
    try {
      examiner.look(clock.instant());
    } catch (RuntimeException e) {
      LOG.error("the realtime data could not be examined", e);
    }
  }

  private Mono<Void> write() {
    agencies.askAgain();
    return Mono.fromCallable(examiner::drain)
        .subscribeOn(scheduler)
        .flatMap(this::write)
        .then(store.deleteBefore(firstDay().minusDays(properties.retention().toDays())))
        .then(store.since(firstDay()).collectMap(Map.Entry::getKey, Map.Entry::getValue))
        .doOnNext(counts -> marks = QualitySummary.of(counts))
        .doOnNext(counts -> gauges.show(marks))
        .then();
  }

  private Mono<Void> write(Map<Cell, Count> counts) {
    counts.forEach(this::countViolations);
    return counts.isEmpty()
        ? Mono.empty()
        : store
            .add(counts)
            .onErrorResume(failure ->
                Mono.fromRunnable(() -> examiner.giveBack(counts))
                    .subscribeOn(scheduler)
                    .then(Mono.error(failure)));
  }

  private void countViolations(Cell key, Count count) {
    if (key.measure() == Measure.RULE) {
      registry
          .counter("akatombo.gtfs.rt.rule.violations", "feed", key.feedId(), "rule", key.bucket())
          .increment((double) count.n());
    }
  }

  /** Until they are known again, a vehicle that names no route counts for all agencies. */
  private Mono<Void> unknown(Throwable failure) {
    registry.counter("akatombo.quality.failures").increment();
    LOG.debug("the operators' agencies cannot be asked for now: {}", failure.toString());
    return Mono.empty();
  }

  private Mono<Void> failed(Throwable failure) {
    registry.counter("akatombo.quality.failures").increment();
    LOG.warn("the marks cannot be written now: {}", failure.toString());
    return Mono.empty();
  }
}
