package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events reach a receiver signed, and again until it takes them. */
class WebhookIT {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private TestService service;
  private HttpServer receiver;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger elsewhere = new AtomicInteger();
  private volatile int refusal = 500;

  private record Received(String signature, String body) {}

  @BeforeEach
  void start() throws IOException {
    service = TestService.start("akatombo.bus-location.webhooks.retry-longest=100ms");
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/hook", this::receive);
    receiver.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.incrementAndGet();
          answer(exchange, 204);
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    service.close();
    receiver.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            exchange.getRequestHeaders().getFirst("Akatombo-Signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (refusals.getAndDecrement() > 0) {
      exchange
          .getResponseHeaders()
          .set("Location", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/elsewhere");
      answer(exchange, refusal);
    } else {
      answer(exchange, 204);
    }
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private String register() throws Exception {
    HttpResponse<String> answer =
        service.call(
            "op-a",
            "POST",
            "/v1/operator/webhooks",
            "{\"url\":\"http://127.0.0.1:%d/hook\",\"types\":[\"OVERSPEED\"]}"
                .formatted(receiver.getAddress().getPort()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return MAPPER.readTree(answer.body()).path("secret").asString();
  }

  /** Twice, for the first look at a vehicle tells nothing. */
  private void speeds() throws Exception {
    for (int i = 0; i < 2; i++) {
      int speed = i == 0 ? 10 : 25;
      HttpResponse<String> answer =
          service.post(
              "op-a",
              "{\"vehicleId\":\"fast\",\"timestamp\":%d,\"lat\":%s,\"lon\":134.5,\"speedMetersPerSecond\":%d}"
                  .formatted(service.now().getEpochSecond(), 34.805 + i * 0.0001, speed));
      assertThat(answer.body()).contains("\"accepted\":1");
      long before = service.now().toEpochMilli();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> service.now().toEpochMilli() > before + 2_500);
    }
  }

  private static String signature(String secret, Received message) throws Exception {
    String time = message.signature().substring(2, message.signature().indexOf(','));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] code = mac.doFinal((time + "." + message.body()).getBytes(StandardCharsets.UTF_8));
    return "t=" + time + ",v1=" + HexFormat.of().formatHex(code);
  }

  @Test
  void signsAnEventAndSendsItAgainUntilItIsTaken() throws Exception {
    String secret = register();
    refusals.set(2);
    speeds();
    await().atMost(Duration.ofSeconds(10)).until(() -> received.size() >= 3);
    assertThat(received).extracting(Received::body).containsOnly(received.getFirst().body());
    JsonNode event = MAPPER.readTree(received.getFirst().body());
    assertThat(event.path("type").asString()).isEqualTo("OVERSPEED");
    assertThat(event.path("vehicleId").asString()).isEqualTo("t:fast");
    for (Received message : received) {
      assertThat(message.signature()).isEqualTo(signature(secret, message));
    }
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() ->
            assertThat(service.call("op-a", "GET", "/v1/operator/webhooks", "").body())
                .contains("\"delivered\":1")
                .contains("\"waiting\":0"));
    assertThat(service.call("op-a", "GET", "/v1/operator/events", "").body())
        .contains("OVERSPEED")
        .contains(event.path("id").asString());
    assertThat(received).hasSize(3);
  }

  @Test
  void givesAMessageUpAfterTwelveAttempts() throws Exception {
    register();
    refusals.set(Integer.MAX_VALUE);
    speeds();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(service.call("op-a", "GET", "/v1/operator/webhooks", "").body())
                .contains("\"givenUp\":1")
                .contains("\"waiting\":0"));
    assertThat(received).hasSize(12);
    assertThat(service.call("op-a", "GET", "/v1/operator/webhooks", "").body())
        .contains("HTTP 500");
  }

  @Test
  void followsNoRedirect() throws Exception {
    register();
    refusal = 302;
    refusals.set(1);
    speeds();
    await().atMost(Duration.ofSeconds(10)).until(() -> received.size() >= 2);
    assertThat(elsewhere).hasValue(0);
  }

  @Test
  void takesNoUrlThatLeadsInside() throws Exception {
    HttpResponse<String> answer =
        service.call("op-a", "POST", "/v1/operator/webhooks", "{\"url\":\"https://10.0.0.1/\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"url\"");
  }
}
