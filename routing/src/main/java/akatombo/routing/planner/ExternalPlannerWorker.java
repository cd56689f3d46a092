package akatombo.routing.planner;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** A planner that somebody else runs: only its health is looked at. */
final class ExternalPlannerWorker implements Planner, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ExternalPlannerWorker.class);
  private static final long EVERY_MILLIS = 500;
  private static final int MISSES_TO_WITHDRAW = 2;

  private final URI url;
  private final HttpClient http;
  private final HttpProbe probe;
  private final PlannerProgress progress;
  private final PlannerOffers offers = new PlannerOffers();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("planner-watch").daemon().factory());
  private int misses;

  ExternalPlannerWorker(
      URI url, HttpClient http, PlannerMetrics metrics, PlannerProgress progress) {
    this.url = URI.create(url.toString().replaceAll("/+$", ""));
    this.http = http;
    this.probe = new HttpProbe(http, PlannerWatchRunner.PATIENCE);
    this.progress = progress;
    metrics.watch(this::state);
  }

  ExternalPlannerWorker start() {
    var _ = thread.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return this;
  }

  /** An external planner has its own feeds: nothing to do. */
  @Override
  public void planWith(PlannerInputs inputs) {
    LOG.debug("the planner at {} reads its own feeds", url);
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
  public PlannerState state() {
    return new PlannerState.External(url, offers.current().isPresent());
  }

  @Override
  public void close() {
    thread.shutdownNow();
    http.shutdownNow();
  }

  private void look() {
    try {
      boolean was = offers.current().isPresent();
      if (probe.isUpOrSilentOnHealth(url)) {
        misses = 0;
        offers.offer(url);
      } else if (++misses >= MISSES_TO_WITHDRAW) {
        offers.withdraw(url);
      }
      boolean is = offers.current().isPresent();
      if (is != was) {
        LOG.info("the planner at {} {}", url, is ? "answers" : "does not answer");
        progress.changed(state());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("watching the planner failed", e);
    }
  }
}
