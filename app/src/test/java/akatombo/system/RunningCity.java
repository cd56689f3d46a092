package akatombo.system;

import akatombo.Akatombo;
import akatombo.startup.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole system with the sample city, started once for all tests that extend this: real
 * database, real planner, simulated buses.
 */
@SpringBootTest(classes = Akatombo.class, webEnvironment = WebEnvironment.DEFINED_PORT)
abstract class RunningCity {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int PORT = freePort();

  @Autowired private Home home;

  WebTestClient client;

  @DynamicPropertySource
  static void ground(DynamicPropertyRegistry properties) {
    properties.add("server.port", () -> PORT);
    properties.add("akatombo.home", () -> Path.of("target", "system-home").toString());
  }

  @BeforeEach
  void aClientWithPatience() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + PORT)
            .responseTimeout(Duration.ofSeconds(15))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
            .build();
  }

  JsonNode get(String path, Object... variables) {
    byte[] body =
        client
            .get()
            .uri(path, variables)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    return JSON.readTree(body == null ? new byte[0] : body);
  }

  /** The demo token of a role. */
  String token(String role) {
    try {
      Map<?, ?> tokens =
          JSON.readValue(Files.readAllBytes(home.folder().resolve("demo-keys.json")), Map.class);
      return String.valueOf(tokens.get(role));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path home() {
    return home.folder();
  }

  /** Waits until it holds; fails with what was waited for. */
  static void await(String what, Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + limit + " for: " + what);
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  void awaitReady() {
    await(
        "the system to be ready",
        Duration.ofMinutes(4),
        () -> get("/v1/status").path("ready").asBoolean());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
