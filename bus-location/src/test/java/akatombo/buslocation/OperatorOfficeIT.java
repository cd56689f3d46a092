package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator's office does all day, over real HTTP and a real PostgreSQL. */
class OperatorOfficeIT {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String NOBODY = "nobody";

  private static TestService service;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start();
    service.sql("INSERT INTO bus_location.vehicles VALUES ('t', 'mine', 'op-a', now())");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<String> call(String operator, String method, String path, String json)
      throws Exception {
    return service.call(operator, method, path, json);
  }

  private static JsonNode get(String operator, String path) throws Exception {
    HttpResponse<String> answer = call(operator, "GET", path, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return MAPPER.readTree(answer.body());
  }

  private static void drives(String vehicle, String more) throws Exception {
    HttpResponse<String> answer =
        service.post(
            "op-a",
            "{\"vehicleId\":\"%s\",\"timestamp\":%d,\"lat\":34.805,\"lon\":134.5%s}"
                .formatted(vehicle, service.now().getEpochSecond(), more));
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  private static String field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
    assertThat(matcher.find()).as(json).isTrue();
    return matcher.group(1);
  }

  @Test
  void listsOwnVehiclesOnly() throws Exception {
    drives("listed", ",\"tripId\":\"n0800\",\"label\":\"101 号車\"");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          List<JsonNode> listed = new ArrayList<>();
          get("op-a", "/v1/operator/vehicles").path("vehicles").forEach(listed::add);
          assertThat(listed)
              .anySatisfy(vehicle -> {
                assertThat(vehicle.path("id").asString()).isEqualTo("t:listed");
                assertThat(vehicle.path("state").asString()).isEqualTo("ON_TRIP");
                assertThat(vehicle.path("label").asString()).isEqualTo("101 号車");
                assertThat(vehicle.path("tripId").asString()).isEqualTo("t:n0800");
              });
        });
    assertThat(get("op-b", "/v1/operator/vehicles").path("vehicles")).isEmpty();
  }

  @Test
  void callsAVehicleAsItsDevice() throws Exception {
    HttpResponse<String> invited =
        call(
            "op-a",
            "POST",
            "/v1/operator/devices",
            "{\"vehicleId\":\"carried\",\"label\":\"1号車のスマホ\",\"give\":\"key\"}");
    assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
    assertThat(get("op-a", "/v1/operator/vehicles").path("vehicles"))
        .anySatisfy(vehicle -> {
          assertThat(vehicle.path("id").asString()).isEqualTo("t:carried");
          assertThat(vehicle.path("label").asString()).isEqualTo("1号車のスマホ");
        });
  }

  @Test
  void saysWhichLanguageItSpeaks() throws Exception {
    for (String path :
        List.of("/v1/operator/vehicles", "/v1/operator/ghost-trips", "/v1/quality")) {
      HttpResponse<String> answer = call("op-a", "GET", path + "?lang=xx", "");
      assertThat(answer.headers().firstValue("Content-Language")).as(path).contains("en");
      assertThat(MAPPER.readTree(answer.body()).path("language").asString()).isEqualTo("en");
      assertThat(get("op-a", path).path("language").asString()).isEqualTo("ja");
      assertThat(call("op-a", "GET", path + "?lang=ja_JP", "").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void namesGhostTripsAndHeadways() throws Exception {
    // At 8:02 nothing is five minutes late yet; the feed "other" began at 8:00, too.
    assertThat(get("op-a", "/v1/operator/ghost-trips").has("ghostTrips")).isTrue();
    assertThat(get("op-a", "/v1/operator/headways").has("headways")).isTrue();
  }

  @Test
  void watchesAPolygonOnTheMap() throws Exception {
    String yard =
        """
        {"name":"Yard","area":{"type":"Polygon","coordinates":\
        [[[134.5,34.8],[134.51,34.8],[134.51,34.81],[134.5,34.8]]]}}\
        """;
    HttpResponse<String> added = call("op-b", "POST", "/v1/operator/geofences", yard);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    JsonNode fence = get("op-b", "/v1/operator/geofences").path("geofences").path(0);
    assertThat(fence.path("area")).isEqualTo(MAPPER.readTree(yard).path("area"));
    assertThat(fence.has("radiusMeters")).isFalse();
    String crossed =
        yard.replace(
            "[134.51,34.8],[134.51,34.81],", "[134.51,34.81],[134.51,34.8],[134.5,34.81],");
    HttpResponse<String> refused = call("op-b", "POST", "/v1/operator/geofences", crossed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/problems/polygon-crosses-itself", "34.805,134.505");
    for (String wrong :
        List.of(
            yard.replace(",[134.5,34.8]]]", "]]"),
            yard.replace("Polygon", "MultiPolygon"),
            yard.replace("34.81]", "134.81]"),
            yard.replace("[134.51,34.81]", "[134.51]"),
            yard.replace("{\"name\"", "{\"radiusMeters\":100,\"name\""))) {
      assertThat(call("op-b", "POST", "/v1/operator/geofences", wrong).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
    String tokyo = "{\"name\":\"x\",\"lat\":35.68,\"lon\":139.77,\"radiusMeters\":100}";
    for (String elsewhere : List.of(tokyo, yard.replace("[134.51,34.81]", "[135.51,34.81]"))) {
      HttpResponse<String> outside = call("op-b", "POST", "/v1/operator/geofences", elsewhere);
      assertThat(outside.statusCode()).as(elsewhere).isEqualTo(422);
      assertThat(outside.body()).contains("/problems/outside-area", "\"minLat\":");
    }
    String id = fence.path("id").asString();
    assertThat(call("op-b", "DELETE", "/v1/operator/geofences/" + id, "").statusCode())
        .isEqualTo(204);
  }

  /** Promise S2: every object of an operator, asked for by another and by nobody. */
  @Test
  void keepsEveryObjectToItsOperator() throws Exception {
    String fence =
        field(
            call(
                    "op-a",
                    "POST",
                    "/v1/operator/geofences",
                    "{\"name\":\"車庫\",\"lat\":34.8,\"lon\":134.5,\"radiusMeters\":100}")
                .body(),
            "id");
    String hook =
        field(
            call(
                    "op-a",
                    "POST",
                    "/v1/operator/webhooks",
                    "{\"url\":\"https://hooks.example.com/a\",\"types\":[\"OVERSPEED\"]}")
                .body(),
            "id");
    String share =
        field(call("op-a", "POST", "/v1/operator/vehicles/t:mine/shares", "").body(), "id");
    List<String[]> foreign =
        List.of(
            new String[] {"GET", "/v1/operator/vehicles/t:mine/history", ""},
            new String[] {"POST", "/v1/operator/vehicles/t:mine/shares", "{}"},
            new String[] {"DELETE", "/v1/operator/geofences/" + fence, ""},
            new String[] {"DELETE", "/v1/operator/webhooks/" + hook, ""},
            new String[] {"DELETE", "/v1/operator/shares/" + share, ""});
    for (String[] request : foreign) {
      assertThat(call("op-b", request[0], request[1], request[2]).statusCode())
          .as(request[1])
          .isEqualTo(404);
      assertThat(call(NOBODY, request[0], request[1], request[2]).statusCode())
          .as(request[1])
          .isEqualTo(403);
    }
    for (String list : List.of("geofences", "webhooks", "shares", "events")) {
      assertThat(get("op-b", "/v1/operator/" + list).path(list)).as(list).isEmpty();
      assertThat(call(NOBODY, "GET", "/v1/operator/" + list, "").statusCode()).isEqualTo(403);
    }
    assertThat(get("op-a", "/v1/operator/webhooks").toString())
        .contains(hook)
        .doesNotContain("whsec_");
    assertThat(get("op-a", "/v1/operator/shares").toString()).contains(share);
    for (String own : List.of("geofences/" + fence, "webhooks/" + hook, "shares/" + share)) {
      assertThat(call("op-a", "DELETE", "/v1/operator/" + own, "").statusCode()).isEqualTo(204);
      assertThat(call("op-a", "DELETE", "/v1/operator/" + own, "").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void sharesOneVehicleUntilItIsTakenBack() throws Exception {
    drives("shared", ",\"tripId\":\"n0820\"");
    HttpResponse<String> made =
        call("op-a", "POST", "/v1/operator/vehicles/t:shared/shares", "{\"minutes\":30}");
    assertThat(made.statusCode()).isEqualTo(201);
    String path = field(made.body(), "path");
    assertThat(path).matches("/v1/shares/[A-Za-z0-9_-]{43}");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          JsonNode shown = get(NOBODY, path);
          assertThat(shown.path("vehicle").path("label").asString()).isEqualTo("shared");
          assertThat(shown.toString()).doesNotContain("op-a");
        });
    assertThat(
            service.count(
                "SELECT count(*) FROM bus_location.vehicle_shares WHERE encode(token_hash,"
                    + " 'escape') LIKE '%"
                    + path.substring(11)
                    + "%'"))
        .isZero();
    assertThat(field(made.body(), "url")).matches("http://127\\.0\\.0\\.1:\\d+" + path);
    showsAPageToABrowser(path);
    String id = field(made.body(), "id");
    assertThat(call("op-a", "DELETE", "/v1/operator/shares/" + id, "").statusCode()).isEqualTo(204);
    assertThat(call(NOBODY, "GET", path, "").statusCode()).isEqualTo(404);
    assertThat(
            call("op-a", "POST", "/v1/operator/vehicles/t:shared/shares", "{\"minutes\":0}")
                .statusCode())
        .isEqualTo(422);
  }

  private static HttpResponse<String> browse(String path, String language) throws Exception {
    return service.ask(
        NOBODY,
        "GET",
        path,
        "",
        "Accept",
        "text/html,application/xhtml+xml,*/*;q=0.8",
        "Accept-Language",
        language);
  }

  private static void showsAPageToABrowser(String path) throws Exception {
    HttpResponse<String> page = browse(path, "ja");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body())
        .contains("<h1>バス shared</h1>", "34.805,134.5", "まで見られます")
        .doesNotContain("op-a", "<script");
    assertThat(browse(path, "en").body())
        .contains("<h1>Bus shared</h1>", "This link works until 1 Apr 08:3");
    HttpResponse<String> gone = browse("/v1/shares/nothing", "en");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("This link shows nothing");
  }

  @Test
  void tellsAnOperatorOfAShareThatIsGoneAsAnOperator() throws Exception {
    HttpResponse<String> gone =
        call("op-a", "DELETE", "/v1/operator/shares/00000000-0000-0000-0000-000000000000", "");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("/problems/change-not-found");
  }

  @Test
  void forgetsAShareWhenItsTimeIsOver() throws Exception {
    String path =
        field(call("op-a", "POST", "/v1/operator/vehicles/t:mine/shares", "").body(), "path");
    assertThat(call(NOBODY, "GET", path, "").statusCode()).isEqualTo(200);
    service.sql("UPDATE bus_location.vehicle_shares SET expires_at = '2027-03-01T00:00:00Z'");
    assertThat(call(NOBODY, "GET", path, "").statusCode()).isEqualTo(404);
  }

  @Test
  void bringsRidersReportsToTheirOperatorAndTheAnswerBack() throws Exception {
    HttpResponse<String> sent =
        call(
            NOBODY,
            "POST",
            "/v1/rider-reports",
            "{\"tripId\":\"t:n0800\",\"category\":\"NEVER_CAME\",\"text\":\"来ない。taro@example.jp\"}");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    String id = field(sent.body(), "id");
    assertThat(get("op-a", "/v1/operator/rider-reports").toString())
        .contains(id)
        .contains("来ない")
        .doesNotContain("taro");
    assertThat(get("op-agency", "/v1/operator/rider-reports").path("reports")).isEmpty();
    String answer = "/v1/operator/rider-reports/" + id + "/answer";
    assertThat(call("op-agency", "PUT", answer, "{\"text\":\"no\"}").statusCode()).isEqualTo(404);
    assertThat(call("op-a", "PUT", answer, "{\"text\":\"\"}").statusCode()).isEqualTo(400);
    assertThat(call("op-a", "PUT", answer, "{\"text\":\"申し訳ありません\"}").statusCode()).isEqualTo(204);
    JsonNode shown = get(NOBODY, "/v1/rider-reports/" + id);
    assertThat(shown.path("state").asString()).isEqualTo("answered");
    assertThat(shown.path("answer").asString()).isEqualTo("申し訳ありません");
  }
}
