package akatombo.routing.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A planner of somebody else, played by a small server that speaks its health route. */
class ExternalPlannerTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final AtomicInteger health = new AtomicInteger(200);
  private final AtomicInteger server = new AtomicInteger(200);
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private HttpServer http;
  private ExternalPlannerWorker planner;

  @BeforeEach
  void start() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/otp/actuators/health", health);
    answer("/otp/", server);
    http.start();
    URI url = URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    planner =
        new ExternalPlannerWorker(
                url, HttpClient.newHttpClient(), new PlannerMetrics(registry), _ -> {})
            .start();
  }

  @AfterEach
  void stop() {
    planner.close();
    http.stop(0);
  }

  @Test
  void isOfferedWhileItsHealthIsGood() throws InterruptedException {
    PlannerFixture.await(SOON, () -> planner.current().isPresent());
    URI url = planner.current().orElseThrow();
    assertThat(url.toString()).doesNotEndWith("/");
    assertThat(planner.state()).isEqualTo(new PlannerState.External(url, true));
    var lost = planner.lost(url).toFuture();
    health.set(503);
    PlannerFixture.await(SOON, () -> planner.current().isEmpty());
    assertThat(lost).succeedsWithin(SOON);
    health.set(200);
    PlannerFixture.await(SOON, () -> planner.current().isPresent());
  }

  @Test
  void mayHaveItsHealthRouteSwitchedOff() throws InterruptedException {
    health.set(404);
    PlannerFixture.await(SOON, () -> planner.current().isPresent());
    server.set(404);
    PlannerFixture.await(SOON, () -> planner.current().isEmpty());
  }

  @Test
  void showsItsStateAsOneGaugePerState() throws InterruptedException {
    PlannerFixture.await(SOON, () -> planner.current().isPresent());
    assertThat(gauge("External")).isEqualTo(1);
    assertThat(gauge("Ready")).isZero();
  }

  private double gauge(String state) {
    return registry.get("akatombo.planner.state").tag("state", state).gauge().value();
  }

  private void answer(String path, AtomicInteger status) {
    http.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
  }
}
