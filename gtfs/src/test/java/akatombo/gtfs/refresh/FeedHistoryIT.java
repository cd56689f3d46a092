package akatombo.gtfs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedSource;
import akatombo.gtfs.FeedStatus.Outcome;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.fetch.FakeFeedServer;
import akatombo.gtfs.store.FeedStore;
import akatombo.gtfs.store.TestDatabase;
import akatombo.gtfs.store.VersionRecord;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports with, without and in spite of the database. */
class FeedHistoryIT {

  private static final Duration WAIT = Duration.ofSeconds(20);

  @TempDir Path temp;
  private final FakeFeedServer server = new FakeFeedServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void importsWithoutTheDatabaseAndWritesTheHistoryWhenItIsBack() throws IOException {
    int port = freePort();
    FeedStore store = new FeedStore(TestDatabase.client(port));
    server.serve(FeedText.town().zip(), "\"one\"");
    try (RunningFeeds city = start("feeds", store)) {
      assertThat(city.settled().getFirst().last()).isEqualTo(Outcome.IMPORTED);
      server.serve("no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8), "\"two\"");
      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Rejected.class);

      try (TestDatabase _ = TestDatabase.start(port)) {
        assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Rejected.class);

        assertThat(history(store))
            .extracting(VersionRecord::outcome)
            .containsExactlyInAnyOrder(Outcome.IMPORTED, Outcome.REJECTED);
        assertThat(history(store))
            .filteredOn(line -> line.outcome() == Outcome.REJECTED)
            .allSatisfy(line -> assertThat(line.notices()).isNotEmpty());
        startsOnANewMachineWhileTheSourceIsDown(store);
      }
    }
  }

  private void startsOnANewMachineWhileTheSourceIsDown(FeedStore store) {
    server.fail(503);
    try (RunningFeeds elsewhere = start("elsewhere", store)) {
      assertThat(elsewhere.settled().getFirst().last()).isEqualTo(Outcome.UNAVAILABLE);
      assertThat(elsewhere.feeds().current().find("town").orElseThrow().version().label())
          .isEqualTo("v1");
    }
  }

  private List<VersionRecord> history(FeedStore store) {
    return Objects.requireNonNull(store.history("town", 10).collectList().block(WAIT));
  }

  private RunningFeeds start(String folder, FeedStore store) {
    return RunningFeeds.start(
        temp.resolve(folder), store, new FeedSource("town", server.feed(), false, Duration.ZERO));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
