package akatombo.buslocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlainReadsIT {

  private final TestCity city = TestCity.small().now("08:04:00").bus("1号車", "r1-0800", 240, 1);
  private final PlainServer server = new PlainServer(city, PlainServer.defaults());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsIdsWithSlashesAndJapanese() throws Exception {
    JsonNode board = json(server.get("/v1/stops/" + encoded("t:市役所/前") + "/departures"));
    assertThat(board.at("/stop/name").asString()).isEqualTo("市役所前");
    assertThat(board.at("/departures/0/delaySeconds").asInt()).isEqualTo(240);
    JsonNode stop = json(server.get("/v1/stops/" + encoded("t:市役所/前") + "?lang=en"));
    assertThat(stop.at("/name").asString()).isEqualTo("City Hall");
    assertThat(stop.at("/names/ja-Hrkt").asString()).isEqualTo("しやくしょまえ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/stops/t%3Anowhere/departures | 404 | stop-not-found | id | t:nowhere",
        "/v1/stops/nowhere/departures | 404 | stop-not-found | id | nowhere",
        "/v1/stops/t%3AC/departures?window=PT25H | 422 | parameter-out-of-range | field | window",
        "/v1/stops/t%3AC/departures?window=60 | 400 | invalid-parameter | field | window",
        "/v1/stops/t%3AC/departures?limit=201 | 422 | parameter-out-of-range | field | limit",
        "/v1/stops/t%3AC/departures?from=soon | 400 | invalid-parameter | field | from",
        "/v1/stops/t%3AC/departures?from=2045-01-01T00:00 | 422 | outside-validity | field | from",
        "/v1/stops/t%3AC/departures?from=2045-01-01T00:00 | 422 | outside-validity | value |"
            + " 2045-01-01T00:00:00+09:00",
        "/v1/stops/t%3AC/departures?route=t:X | 404 | route-not-found | id | t:X",
        "/v1/vehicles?bbox=1,2,3 | 400 | invalid-parameter | field | bbox",
        "/v1/vehicles/stream?route=t:X | 404 | route-not-found | id | t:X"
      })
  void refusesWithAProblemThatNamesIt(
      String path, int status, String code, String fact, String value) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(response.body());
    assertThat(problem.at("/type").asString()).isEqualTo("/problems/" + code);
    assertThat(problem.at("/status").asInt()).isEqualTo(status);
    assertThat(problem.at("/" + fact).asString()).isEqualTo(value);
    assertThat(problem.at("/instance").asString()).isEqualTo(path.split("\\?")[0]);
  }

  @Test
  void tellsTheApplicationWhichLanguageWasAskedFor() throws Exception {
    String path = "/v1/stops/t%3Anowhere/departures?lang=ko";
    JsonNode problem = json(server.get(path, "Accept-Language", "en"));
    assertThat(problem.at("/lang").asString()).isEqualTo("ko");
    assertThat(problem.at("/acceptLanguage").asString()).isEqualTo("en");
    assertThat(problem.at("/detail").asString()).isEqualTo("There is no stop t:nowhere.");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/stops/t%3AC/departures, /v1/stops/{id}/departures",
    "/v1/vehicles, /v1/vehicles",
    "/v1/vehicles/stream, /v1/vehicles/stream"
  })
  void letsTheApplicationRefuseParameters(String path, String route) throws Exception {
    HttpResponse<String> refused = server.get(path + "?" + EnglishRules.WRONG + "=1");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).at("/detail").asString()).isEqualTo(route);
  }

  @Test
  void saysNotModifiedUntilABusMoves() throws Exception {
    String path = "/v1/stops/t%3AC/departures?from=2027-04-01T08:00:00%2B09:00";
    String etag = server.get(path).headers().firstValue("ETag").orElseThrow();
    city.now("08:04:05");
    HttpResponse<String> again = server.get(path, "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("ETag")).contains(etag);
    city.bus("2号車", "r1-back", 60, 0);
    assertThat(server.get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void sendsTheHeadersOfEveryRead() throws Exception {
    for (String path : new String[] {"/v1/vehicles", "/v1/stops/t%3AC"}) {
      var headers = server.get(path, "Accept-Language", "en-GB").headers();
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(path).contains("*");
      assertThat(headers.firstValue("Content-Language")).as(path).contains("en");
      assertThat(headers.firstValue("Cache-Control")).as(path).isPresent();
      assertThat(headers.firstValue("ETag").orElse("")).as(path).startsWith("W/\"");
      assertThat(String.join(", ", headers.allValues("Vary"))).contains("Accept-Language");
    }
    var echoed = server.get("/v1/vehicles", "X-Request-Id", "abc-1").headers();
    assertThat(echoed.firstValue("X-Request-Id")).contains("abc-1");
  }

  @Test
  void saysWhatIsAway() throws Exception {
    server.rules.setAway("database");
    assertThat(server.get("/v1/vehicles").headers().firstValue("X-Akatombo-Degraded"))
        .contains("database");
    server.rules.setAway(null);
    assertThat(server.get("/v1/vehicles").headers().firstValue("X-Akatombo-Degraded")).isEmpty();
  }

  @Test
  void givesGeoJsonToWhoAsks() throws Exception {
    HttpResponse<String> response = server.get("/v1/vehicles", "Accept", "application/geo+json");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/geo+json");
    assertThat(json(response).at("/features/0/geometry/coordinates/1").asDouble())
        .isEqualTo(34.865);
  }

  @Test
  void showsEachMoveAtOnce() throws Exception {
    assertThat(json(server.get("/v1/vehicles")).at("/vehicles").size()).isEqualTo(1);
    city.bus("2号車", 34.86, 134.54);
    assertThat(json(server.get("/v1/vehicles")).at("/vehicles").size()).isEqualTo(2);
    city.now("08:05:01");
    assertThat(json(server.get("/v1/vehicles")).at("/vehicles/0/live").asString())
        .isEqualTo("STALE");
    assertThat(json(server.get("/v1/vehicles?lang=en")).at("/language").asString()).isEqualTo("en");
  }

  @Test
  void keepsToTheLimitOfTheApplication() throws Exception {
    server.allowed.set(false);
    HttpResponse<String> refused = server.get("/v1/vehicles");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(json(refused).at("/type").asString()).isEqualTo("/problems/too-many-requests");
  }

  @Test
  void countsRequestsAsSpringDoes() throws Exception {
    server.get("/v1/vehicles");
    assertThat(
            server
                .meters
                .get("http.server.requests")
                .tags("uri", "/v1/vehicles", "status", "200", "method", "GET")
                .timer()
                .count())
        .isEqualTo(1);
  }

  @Test
  void tellsWhenATripRunsNext() throws Exception {
    HttpResponse<String> ran = server.get("/v1/trips/t:r2-friday?date=2027-04-02");
    assertThat(ran.statusCode()).isEqualTo(200);
    HttpResponse<String> idle = server.get("/v1/trips/t:r2-friday?date=2027-04-03");
    assertThat(idle.statusCode()).isEqualTo(404);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
