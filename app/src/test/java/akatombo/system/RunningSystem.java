package akatombo.system;

import akatombo.Akatombo;
import akatombo.startup.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system of one city, asked from outside: real database, real planner. */
@SpringBootTest(classes = Akatombo.class, webEnvironment = WebEnvironment.DEFINED_PORT)
abstract class RunningSystem {

  static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private Home home;

  @LocalServerPort private int port;

  WebTestClient client;

  @BeforeEach
  void aClientWithPatience() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
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

  /** An address that is encoded already and must stay as it is. */
  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
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
        // Seen from outside, the system can only be asked again.
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

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
