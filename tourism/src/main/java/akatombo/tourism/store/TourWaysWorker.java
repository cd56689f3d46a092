package akatombo.tourism.store;

import akatombo.tourism.LegEnds;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkingWays;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has the ways between the waypoints of what is published computed and keeps them: after a
 * publication, and again when the streets are others. Tours are shown without them until then.
 */
public final class TourWaysWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TourWaysWorker.class);

  /** So many are asked for and kept together. */
  private static final int LEGS_AT_ONCE = 200;

  private final PublishedToursWorker tours;
  private final WalkingWays ways;
  private final LegStore legs;
  private final VersionStore versions;
  private final TransactionalOperator writing;
  private final Clock clock;
  private final Duration every;
  private volatile @Nullable Done done;
  private volatile boolean failing;
  private volatile Disposable running = Disposables.disposed();

  /**
   * A worker.
   *
   * @param every how often it looks whether there are tours or streets it does not know
   */
  public TourWaysWorker(
      PublishedToursWorker tours, WalkingWays ways, Tables tables, Clock clock, Duration every) {
    this.tours = tours;
    this.ways = ways;
    this.legs = new LegStore(tables.database());
    this.versions = new VersionStore(tables.database());
    this.writing = TransactionalOperator.create(tables.transactions());
    this.clock = clock;
    this.every = every;
  }

  /** Where ways are kept. */
  public record Tables(ReactiveTransactionManager transactions, DatabaseClient database) {}

  /** What nothing is left to compute for. */
  private record Done(PublishedContent content, String streets) {}

  private Mono<Void> round() {
    PublishedContent content = tours.published();
    return content.version() < 0
        ? Mono.empty()
        : ways.streets()
            .filter(streets -> !new Done(content, streets).equals(done))
            .flatMap(streets -> round(content, streets))
            .doOnSuccess(nothing -> failing = false)
            .onErrorResume(this::failed);
  }

  private Mono<Void> round(PublishedContent content, String streets) {
    return legs.over(streets)
        .flatMap(known -> {
          List<LegEnds> missing = missing(content, known);
          if (missing.isEmpty()) {
            done = new Done(content, streets);
            return Mono.empty();
          }
          return Flux.fromIterable(missing)
              .buffer(LEGS_AT_ONCE)
              .concatMap(some -> compute(some, streets))
              .then(tours.reload());
        });
  }

  private static List<LegEnds> missing(PublishedContent content, Set<LegEnds> known) {
    List<LegEnds> missing = new ArrayList<>(TourLegs.wanted(content));
    missing.removeAll(known);
    return missing;
  }

  /** What visitors see has changed as soon as there are other ways. */
  private Mono<Void> compute(List<LegEnds> ends, String streets) {
    return ways.between(ends)
        .map(found -> byEnds(ends, found))
        .flatMap(found ->
            legs.save(found, streets, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .then(versions.moveHead())
                .as(writing::transactional))
        .doOnSuccess(kept -> LOG.info("{} ways of tours were computed", ends.size()));
  }

  private static Map<LegEnds, TourLeg> byEnds(List<LegEnds> ends, List<TourLeg> found) {
    Map<LegEnds, TourLeg> legs = new LinkedHashMap<>();
    for (int i = 0; i < ends.size(); i++) {
      legs.put(ends.get(i), found.get(i));
    }
    return legs;
  }

  private Mono<Void> failed(Throwable failure) {
    if (!failing) {
      failing = true;
      LOG.warn("the ways of tours could not be computed, later again: {}", failure.toString());
    }
    return Mono.empty();
  }

  @Override
  public void start() {
    running = Flux.interval(every).onBackpressureDrop().concatMap(tick -> round(), 1).subscribe();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }
}
