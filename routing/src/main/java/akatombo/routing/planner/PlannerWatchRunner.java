package akatombo.routing.planner;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the process that serves, four times a second: takes its address away as soon as it does
 * not answer, gives it back when it does again, and ends a process that stays silent.
 */
final class PlannerWatchRunner implements AutoCloseable {

  /** How long a probe waits. */
  static final Duration PATIENCE = Duration.ofMillis(800);

  private static final Logger LOG = LoggerFactory.getLogger(PlannerWatchRunner.class);
  private static final Duration EVERY = Duration.ofMillis(250);
  private static final int MISSES_TO_WITHDRAW = 2;
  private static final Duration STOPPED_TOO_LONG = Duration.ofSeconds(3);
  private static final Duration SILENT_TOO_LONG = Duration.ofSeconds(10);

  private final HttpProbe probe;
  private final PlannerOffers offers;
  private final Consumer<PlannerInstance> lost;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("planner-watch").daemon().factory());

  private volatile @Nullable PlannerInstance watched;
  private int misses;
  private long wellAt;

  PlannerWatchRunner(HttpProbe probe, PlannerOffers offers, Consumer<PlannerInstance> lost) {
    this.probe = probe;
    this.offers = offers;
    this.lost = lost;
    var _ =
        thread.scheduleWithFixedDelay(
            this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Watches this process from now on; it has just been seen well. */
  void watch(PlannerInstance instance) {
    thread.execute(() -> {
      misses = 0;
      wellAt = System.nanoTime();
      watched = instance;
    });
    instance.process().whenEnded(this::lookSoon);
  }

  /** Ends a process that was replaced, when the calls it still works on are answered. */
  void retire(PlannerInstance old, Duration after) {
    var _ =
        thread.schedule(
            () -> {
              offers.withdraw(old.address());
              old.process().terminate();
            },
            after.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void lookSoon() {
    if (!thread.isShutdown()) {
      thread.execute(this::look);
    }
  }

  private void look() {
    PlannerInstance instance = watched;
    if (instance == null) {
      return;
    }
    try {
      if (!instance.process().isAlive()) {
        watched = null;
        offers.withdraw(instance.address());
        lost.accept(instance);
      } else if (instance.process().isStopped()) {
        misses = MISSES_TO_WITHDRAW;
        missed(instance, STOPPED_TOO_LONG);
      } else if (probe.isUp(instance.address())) {
        answered(instance);
      } else {
        misses++;
        missed(instance, SILENT_TOO_LONG);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("watching the planner failed", e);
    }
  }

  private void answered(PlannerInstance instance) {
    if (misses >= MISSES_TO_WITHDRAW) {
      LOG.info("the planner answers again");
      offers.offer(instance.address());
    }
    misses = 0;
    wellAt = System.nanoTime();
  }

  private void missed(PlannerInstance instance, Duration tooLong) {
    if (misses >= MISSES_TO_WITHDRAW && offers.current().isPresent()) {
      LOG.warn("the planner does not answer");
      offers.withdraw(instance.address());
    }
    if (System.nanoTime() - wellAt > tooLong.toNanos()) {
      LOG.warn("the planner has been silent for {} s and is ended", tooLong.toSeconds());
      instance.process().kill();
    }
  }
}
