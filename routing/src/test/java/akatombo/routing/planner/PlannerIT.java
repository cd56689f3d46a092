package akatombo.routing.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The real OpenTripPlanner on real streets; the graph is built once for all tests. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlannerIT {

  private static final Duration BUILD = Duration.ofMinutes(5);
  private static final Duration START = Duration.ofSeconds(120);

  @TempDir static Path directory;

  private static PlannerFixture first;

  @BeforeEach
  void buildOnce() throws InterruptedException {
    PlannerInputs inputs = Portland.inputs();
    if (first == null) {
      first = new PlannerFixture(directory);
      first.planner.planWith(inputs);
      first.awaitReady(BUILD);
    }
  }

  @AfterAll
  static void stop() {
    if (first != null) {
      first.close();
    }
  }

  @Test
  @Order(1)
  void goesThroughItsStatesAndAnswersPlans() throws Exception {
    assertThat(first.steps)
        .extracting(step -> step.getClass().getSimpleName())
        .containsExactly("Building", "Starting", "WarmingUp", "Ready");
    assertThat(first.planner.isWalkEstimated()).isFalse();
    String answer =
        PlannerFixture.plan(
            first.planner.current().orElseThrow(),
            Portland.CONVENTION_CENTER,
            Portland.PIONEER_SQUARE);
    assertThat(answer).contains("\"gtfsId\":\"trimet:").contains("\"WALK\"");
  }

  @Test
  @Order(2)
  void comesBackWithinSecondsWhenItsProcessIsKilled() throws Exception {
    URI before = first.planner.current().orElseThrow();
    kill("KILL", PlannerFixture.process(directory));
    PlannerFixture.await(Duration.ofSeconds(2), () -> first.planner.current().isEmpty());
    first.planner.lost(before).block(Duration.ofSeconds(1));
    URI after = first.awaitReady(START);
    assertThat(PlannerFixture.plan(after, Portland.LLOYD, Portland.PEARL)).contains("edges");
    assertThat(first.registry.get("akatombo.planner.restarts").counter().count()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void isKnownToBeSilentWithinTwoSecondsWhenStopped() throws Exception {
    ProcessHandle process = PlannerFixture.process(directory);
    kill("STOP", process);
    PlannerFixture.await(Duration.ofSeconds(2), () -> first.planner.current().isEmpty());
    assertThat(first.planner.state()).isInstanceOf(PlannerState.Failed.class);
    first.awaitReady(START);
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  @Order(4)
  void servesFromTheOldGraphUntilTheNewOneIsWarm() throws Exception {
    URI before = first.planner.current().orElseThrow();
    List<Boolean> gaps = new CopyOnWriteArrayList<>();
    first.planner.planWith(Portland.inputs(new StreetSource.None()));
    PlannerFixture.await(
        BUILD,
        () -> {
          gaps.add(first.planner.current().isEmpty());
          return first.planner.isWalkEstimated();
        });
    assertThat(gaps).doesNotContain(true);
    URI after = first.planner.current().orElseThrow();
    assertThat(after).isNotEqualTo(before);
    assertThat(PlannerFixture.plan(after, Portland.CONVENTION_CENTER, Portland.PIONEER_SQUARE))
        .contains("\"gtfsId\":\"trimet:");
    first.planner.lost(before).block(Duration.ofSeconds(10));
  }

  @Test
  @Order(5)
  void usesTheGraphOfAnEarlierRun() throws Exception {
    first.close();
    try (PlannerFixture second = new PlannerFixture(directory)) {
      second.planner.planWith(Portland.inputs());
      second.awaitReady(START);
      assertThat(second.steps)
          .extracting(step -> step.getClass().getSimpleName())
          .doesNotContain("Building");
    }
    PlannerFixture.await(Duration.ofSeconds(2), () -> !PlannerFixture.hasProcesses(directory));
  }

  @Test
  @Order(6)
  void leavesNoProcessBehindWhenItsParentIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ParentMain.class.getName(),
                directory.toString())
            .inheritIO()
            .start();
    try {
      PlannerFixture.await(START, () -> Files.exists(directory.resolve("parent-is-ready")));
      ProcessHandle child = PlannerFixture.process(directory);
      kill("KILL", parent.toHandle());
      assertThat(parent.waitFor(5, TimeUnit.SECONDS)).isTrue();
      PlannerFixture.await(Duration.ofSeconds(5), () -> !child.isAlive());
    } finally {
      parent.destroyForcibly();
    }
  }

  private static void kill(String signal, ProcessHandle process)
      throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder(List.of("kill", "-" + signal, Long.toString(process.pid()))).start();
    assertThat(kill.waitFor()).isZero();
  }
}
