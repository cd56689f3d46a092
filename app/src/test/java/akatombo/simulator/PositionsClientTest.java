package akatombo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

class PositionsClientTest {

  private static final List<PositionReport> REPORTS =
      List.of(
          new PositionReport(
              "t:sim-1", Instant.EPOCH, 34.8, 134.5, 0, 0, "t:1", "2026-11-02", null, "見本 1"));

  @TempDir Path folder;

  private final Queue<String> keys = new ConcurrentLinkedQueue<>();
  private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
  private volatile int status = 202;
  private DisposableServer server;
  private PositionsClient client;

  @BeforeEach
  void anOperatorApi() {
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes ->
                routes.post(
                    "/v1/operator/positions",
                    (request, response) -> {
                      keys.add(String.valueOf(request.requestHeaders().get("Authorization")));
                      return request
                          .receive()
                          .aggregate()
                          .asString()
                          .doOnNext(bodies::add)
                          .then(
                              response
                                  .status(status)
                                  .header("Retry-After", "7")
                                  .sendString(Mono.just("{}"))
                                  .then());
                    }))
            .bindNow();
    client =
        new PositionsClient(
            WebClient.create(),
            new DemoKey(folder.resolve("demo-keys.json"), JsonMapper.builder().build()));
  }

  @AfterEach
  void close() {
    server.disposeNow();
  }

  private void key(String text) throws IOException {
    Files.writeString(folder.resolve("demo-keys.json"), "{\"operator\":\"%s\"}".formatted(text));
  }

  private SendOutcome send() {
    SendOutcome outcome =
        client.send(URI.create("http://127.0.0.1:" + server.port()), REPORTS).block();
    assertThat(outcome).isNotNull();
    return outcome;
  }

  @Test
  void sendsReportsAsTheApiTakesThem() throws IOException {
    key("one");

    assertThat(send()).isEqualTo(new SendOutcome.Taken());
    assertThat(keys).containsExactly("Bearer one");
    assertThat(bodies.peek())
        .contains("\"vehicleId\":\"t:sim-1\"", "\"timestamp\":\"1970-01-01T00:00:00Z\"")
        .doesNotContain("occupancy");
  }

  @Test
  void waitsForAKey() {
    assertThat(send()).isInstanceOf(SendOutcome.NoKey.class);
    assertThat(keys).isEmpty();
  }

  @Test
  void readsANewKeyWhenTheOldOneIsRefused() throws IOException {
    key("old");
    status = 401;
    assertThat(send()).isInstanceOf(SendOutcome.NoKey.class);

    key("new");
    status = 202;
    assertThat(send()).isEqualTo(new SendOutcome.Taken());
    assertThat(keys).containsExactly("Bearer old", "Bearer new");
  }

  @Test
  void heedsRetryAfter() throws IOException {
    key("one");
    status = 503;

    assertThat(send())
        .isInstanceOfSatisfying(
            SendOutcome.Unavailable.class,
            outcome -> assertThat(outcome.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
  }

  @Test
  void survivesAServerThatIsNotThere() throws IOException {
    key("one");
    server.disposeNow();

    assertThat(send()).isInstanceOf(SendOutcome.Unavailable.class);
  }
}
