package akatombo.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedules;
import akatombo.routing.planner.PlannerState;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class WarmUpWorkerTest {

  private static final PlannerState READY = new PlannerState.Ready(Instant.EPOCH, "graph");

  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final DisposableServer server =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .handle((request, response) -> {
            asked.add(request.uri());
            return response.sendString(Mono.just("{}"));
          })
          .bindNow();
  private volatile PlannerState planner = READY;

  @AfterEach
  void stop() {
    server.disposeNow();
  }

  @Test
  void asksEachKindInTurnAndThenNoMore() throws InterruptedException {
    WarmUpWorker worker = worker(12, server.port());
    worker.start();
    awaitEnd(worker);
    assertThat(asked).hasSize(12);
    assertThat(asked).first().asString().matches("/v1/stops/tatsuno%3A[^/?]+/departures");
    assertThat(asked.stream().filter(each -> each.startsWith("/v1/tours?from=3"))).hasSize(2);
  }

  @Test
  void waitsWhileThePlannerNeedsTheMachine() throws InterruptedException {
    planner = new PlannerState.Building("graph", Instant.EPOCH);
    WarmUpWorker worker = worker(3, server.port());
    worker.start();
    assertThat(asked.poll(1_200, TimeUnit.MILLISECONDS)).isNull();
    planner = READY;
    awaitEnd(worker);
    assertThat(asked).hasSize(3);
  }

  @Test
  void endsWhereNobodyAnswers() throws InterruptedException {
    int port = server.port();
    server.disposeNow();
    WarmUpWorker worker = worker(1_000, port);
    worker.start();
    awaitEnd(worker);
  }

  @Test
  void asksNothingOfACityWithNothing() {
    assertThat(new VisitorQuestions(Schedules.NONE, PublishedContent.EMPTY).next(5)).isEmpty();
  }

  private static void awaitEnd(WarmUpWorker worker) throws InterruptedException {
    for (int i = 0; i < 100 && worker.isRunning(); i++) {
      Thread.sleep(100);
    }
    assertThat(worker.isRunning()).isFalse();
  }

  private WarmUpWorker worker(int questions, int port) {
    return new WarmUpWorker(
        new WarmUpWorker.Doors(new SampleFeeds(), new NoTours(), () -> planner, () -> port),
        WebClient.create(),
        questions);
  }

  private record SampleFeeds() implements Feeds {

    private static final Schedules SAMPLE = Schedules.NONE.with(SampleCity.schedule());

    @Override
    public Schedules current() {
      return SAMPLE;
    }

    @Override
    public Flux<Schedules> changes() {
      return Flux.just(SAMPLE);
    }

    @Override
    public Mono<ImportOutcome> refresh(String feedId) {
      return Mono.empty();
    }

    @Override
    public Optional<PublishedFeed> published(String feedId) {
      return Optional.empty();
    }

    @Override
    public List<FeedStatus> status() {
      return List.of();
    }
  }

  private record NoTours() implements Tours {

    @Override
    public PublishedContent published() {
      return PublishedContent.EMPTY;
    }

    @Override
    public Flux<PublishedContent> changes() {
      return Flux.empty();
    }
  }
}
