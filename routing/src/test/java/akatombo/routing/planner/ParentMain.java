package akatombo.routing.planner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An application that has a planner and is going to be killed. */
final class ParentMain {

  private ParentMain() {}

  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    PlannerFixture fixture = new PlannerFixture(directory);
    fixture.planner.planWith(Portland.inputs());
    fixture.awaitReady(Duration.ofSeconds(120));
    Files.createFile(directory.resolve("parent-is-ready"));
    Thread.sleep(Duration.ofMinutes(5));
  }
}
