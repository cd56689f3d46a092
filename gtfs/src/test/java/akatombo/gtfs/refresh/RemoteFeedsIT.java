package akatombo.gtfs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedSource;
import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.FeedStatus.Outcome;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.fetch.FakeFeedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

class RemoteFeedsIT {

  @TempDir Path temp;
  private final FakeFeedServer server = new FakeFeedServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void asksOnlyForWhatIsNew() {
    server.serve(FeedText.town().zip(), "\"one\"");

    try (RunningFeeds city = start()) {
      assertThat(city.settled()).extracting(FeedStatus::last).containsExactly(Outcome.IMPORTED);
      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Unchanged.class);
      assertThat(server.asked())
          .containsExactly("GET /feed.zip", "GET /feed.zip If-None-Match \"one\"");
    }
  }

  @Test
  void takesTheSameBytesUnderAnotherTagAsUnchanged() {
    server.serve(FeedText.town().zip(), "\"one\"");

    try (RunningFeeds city = start()) {
      assertThat(city.settled()).hasSize(1);
      server.serve(FeedText.town().zip(), "\"two\"");

      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Unchanged.class);
      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Unchanged.class);
      assertThat(server.asked()).last().asString().endsWith("\"two\"");
    }
  }

  @Test
  void servesOnThroughEveryFaultOfTheServer() {
    server.serve(FeedText.town().zip(), "\"one\"");

    try (RunningFeeds city = start()) {
      assertThat(city.settled()).hasSize(1);
      Schedule before = serving(city);
      List<Runnable> faults =
          List.of(
              () -> server.fail(500),
              () -> server.fail(404),
              server::stall,
              server::flood,
              () -> server.breakOff(5000),
              () -> server.redirect("file:///etc/passwd"));
      for (Runnable fault : faults) {
        fault.run();

        assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Unavailable.class);
        assertThat(serving(city)).isSameAs(before);
      }
      server.serve("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "\"bad\"");
      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Rejected.class);
      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Rejected.class);
      assertThat(serving(city)).isSameAs(before);

      server.serve(FeedText.town().version("v2").zip(), "\"three\"");
      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Imported.class);
      assertThat(serving(city).version().label()).isEqualTo("v2");
    }
  }

  @Test
  void startsFromTheLastGoodVersionWhileTheServerIsDown() {
    server.serve(FeedText.town().zip(), "\"one\"");
    try (RunningFeeds city = start()) {
      assertThat(city.settled()).hasSize(1);
    }
    server.fail(503);

    try (RunningFeeds city = start()) {
      FeedStatus status = city.settled().getFirst();

      assertThat(status.last()).isEqualTo(Outcome.UNAVAILABLE);
      assertThat(status.problem()).contains("503");
      assertThat(serving(city).version().label()).isEqualTo("v1");
    }
  }

  @Test
  void doesNotFetchAgainAfterARestart() {
    server.serve(FeedText.town().zip(), "\"one\"");
    try (RunningFeeds city = start()) {
      assertThat(city.settled()).hasSize(1);
    }

    try (RunningFeeds city = start()) {
      assertThat(city.settled().getFirst().last()).isEqualTo(Outcome.UNCHANGED);
      assertThat(server.asked()).last().asString().endsWith("If-None-Match \"one\"");
    }
  }

  @Test
  void looksAgainByItself() {
    server.serve(FeedText.town().zip(), "\"one\"");

    try (RunningFeeds city =
        RunningFeeds.start(
            temp.resolve("feeds"),
            new FeedSource("town", server.feed(), false, Duration.ofMillis(50)))) {
      assertThat(city.settled()).hasSize(1);
      server.serve(FeedText.town().version("v2").zip(), "\"two\"");

      assertThat(
              city.feeds()
                  .changes()
                  .filter(now -> "v2".equals(now.find("town").orElseThrow().version().label()))
                  .blockFirst(Duration.ofSeconds(20)))
          .isNotNull();
    }
  }

  @Test
  void refreshesOnAfterWhoeverAskedHasGone() {
    server.serve(FeedText.town().zip(), "\"one\"");

    try (RunningFeeds city = start()) {
      assertThat(city.settled()).hasSize(1);
      server.serve(FeedText.town().version("v2").zip(), "\"two\"");
      Disposable gone = city.feeds().refresh("town").subscribe();
      gone.dispose();

      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Unchanged.class);
      assertThat(serving(city).version().label()).isEqualTo("v2");
    }
  }

  @Test
  void refreshesOneAtATimeHoweverManyAsk() {
    server.serve(FeedText.town().zip(), "\"one\"");

    try (RunningFeeds city = start()) {
      assertThat(city.settled()).hasSize(1);
      server.serve(FeedText.town().version("v2").zip(), "\"two\"");

      List<ImportOutcome> outcomes = new ArrayList<>();
      Flux.range(0, 20)
          .flatMap(_ -> city.feeds().refresh("town"), 20)
          .doOnNext(outcomes::add)
          .blockLast(Duration.ofSeconds(30));

      assertThat(outcomes).hasSize(20);
      assertThat(outcomes).filteredOn(ImportOutcome.Imported.class::isInstance).hasSize(1);
    }
  }

  private RunningFeeds start() {
    return RunningFeeds.start(
        temp.resolve("feeds"), new FeedSource("town", server.feed(), false, Duration.ZERO));
  }

  private static Schedule serving(RunningFeeds city) {
    return city.feeds().current().find("town").orElseThrow();
  }
}
