package akatombo.routing.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small pieces of the supervisor, each by itself. */
class PlannerPiecesTest {

  private static final URI HERE = URI.create("http://127.0.0.1:1");
  private static final URI THERE = URI.create("http://127.0.0.1:2");

  @TempDir Path folder;

  @Test
  void waitsFromOneToSixtySeconds() {
    assertThat(IntStream.rangeClosed(1, 8).mapToObj(Backoff::after).map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    assertThat(Backoff.after(Integer.MAX_VALUE)).isEqualTo(Backoff.LONGEST);
  }

  @Test
  void explainsAFailureByItsCause() {
    assertThat(
            OutputLog.reason(
                List.of(
                    "10:00:00 INFO [main] Main starting",
                    "10:00:01 ERROR [main] Main cannot load",
                    "java.lang.IllegalStateException: x",
                    "Caused by: java.io.EOFException: graph.obj is cut off",
                    "\tat a.B.c(B.java:1)")))
        .isEqualTo("Caused by: java.io.EOFException: graph.obj is cut off");
    assertThat(OutputLog.reason(List.of("Invalid maximum heap size: -Xmx0m", "See --help")))
        .isEqualTo("Invalid maximum heap size: -Xmx0m");
    assertThat(OutputLog.reason(List.of("INFO a", "INFO b", "INFO c", "INFO d", "TriasApi")))
        .isEmpty();
  }

  @Test
  void boundsWhatItKeepsOfTheOutput() throws IOException {
    OutputLog log = new OutputLog(folder.resolve("otp.log"));
    byte[] output =
        "0123456789".repeat(10).concat("\n").repeat(70_000).getBytes(StandardCharsets.UTF_8);
    log.copy(new ByteArrayInputStream(output));
    assertThat(Files.size(folder.resolve("otp.log"))).isLessThanOrEqualTo(4_000_200);
    assertThat(Files.size(folder.resolve("otp.log.1"))).isLessThanOrEqualTo(4_000_200);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void keepsTheGraphInUseAndTheOneBefore() throws IOException {
    GraphFolders graphs = new GraphFolders(folder);
    for (int i = 1; i <= 4; i++) {
      String id = "graph" + i;
      Files.writeString(graphs.begin(id).resolve("graph.obj"), "x");
      assertThat(graphs.isComplete(id)).isFalse();
      graphs.complete(id);
      graphs.touch(id, Instant.ofEpochSecond(1_000_000 + i));
    }
    Files.createDirectories(folder.resolve("unfinished"));
    graphs.prune(Set.of("graph2"));
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("graph2", "graph4");
    }
  }

  @Test
  void beginsAgainWhereABuildWasCutOff() throws IOException {
    GraphFolders graphs = new GraphFolders(folder);
    Files.writeString(graphs.begin("graph1").resolve("graph.obj"), "half");
    assertThat(graphs.begin("graph1")).isEmptyDirectory();
  }

  @Test
  void tellsThoseWhoWaitWhenAnAddressIsLost() {
    PlannerOffers offers = new PlannerOffers();
    offers.offer(HERE);
    var waiting = offers.lost(HERE).toFuture();
    offers.offer(THERE);
    assertThat(offers.current()).contains(THERE);
    assertThat(waiting).as("calls to the old planner go on").isNotDone();
    offers.withdraw(HERE);
    assertThat(waiting).isDone();
    assertThat(offers.current()).contains(THERE);
    assertThat(offers.lost(HERE).toFuture()).as("too late").isDone();
  }

  @Test
  void namesTheMissingProgramAndWhatToDo() {
    assertThatThrownBy(() -> OtpJar.find(folder.resolve("none.jar")))
        .isInstanceOf(PlannerFault.class)
        .hasMessageContaining("none.jar")
        .hasMessageContaining("akatombo.routing.otp-jar");
  }

  @Test
  void leavesTheChildrenOfALivingParentAlone() throws Exception {
    Process child = new ProcessBuilder("sleep", "60").start();
    try {
      PidFiles pids = new PidFiles(folder);
      Path file = pids.write(child.toHandle());
      pids.endOrphans("sleep");
      assertThat(child.isAlive()).isTrue();
      List<String> lines = Files.readAllLines(file);
      Files.write(file, List.of(lines.get(0), lines.get(1), "1", "long ago"));
      pids.endOrphans("sleep");
      assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(5));
      assertThat(file).doesNotExist();
    } finally {
      child.destroyForcibly();
    }
  }
}
