package akatombo.routing.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import akatombo.gtfs.GeoPoint;
import akatombo.routing.planner.PlannerProperties.ProcessProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.springframework.util.unit.DataSize;

/** A real planner process in a folder of a test. */
final class PlannerFixture implements AutoCloseable {

  /** Not HTTP/2: the planner's server takes the upgrade and then waits for the body in vain. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final List<PlannerState> steps = new CopyOnWriteArrayList<>();
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final SupervisedPlannerWorker planner;

  PlannerFixture(Path directory) {
    assumeOtpJar();
    planner =
        PlannerConfiguration.supervised(
                properties(directory), new PlannerMetrics(registry), steps::add, Clock.systemUTC())
            .start();
  }

  static PlannerProperties properties(Path directory) {
    return new PlannerProperties(
        null,
        null,
        new ProcessProperties(
            directory,
            DataSize.ofGigabytes(1),
            DataSize.ofMegabytes(512),
            6,
            Duration.ofSeconds(2),
            40,
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            DataSize.ofMegabytes(100)));
  }

  static void assumeOtpJar() {
    try {
      assertThat(OtpJar.find(null).version()).isNotEmpty();
    } catch (PlannerFault fault) {
      assumeTrue(false, "skipped: " + fault.reason());
    }
  }

  URI awaitReady(Duration most) throws InterruptedException {
    await(most, () -> planner.current().isPresent());
    return planner.current().orElseThrow();
  }

  static void await(Duration most, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not within %s", most).isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  /** The answer to a plan in the morning of Tuesday 2021-12-07. */
  static String plan(URI base, GeoPoint from, GeoPoint to)
      throws IOException, InterruptedException {
    String query =
        "{ planConnection(origin: %s, destination: %s, dateTime: {earliestDeparture:"
            + " \"2021-12-07T09:00:00-08:00\"}, first: 3) { routingErrors { code } edges { node {"
            + " legs { mode route { gtfsId } } } } } }";
    String body =
        "{\"query\": \"" + query.formatted(place(from), place(to)).replace("\"", "\\\"") + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/otp/gtfs/v1"))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }

  private static String place(GeoPoint point) {
    return "{location: {coordinate: {latitude: %s, longitude: %s}}}"
        .formatted(point.lat(), point.lon());
  }

  static boolean hasProcesses(Path directory) {
    try (var files = Files.list(directory.resolve("pids"))) {
      return files.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that has a file about itself in the folder and serves. */
  static ProcessHandle process(Path directory) throws IOException {
    try (var files = Files.list(directory.resolve("pids"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".pid", ""))
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
          .filter(ProcessHandle::isAlive)
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() {
    planner.close();
  }
}
