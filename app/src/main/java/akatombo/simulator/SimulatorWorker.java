package akatombo.simulator;

import akatombo.buslocation.BusLocation;
import akatombo.gtfs.Feeds;
import akatombo.startup.ServerPort;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets the simulated vehicles report every few seconds, for as long as the service runs. */
final class SimulatorWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatorWorker.class);
  private static final int BATCH_MAX = 500;
  private static final Duration PAUSE_MAX = Duration.ofSeconds(60);

  private final Doors doors;
  private final Clock clock;
  private final Traffic traffic;
  private final Duration reportEvery;
  private volatile Disposable driving = Disposables.disposed();
  private Instant pausedUntil = Instant.MIN;
  private Duration pause = Duration.ZERO;
  private String trouble = "";

  /** What is asked, and where the reports go. */
  record Doors(Feeds feeds, BusLocation buses, PositionsClient client, ServerPort port) {}

  SimulatorWorker(Doors doors, Clock clock, Traffic traffic, Duration reportEvery) {
    this.doors = doors;
    this.clock = clock;
    this.traffic = traffic;
    this.reportEvery = reportEvery;
  }

  @Override
  public void start() {
    Scheduler thread = Schedulers.newSingle("simulator", true);
    driving =
        Flux.interval(reportEvery, thread)
            .onBackpressureDrop()
            .concatMap(tick -> step().onErrorResume(this::unexpected), 0)
            .doFinally(signal -> thread.dispose())
            .subscribe();
  }

  private Mono<Void> step() {
    return Mono.defer(() -> {
      Instant now = clock.instant();
      if (doors.port.number() == 0 || now.isBefore(pausedUntil)) {
        return Mono.empty();
      }
      List<PositionReport> reports =
          traffic.reports(doors.feeds.current(), now, TripsOfOthers.of(doors.buses.fleet()));
      URI to = URI.create("http://127.0.0.1:" + doors.port.number());
      return Flux.fromIterable(reports)
          .buffer(BATCH_MAX)
          .concatMap(batch -> doors.client.send(to, batch))
          .doOnNext(this::heed)
          .then();
    });
  }

  private void heed(SendOutcome outcome) {
    switch (outcome) {
      case SendOutcome.Taken taken -> {
        if (!trouble.isEmpty()) {
          LOG.info("simulated vehicles report again");
        }
        trouble = "";
        pause = Duration.ZERO;
      }
      case SendOutcome.NoKey(String reason) -> backOff(reason, null);
      case SendOutcome.Unavailable(String reason, var retryAfter) -> backOff(reason, retryAfter);
    }
  }

  private Mono<Void> unexpected(Throwable failure) {
    backOff(String.valueOf(failure), null);
    return Mono.empty();
  }

  /** Twice as long each time; says why only when the reason is a new one. */
  private void backOff(String reason, @Nullable Duration retryAfter) {
    Duration doubled = pause.isZero() ? reportEvery : pause.multipliedBy(2);
    pause = doubled.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : doubled;
    Duration wait = retryAfter != null && retryAfter.compareTo(pause) > 0 ? retryAfter : pause;
    pausedUntil = clock.instant().plus(wait);
    if (!reason.equals(trouble)) {
      LOG.warn("simulated vehicles cannot report and try again: {}", reason);
      trouble = reason;
    }
  }

  @Override
  public void stop() {
    driving.dispose();
  }

  @Override
  public boolean isRunning() {
    return !driving.isDisposed();
  }
}
