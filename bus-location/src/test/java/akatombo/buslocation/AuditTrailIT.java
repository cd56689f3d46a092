package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every write of an operator leaves its line in the one trail, and nothing secret with it. */
class AuditTrailIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

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

  private static JsonNode call(String method, String path, String json, int status)
      throws Exception {
    HttpResponse<String> answer = service.call("op-a", method, path, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  private static List<String> trail() throws Exception {
    List<String> actions = new ArrayList<>();
    call("GET", "/v1/operator/audit", "", 200)
        .path("entries")
        .forEach(entry -> actions.addFirst(entry.path("action").asString()));
    return actions;
  }

  @Test
  void writesDownWhatOperatorsWriteAndNothingElse() throws Exception {
    JsonNode hook =
        call(
            "POST",
            "/v1/operator/webhooks",
            "{\"url\":\"https://hooks.example.com/key-in-the-path\"}",
            201);
    call("DELETE", "/v1/operator/webhooks/" + hook.path("id").asString(), "", 204);
    call("DELETE", "/v1/operator/webhooks/" + hook.path("id").asString(), "", 404);
    JsonNode fence =
        call(
            "POST",
            "/v1/operator/geofences",
            "{\"name\":\"車庫\",\"lat\":34.8,\"lon\":134.5,\"radiusMeters\":100}",
            201);
    call("DELETE", "/v1/operator/geofences/" + fence.path("id").asString(), "", 204);
    JsonNode share = call("POST", "/v1/operator/vehicles/t:mine/shares", "{}", 201);
    call("DELETE", "/v1/operator/shares/" + share.path("id").asString(), "", 204);
    JsonNode report =
        call(
            "POST",
            "/v1/rider-reports",
            "{\"tripId\":\"t:n0800\",\"category\":\"CROWDED\",\"text\":\"満員でした\"}",
            201);
    call(
        "PUT",
        "/v1/operator/rider-reports/" + report.path("id").asString() + "/answer",
        "{\"text\":\"増便します\"}",
        204);
    JsonNode device = deviceThatComesAndGoes();

    assertThat(trail())
        .containsExactly(
            "webhook added",
            "webhook deleted",
            "geofence added",
            "geofence deleted",
            "share added",
            "share revoked",
            "rider-report answered",
            "device invited",
            "device enrolled",
            "device rebound",
            "device revoked");
    saysInWordsWhatWasDone();
    String all = service.call("op-a", "GET", "/v1/admin/audit", "").body();
    assertThat(all)
        .contains(
            "hooks.example.com",
            "\"actor\":\"op-a:device " + device.path("deviceId").asString() + "\"")
        .doesNotContain("key-in-the-path", "田中", "満員", "増便")
        .doesNotContain(hook.path("secret").asString())
        .doesNotContain(share.path("path").asString())
        .doesNotContain(device.path("key").asString());
    assertThat(call("GET", "/v1/admin/audit/verification", "", 200).path("intact").asBoolean())
        .isTrue();
    assertThat(service.call("op-b", "GET", "/v1/operator/audit", "").body())
        .contains("\"entries\":[]");
  }

  private void saysInWordsWhatWasDone() throws Exception {
    String inEnglish = service.call("op-a", "GET", "/v1/operator/audit?lang=en", "").body();
    assertThat(inEnglish).contains("\"actionText\":\"share revoked\"");
    String all = service.call("op-a", "GET", "/v1/admin/audit", "").body();
    assertThat(all)
        .contains("\"actionText\":\"共有リンク：取り消しました\"")
        .containsPattern("\"expiresAt\":\"2027-04-01T\\d\\d:\\d\\d:\\d\\d\\+09:00\"");
  }

  private JsonNode deviceThatComesAndGoes() throws Exception {
    JsonNode device =
        call(
            "POST",
            "/v1/operator/devices",
            "{\"vehicleId\":\"t:mine\",\"label\":\"田中さんのスマホ\",\"give\":\"key\"}",
            201);
    String id = device.path("deviceId").asString();
    call("PUT", "/v1/operator/devices/" + id + "/vehicle", "{\"vehicleId\":\"t:mine2\"}", 200);
    call("DELETE", "/v1/operator/devices/" + id, "", 204);
    call("DELETE", "/v1/operator/devices/" + id, "", 404);
    return device;
  }

  /** The canary: without its line, a write must not be there either. */
  @Test
  void writesNothingThatCannotBeWrittenDown() throws Exception {
    service.sql(
        "ALTER TABLE bus_location.audit_log ADD CONSTRAINT \"full\" CHECK (number < 0) NOT VALID");
    try {
      HttpResponse<String> answer =
          service.call(
              "op-b",
              "POST",
              "/v1/operator/geofences",
              "{\"name\":\"x\",\"lat\":34.8,\"lon\":134.5,\"radiusMeters\":100}");
      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
      assertThat(
              service.count("SELECT count(*) FROM bus_location.geofences WHERE operator = 'op-b'"))
          .isZero();
    } finally {
      service.sql("ALTER TABLE bus_location.audit_log DROP CONSTRAINT \"full\"");
    }
  }
}
