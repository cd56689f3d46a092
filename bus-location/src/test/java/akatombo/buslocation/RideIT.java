package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passengers who say where their bus is, over real HTTP, from two addresses. */
class RideIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static TestService service;

  @BeforeAll
  static void start() {
    service =
        TestService.start(
            "akatombo.bus-location.riders.enabled=true",
            "akatombo.bus-location.riders.report-every=1s");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JsonNode post(String from, String path, String json, int status) throws Exception {
    TestService.Answered answer = service.postFrom(from, path, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static String begin(String from) throws Exception {
    JsonNode ride = post(from, "/v1/rides", "{\"tripId\":\"t:n0800\"}", 201);
    assertThat(ride.path("serviceDate").asString()).isEqualTo(Town.DATE.toString());
    return ride.path("token").asString();
  }

  private static JsonNode at(String from, String token, int secondsAgo, double meters)
      throws Exception {
    Thread.sleep(1_050); // as often as one may
    return post(
        from,
        "/v1/rides/positions",
        "{\"token\":\"%s\",\"timestamp\":\"%s\",\"lat\":%s,\"lon\":134.5001}"
            .formatted(
                token, service.now().minusSeconds(secondsAgo), 34.80 + meters * Town.DEGREES),
        202);
  }

  private static String vehicles() throws Exception {
    return new String(service.get("/v1/vehicles").body(), StandardCharsets.UTF_8);
  }

  @Test
  void showsABusOnlyWhenTwoAgreeAndNeverKeepsWhereTheyWere() throws Exception {
    String one = begin("127.0.0.1");
    String two = begin("127.0.0.2");
    assertThat(at("127.0.0.1", one, 45, 250).path("reason").asString()).isEqualTo("NOT_RIDING");
    at("127.0.0.1", one, 30, 400);
    assertThat(at("127.0.0.1", one, 15, 600).path("reason").asString()).isEqualTo("TOO_FEW");
    at("127.0.0.2", two, 40, 300);
    at("127.0.0.2", two, 25, 480);
    assertThat(at("127.0.0.2", two, 10, 650).path("shown").asBoolean()).isTrue();
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          assertThat(vehicles()).contains("\"id\":\"t:riders:n0800\"", "\"source\":\"RIDERS\"");
          String feed =
              new String(
                  service.get("/gtfs-rt/vehicle-positions.json").body(), StandardCharsets.UTF_8);
          assertThat(feed).contains("riders:n0800", "\"label\":\"riders\"");
        });
    // The place is the path's, not a phone's.
    assertThat(vehicles()).contains("\"lon\":134.5,").doesNotContain("134.5001");

    HttpResponse<String> own =
        service.post(
            "op-a",
            "{\"vehicleId\":\"own\",\"timestamp\":%d,\"lat\":34.805,\"lon\":134.5,\"tripId\":\"n0800\"}"
                .formatted(service.now().getEpochSecond()));
    assertThat(own.statusCode()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(vehicles()).contains("\"t:own\"").doesNotContain("riders"));
    assertThat(at("127.0.0.2", two, 0, 700).path("reason").asString())
        .isEqualTo("OPERATOR_REPORTS");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> service.count("SELECT count(*) FROM bus_location.vehicle_positions") == 1);
    assertThat(service.count("SELECT count(*) FROM bus_location.stop_visits")).isZero();
  }

  @Test
  void refusesTripsThatDoNotRunAndTokensNobodyHas() throws Exception {
    JsonNode late = post("127.0.0.1", "/v1/rides", "{\"tripId\":\"t:night\"}", 409);
    assertThat(late.path("type").asString()).isEqualTo("/problems/trip-not-running-now");
    JsonNode unknown = post("127.0.0.1", "/v1/rides", "{\"tripId\":\"t:nothing\"}", 404);
    assertThat(unknown.path("type").asString()).isEqualTo("/problems/trip-not-found");
    for (String empty : new String[] {"{}", "{\"tripId\":\"n0800\"}"}) {
      JsonNode unnamed = post("127.0.0.1", "/v1/rides", empty, 400);
      assertThat(unnamed.path("field").asString()).isEqualTo("tripId");
    }
    JsonNode nobody =
        post(
            "127.0.0.1",
            "/v1/rides/positions",
            "{\"token\":\"x\",\"lat\":34.8,\"lon\":134.5}",
            404);
    assertThat(nobody.path("type").asString()).isEqualTo("/problems/ride-not-found");
  }

  @Test
  void knowsTheTripsAnOfficeHasAdded() throws Exception {
    HttpResponse<String> added =
        service.call(
            "op-a",
            "POST",
            "/v1/operator/extra-trips",
            "{\"duplicateOf\":\"t:n0800\",\"date\":\"2027-04-01\",\"startTime\":\"08:01\"}");
    String extra = JSON.readTree(added.body()).path("tripId").asString();
    JsonNode ride = post("127.0.0.3", "/v1/rides", "{\"tripId\":\"%s\"}".formatted(extra), 201);
    assertThat(ride.path("tripId").asString()).isEqualTo(extra);
    String report = "{\"tripId\":\"%s\",\"category\":\"NEVER_CAME\"}".formatted(extra);
    String id = post("127.0.0.3", "/v1/rider-reports", report, 201).path("id").asString();
    HttpResponse<String> read = service.call("op-a", "GET", "/v1/operator/rider-reports", "");
    assertThat(read.body()).contains(id, extra);
  }

  @Test
  void countsOnlyTheReportsItTakes() throws Exception {
    for (int i = 0; i < 30; i++) {
      var _ = post("127.0.0.4", "/v1/rider-reports", "{\"category\":\"NEVER_CAME\"}", 400);
    }
    var _ =
        post(
            "127.0.0.4",
            "/v1/rider-reports",
            "{\"tripId\":\"t:n0800\",\"category\":\"NEVER_CAME\"}",
            201);
  }

  @Test
  void refusesPositionsThatComeTooOften() throws Exception {
    String token = begin("127.0.0.1");
    String position = "{\"token\":\"%s\",\"lat\":34.8,\"lon\":134.5}".formatted(token);
    assertThat(post("127.0.0.1", "/v1/rides/positions", position, 202).path("shown").asBoolean())
        .isFalse();
    JsonNode soon = post("127.0.0.1", "/v1/rides/positions", position, 429);
    assertThat(soon.path("type").asString()).isEqualTo("/problems/too-many-requests");
  }

  @Test
  void letsNoOperatorTakeTheNameOfPassengers() throws Exception {
    HttpResponse<String> answer =
        service.post(
            "op-a",
            "{\"vehicleId\":\"riders:n0800\",\"timestamp\":%d,\"lat\":34.805,\"lon\":134.5}"
                .formatted(service.now().getEpochSecond()));
    assertThat(answer.body()).contains("invalid_id");
  }
}
