package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import akatombo.buslocation.web.EnglishRules;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The short way of {@code POST /v1/operator/positions}, and what it leaves to the long one. */
class PlainPositionsIT {

  private static final String PATH = "/v1/operator/positions";
  private static final String JSON = "application/json";

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start("akatombo.bus-location.ingest.vehicles-max=20");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String report(String vehicle) {
    return "{\"vehicleId\":\"%s\",\"timestamp\":%d,\"lat\":34.805,\"lon\":134.5}"
        .formatted(vehicle, service.now().getEpochSecond());
  }

  /** Sends with the key of {@code op-a} and whatever headers more. */
  private static HttpResponse<String> send(String id, String body, String type, String... more)
      throws Exception {
    String[] headers = new String[more.length + 6];
    headers[0] = "Authorization";
    headers[1] = "Bearer op-a";
    headers[2] = "X-Request-Id";
    headers[3] = id;
    headers[4] = "Content-Type";
    headers[5] = type;
    System.arraycopy(more, 0, headers, 6, more.length);
    return service.ask("op-a", "POST", PATH, body, headers);
  }

  /** The last request that went the short way. */
  private static PlainRouteRules.Ended logged() {
    PlainRouteRules.Ended logged = service.bean(EnglishRules.class).logged();
    return logged == null ? new PlainRouteRules.Ended("", "", 0, 0, "") : logged;
  }

  /** A request that goes the short way is logged once it has been answered. */
  private static PlainRouteRules.Ended logged(String id) {
    await().until(() -> logged().requestId().equals(id));
    return logged();
  }

  @Test
  void takesPositionsAndSaysSoInTheAccessLogAndTheMetric() throws Exception {
    HttpResponse<String> answer = send("short-1", report("short-1"), JSON);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"accepted\":1,\"rejected\":[],\"warnings\":[]}");
    assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("short-1");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Content-Language")).hasValue("ja");
    assertThat(logged("short-1").status()).isEqualTo(202);
    assertThat(service.requests(PATH, 202)).isPositive();
  }

  @Test
  void saysWhatIsWrongWithABody() throws Exception {
    HttpResponse<String> answer =
        send("short-2", "[{\"vehicleId\":", JSON, "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"/problems/malformed-request\"")
        .contains("\"instance\":\"" + PATH + "\"")
        .contains("\"acceptLanguage\":\"en\"");
    assertThat(logged("short-2").status()).isEqualTo(400);
  }

  @Test
  void keepsAnOperatorToItsOwnVehiclesAndTheirNumber() throws Exception {
    assertThat(service.post("op-b", report("of-b")).statusCode()).isEqualTo(202);
    HttpResponse<String> foreign = send("short-3", report("of-b"), JSON);
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("vehicle-of-another-operator");
    assertThat(logged("short-3").status()).isEqualTo(403);

    StringBuilder many = new StringBuilder("[").append(report("many-0"));
    for (int i = 1; i <= 20; i++) {
      many.append(',').append(report("many-" + i));
    }
    HttpResponse<String> tooMany = send("short-4", many.append("]").toString(), JSON);
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(tooMany.body()).contains("too-many-vehicles");
  }

  @Test
  void leavesEverythingUnusualToTheLongWay() throws Exception {
    send("known", report("usual"), JSON);
    assertThat(logged("known").status()).isEqualTo(202);

    assertThat(send("long-1", report("usual"), "text/plain").statusCode()).isEqualTo(415);
    assertThat(send("long-2", "vehicle_id\n", "text/csv").statusCode()).isNotEqualTo(202);
    assertThat(send("long-3", report("origin"), JSON, "Origin", "http://a.example").statusCode())
        .isEqualTo(202);
    assertThat(send("long-4", "", JSON).statusCode()).isEqualTo(400);
    assertThat(send("long-5", " ".repeat(2 * 1024 * 1024 + 1), JSON).statusCode()).isEqualTo(413);
    assertThat(
            service
                .ask("op-a", "POST", PATH + "?lang=en", report("query"), "Content-Type", JSON)
                .statusCode())
        .isEqualTo(202);
    assertThat(
            service
                .ask(
                    "nobody",
                    "POST",
                    PATH,
                    report("usual"),
                    "Content-Type",
                    JSON,
                    "Authorization",
                    "Bearer nobody")
                .statusCode())
        .isEqualTo(403);
    assertThat(logged().requestId()).doesNotStartWith("long");
  }

  @Test
  void leavesItToTheLongWayWhileTheDatabaseIsAway() throws Exception {
    EnglishRules rules = service.bean(EnglishRules.class);
    send("known", report("away"), JSON);
    rules.setAway("database");
    try {
      assertThat(send("long-away", report("away-2"), JSON).statusCode()).isEqualTo(202);
      assertThat(logged().requestId()).isNotEqualTo("long-away");
    } finally {
      rules.setAway(null);
    }
  }
}
