package akatombo.warmup;

import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.routing.planner.PlannerState;
import akatombo.routing.planner.PlannerStatus;
import akatombo.tourism.Tours;
import java.net.URI;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks the service over its own port once the planner no longer needs the machine, one question
 * after another, and rests as long as each answer took. The first that is not answered ends it.
 */
final class WarmUpWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUpWorker.class);
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofSeconds(60);

  private final Doors doors;
  private final WebClient http;
  private final int questions;
  private volatile Disposable asking = Disposables.disposed();

  /** What is asked about, and where. */
  record Doors(Feeds feeds, Tours tours, PlannerStatus planner, IntSupplier port) {}

  WarmUpWorker(Doors doors, WebClient http, int questions) {
    this.doors = doors;
    this.http = http;
    this.questions = questions;
  }

  @Override
  public void start() {
    asking =
        Flux.interval(EVERY)
            .onBackpressureDrop()
            .filter(tick -> isDue())
            .next()
            .flatMapMany(tick ->
                Flux.fromIterable(questions().next(questions)).concatMap(this::ask).take(WHOLE))
            .count()
            .subscribe(
                count -> LOG.info("warmed up with {} questions", count),
                failure -> LOG.info("warming up ended early: {}", failure.toString()));
  }

  private VisitorQuestions questions() {
    return new VisitorQuestions(doors.feeds.current(), doors.tours.published());
  }

  private boolean isDue() {
    return doors.port.getAsInt() != 0
        && doors.feeds.status().stream().map(FeedStatus::last).allMatch(last -> last != null)
        && switch (doors.planner.state()) {
          case PlannerState.Ready _ -> true;
          case PlannerState.External _ -> true;
          case PlannerState.Failed _ -> true;
          case PlannerState.Waiting _ -> false;
          case PlannerState.Building _ -> false;
          case PlannerState.Starting _ -> false;
          case PlannerState.WarmingUp _ -> false;
        };
  }

  private Mono<Long> ask(URI question) {
    return Mono.defer(() -> {
      long begun = System.nanoTime();
      return http.get()
          .uri(URI.create("http://127.0.0.1:" + doors.port.getAsInt() + question))
          .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
          .header("X-Request-Id", "warm-up")
          .exchangeToMono(response -> response.releaseBody().thenReturn(begun))
          .timeout(PATIENCE)
          .flatMap(from -> Mono.delay(Duration.ofNanos(System.nanoTime() - from)));
    });
  }

  @Override
  public void stop() {
    asking.dispose();
  }

  @Override
  public boolean isRunning() {
    return !asking.isDisposed();
  }
}
