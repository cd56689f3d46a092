package akatombo.routing.planner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import reactor.core.publisher.Mono;

/**
 * Sees to it that a planner process serves the wanted inputs: one thread prepares (build, start,
 * warm up, switch over), another watches what serves. The old process serves until the new one is
 * warm; what dies is started again after a pause that grows from 1 to 60 s.
 */
final class SupervisedPlannerWorker
    implements Planner, ApplicationListener<ContextClosedEvent>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SupervisedPlannerWorker.class);
  private static final Duration FIRST_WARM_UP = Duration.ofSeconds(5);
  private static final Duration LONGEST_FIRST_WARM_UP = Duration.ofSeconds(20);
  private static final int FEWEST_QUERIES = 20;
  private static final Duration WHOLE_WARM_UP = Duration.ofSeconds(60);
  private static final Duration DRAIN = Duration.ofSeconds(6);
  private static final Duration STEADY = Duration.ofSeconds(60);

  private final OtpRuntime runtime;
  private final GraphWorkshop workshop;
  private final PlannerLaunch launch;
  private final PlannerWatchRunner watch;
  private final HttpClient http;
  private final PlannerMetrics metrics;
  private final PlannerProgress progress;
  private final Clock clock;
  private final int queries;
  private final PlannerOffers offers = new PlannerOffers();
  private final Thread thread;

  private volatile PlannerState stage = new PlannerState.Waiting();
  private volatile @Nullable PlannerInstance serving;
  private volatile @Nullable PlannerInputs wanted;
  private volatile boolean ending;
  private @Nullable String failedKey;
  private Instant retryAt = Instant.EPOCH;
  private int failures;

  SupervisedPlannerWorker(PlannerParts parts) {
    this.runtime = parts.runtime();
    this.workshop = parts.workshop();
    this.launch = parts.launch();
    this.http = parts.http();
    this.metrics = parts.metrics();
    this.progress = parts.progress();
    this.clock = parts.clock();
    this.queries = parts.warmUpQueries();
    this.watch = new PlannerWatchRunner(parts.probe(), offers, this::lose);
    this.thread = Thread.ofPlatform().name("planner").daemon().unstarted(this::run);
    metrics.watch(this::state);
  }

  /** Begins to work; nothing happens before there are inputs. */
  SupervisedPlannerWorker start() {
    thread.start();
    return this;
  }

  @Override
  public void planWith(PlannerInputs inputs) {
    synchronized (this) {
      PlannerInputs before = wanted;
      if (before != null && before.key().equals(inputs.key())) {
        return;
      }
      wanted = inputs;
      retryAt = Instant.EPOCH;
      notifyAll();
    }
  }

  @Override
  public Optional<URI> current() {
    return offers.current();
  }

  @Override
  public Mono<Void> lost(URI address) {
    return offers.lost(address);
  }

  @Override
  public boolean isWalkEstimated() {
    PlannerInstance instance = serving;
    return instance != null && instance.graph().walkEstimated();
  }

  @Override
  public Optional<Path> streets() {
    PlannerInstance instance = serving;
    return instance == null || instance.graph().walkEstimated()
        ? Optional.empty()
        : Optional.of(instance.graph().folder().resolve(OtpConfig.STREETS_FILE));
  }

  @Override
  public PlannerState state() {
    PlannerInstance instance = serving;
    if (instance == null) {
      return stage;
    }
    return offers.current().isPresent()
        ? new PlannerState.Ready(instance.startedAt(), instance.graph().id())
        : new PlannerState.Failed("the planner does not answer", clock.instant());
  }

  /**
   * Ctrl-C reaches the child as well: its end is no failure then. SIGTERM reaches us alone, and it
   * goes on until the requests on the way are answered.
   */
  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    ending = true;
    thread.interrupt();
  }

  @Override
  public void close() {
    ending = true;
    thread.interrupt();
    watch.close();
    offers.current().ifPresent(offers::withdraw);
    runtime.close();
    http.shutdownNow();
  }

  private void run() {
    try {
      runtime.endOrphans();
    } catch (IOException e) {
      LOG.warn("cannot look for planners left over from an earlier run: {}", e.toString());
    }
    try {
      while (true) {
        PlannerInputs inputs = awaitWork();
        try {
          prepare(inputs);
        } catch (PlannerFault fault) {
          failed(inputs, fault.reason());
        } catch (RuntimeException e) {
          LOG.error("preparing the planner failed", e);
          failed(inputs, "internal error: " + e);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("the planner's supervisor ends");
    }
  }

  /** Waits until something has to be done and the pause after a failure is over. */
  private synchronized PlannerInputs awaitWork() throws InterruptedException {
    while (true) {
      PlannerInputs inputs = wanted;
      PlannerInstance instance = serving;
      long pause = Duration.between(clock.instant(), retryAt).toMillis();
      boolean served =
          inputs == null
              || (instance != null && instance.graph().inputs().key().equals(inputs.key()));
      if (inputs != null && !served && pause <= 0) {
        return inputs;
      }
      wait(served ? 0 : pause);
    }
  }

  private boolean isWanted(PlannerInputs inputs) {
    PlannerInputs now = wanted;
    return now != null && now.key().equals(inputs.key());
  }

  private void prepare(PlannerInputs inputs) throws PlannerFault, InterruptedException {
    PlannerGraph graph =
        workshop.obtain(
            inputs,
            id -> enter(new PlannerState.Building(id, clock.instant())),
            () -> !isWanted(inputs));
    enter(new PlannerState.Starting(graph.id(), clock.instant()));
    PlannerInstance instance = startOn(graph);
    try {
      enter(new PlannerState.WarmingUp(graph.id(), clock.instant()));
      WarmUpRunner warmUp = new WarmUpRunner(http, instance, clock.instant());
      boolean first = serving == null;
      warmUp.ask(queries, first ? FIRST_WARM_UP : WHOLE_WARM_UP);
      warmUp.ask(Math.min(FEWEST_QUERIES, queries), LONGEST_FIRST_WARM_UP);
      if (warmUp.asked() > 0 && warmUp.answered() == 0) {
        throw new PlannerFault("the planner answers none of its warm-up queries");
      }
      switchTo(instance);
      continueWarmUp(warmUp);
    } catch (PlannerFault | InterruptedException | RuntimeException e) {
      instance.process().kill();
      throw e;
    }
  }

  /** A graph that cannot be loaded twice running is thrown away, to be built again. */
  private PlannerInstance startOn(PlannerGraph graph) throws PlannerFault, InterruptedException {
    try {
      return launch.start(graph);
    } catch (PlannerFault fault) {
      if (failures > 0) {
        workshop.discard(graph);
      }
      throw fault;
    }
  }

  private void switchTo(PlannerInstance instance) {
    PlannerInstance old;
    synchronized (this) {
      old = serving;
      serving = instance;
      failedKey = null;
      offers.offer(instance.address());
      watch.watch(instance);
    }
    enter(new PlannerState.Ready(instance.startedAt(), instance.graph().id()));
    if (old != null) {
      watch.retire(old, DRAIN);
      workshop.prune(Set.of(instance.graph().id(), old.graph().id()));
    } else {
      workshop.prune(Set.of(instance.graph().id()));
    }
  }

  private void continueWarmUp(WarmUpRunner warmUp) {
    Thread.ofVirtual()
        .name("planner-warm-up")
        .start(() -> {
          try {
            warmUp.askPolitely(queries, WHOLE_WARM_UP);
          } catch (InterruptedException e) {
            LOG.debug("warm-up interrupted");
          }
        });
  }

  /** Called by the watch when the serving process has ended. */
  private void lose(PlannerInstance instance) {
    if (ending) {
      return;
    }
    String reason = "the planner ended: " + instance.process().epitaph();
    synchronized (this) {
      PlannerInstance now = serving;
      if (now == null || now.process() != instance.process()) {
        return;
      }
      serving = null;
      boolean steady = instance.startedAt().plus(STEADY).isBefore(clock.instant());
      failures = steady ? 1 : failures + 1;
      retryAt = clock.instant().plus(Backoff.after(failures));
      notifyAll();
    }
    metrics.restarted();
    LOG.warn("{}; it is started again", reason);
    enter(new PlannerState.Failed(reason, retryAt));
  }

  private void failed(PlannerInputs inputs, String reason) {
    PlannerState failed;
    synchronized (this) {
      if (ending || !isWanted(inputs)) {
        return;
      }
      boolean again = inputs.key().equals(failedKey);
      failedKey = inputs.key();
      failures = again || serving == null ? failures + 1 : 1;
      retryAt = clock.instant().plus(Backoff.after(failures));
      failed = new PlannerState.Failed(reason, retryAt);
    }
    metrics.failed();
    LOG.warn("{}{}", reason, serving == null ? "" : "; the planner before it goes on serving");
    enter(failed);
  }

  private void enter(PlannerState state) {
    stage = state;
    try {
      progress.changed(state);
    } catch (RuntimeException e) {
      LOG.warn("a listener to the planner's progress failed", e);
    }
  }
}
