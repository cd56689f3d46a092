package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds for every change of an office: input, retries, versions, audit, outages. */
class ServiceControlIT extends ControlledService {

  @Test
  void namesWhatIsWrong() throws Exception {
    assertThat(service.call("op-agency", "PUT", CANCELLATION, ""))
        .satisfies(problem(403, "trip-of-another-agency"));
    assertThat(service.call("op-elsewhere", "PUT", CANCELLATION, ""))
        .satisfies(problem(403, "trip-of-another-agency"));
    assertThat(service.call("nobody", "PUT", CANCELLATION, ""))
        .satisfies(problem(403, "not-an-operator"));
    assertThat(service.call("op-a", "PUT", "/v1/operator/trips/t:no/2027-04-01/cancellation", ""))
        .satisfies(problem(404, "trip-not-found", "\"field\":\"id\""));
    assertThat(
            service.call("op-a", "PUT", "/v1/operator/trips/t:n0820/2099-04-01/cancellation", ""))
        .satisfies(problem(404, "trip-not-running", "\"field\":\"date\""));
    String many = "/v1/operator/cancellations";
    assertThat(
            service.call(
                "op-a",
                "POST",
                many,
                """
                {"routeId":"t:N","from":"2027-04-02T00:00:00+09:00","until":"2027-04-01T00:00:00+09:00"}\
                """))
        .satisfies(problem(422, "end-before-start", "\"field\":\"until\""));
    assertThat(
            service.call(
                "op-a",
                "POST",
                many,
                """
                {"area":{"type":"Polygon","coordinates":[[[134,34],[135,34],[135,35],[134,35]]]},\
                "from":"2027-04-01T00:00:00+09:00","until":"2027-04-02T00:00:00+09:00"}\
                """))
        .satisfies(problem(422, "polygon-not-closed", "\"field\":\"area\""));
    assertThat(
            service.call(
                "op-a",
                "POST",
                many,
                """
                {"area":{"type":"Polygon","coordinates":[[[134,34],[135,35],[135,34],[134,35],[134,34]]]},\
                "from":"2027-04-01T00:00:00+09:00","until":"2027-04-02T00:00:00+09:00"}\
                """))
        .satisfies(problem(422, "polygon-crosses-itself", "\"side\":1", "34.5,134.5"));
    String corners = "[134,34],".repeat(1_001) + "[134,34]";
    assertThat(
            service.call(
                "op-a",
                "POST",
                many,
                "{\"area\":{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "]]}}"))
        .satisfies(problem(422, "too-many-points", "\"max\":1000"));
    assertThat(service.call("op-a", "POST", many, "{\"colour\":1}"))
        .satisfies(problem(400, "invalid-parameter", "\"field\":\"colour\""));
    assertThat(service.call("op-a", "POST", many, "{"))
        .satisfies(problem(400, "malformed-request"));
  }

  @Test
  void namesTheTimesThatGoBack() throws Exception {
    assertThat(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/extra-trips",
                """
                {"routeId":"t:N","date":"2027-04-01","stops":[{"stopId":"t:A","departure":"09:00"},\
                {"stopId":"t:B","arrival":"08:59"}]}\
                """))
        .satisfies(
            problem(
                422,
                "parameter-out-of-range",
                "\"value\":\"08:59:00\"",
                "\"min\":\"09:00:01\"",
                "\"max\":\"72:00:00\""));
  }

  @Test
  void refusesWhatNoTimetableAndNoCalendarKnows() throws Exception {
    String trip =
        """
        {"routeId":"t:N","date":"%s","stops":[{"stopId":"t:A","departure":"09:00"},\
        {"stopId":"t:B","arrival":"09:59"}]}\
        """;
    assertThat(
            service.call("op-a", "POST", "/v1/operator/extra-trips", trip.formatted("2998-06-01")))
        .satisfies(problem(422, "outside-validity", "\"field\":\"date\"", "\"validUntil\":"));
    assertThat(
            service.call(
                "op-a", "POST", "/v1/operator/extra-trips", trip.formatted("+999999999-12-31")))
        .satisfies(problem(400, "invalid-parameter", "\"field\":\"date\""));
    assertThat(
            service.post(
                "op-a",
                """
                [{"vehicleId":"1","timestamp":%d,"lat":34.81,"lon":134.5},\
                {"vehicleId":"2","timestamp":"+999999999-12-31T23:59:59Z","lat":34.81,"lon":134.5}]\
                """
                    .formatted(service.now().getEpochSecond())))
        .satisfies(answer -> {
          assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
          assertThat(answer.body()).contains("timestamp");
        });
  }

  /** A preview and the real thing refuse alike, and name what is wrong. */
  @Test
  void namesWhyNoTripIsConcerned() throws Exception {
    String over =
        """
        {"routeId":"t:X","from":"2027-04-01T07:50:00+09:00","until":"2027-04-01T08:01:30+09:00"}\
        """;
    assertThat(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/cancellations",
                over.replace("until\":\"2027", "until\":\"2028")))
        .satisfies(problem(422, "parameter-out-of-range", "\"min\":\"2027-04-01T07:50:00+09:00\""));
    String none = over.replace("07:50", "05:00").replace("08:01:30", "06:00:00");
    String past = over.replace("2027-04-01", "2027-03-31");
    for (String path : new String[] {"", "/preview"}) {
      String many = "/v1/operator/cancellations" + path;
      assertThat(service.call("op-a", "POST", many, past))
          .satisfies(problem(422, "trip-already-ended", "\"field\":\"until\""));
      assertThat(service.call("op-a", "POST", many, none))
          .satisfies(problem(422, "no-trip-affected", "\"field\":\"routeId\""));
    }
    assertThat(
            service.call("op-a", "PUT", "/v1/operator/trips/t:n0800/2027-03-31/cancellation", "{}"))
        .satisfies(problem(422, "trip-already-ended", "\"field\":\"date\"", "2027-03-31T08:13"));
    String detour =
        """
        {"routeId":"t:N","from":"2027-04-01T08:00:00+09:00","until":"2027-04-01T09:00:00+09:00",\
        "firstStopId":"t:%s","lastStopId":"t:%s"}\
        """;
    for (String path : new String[] {"", "/preview"}) {
      String detours = "/v1/operator/detours" + path;
      assertThat(service.call("op-a", "POST", detours, detour.formatted("C", "B")))
          .satisfies(problem(422, "no-trip-affected", "\"field\":\"lastStopId\"", "swap the two"));
      assertThat(service.call("op-a", "POST", detours, detour.formatted("E", "B")))
          .satisfies(problem(422, "no-trip-affected", "\"field\":\"firstStopId\""));
      assertThat(service.call("op-a", "POST", detours, detour.formatted("B", "E")))
          .satisfies(problem(422, "no-trip-affected", "\"field\":\"lastStopId\""));
    }
  }

  @Test
  void doesOnceWhatComesTwiceWithOneKey() throws Exception {
    String path = "/v1/operator/extra-trips";
    String body =
        """
        {"duplicateOf":"t:n0800","date":"2027-04-01","startTime":"%s"}\
        """;
    HttpResponse<String> first =
        service.call("op-a", "POST", path, body.formatted("08:30"), "Idempotency-Key", "k1");
    HttpResponse<String> again =
        service.call("op-a", "POST", path, body.formatted("08:30"), "Idempotency-Key", "k1");
    assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(service.count("SELECT count(*) FROM bus_location.service_changes")).isEqualTo(1);
    assertThat(service.call("op-a", "POST", path, body.formatted("08:40"), "Idempotency-Key", "k1"))
        .satisfies(problem(422, "idempotency-key-reused"));
    assertThat(
            service
                .call("op-b", "POST", path, body.formatted("08:40"), "Idempotency-Key", "k1")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void anAlertIsDraftedPublishedAndChangedAgainstItsVersion() throws Exception {
    String alert =
        """
        {"template":"snow","informed":[{"routeId":"t:N"},{"stopId":"t:B"}],\
        "activePeriods":[{"start":"2027-04-01T06:00:00+09:00","end":"2027-04-01T22:00:00+09:00"}]}\
        """;
    assertThat(
            service.call(
                "op-a", "POST", "/v1/operator/alerts", alert.replace(",\"end\":", ",\"x\":")))
        .satisfies(problem(400, "invalid-parameter", "activePeriods[0]."));
    assertThat(
            service.call(
                "op-a", "POST", "/v1/operator/alerts", alert.replace("snow", "trip-canceled")))
        .satisfies(problem(400, "invalid-parameter", "header.ja"));
    HttpResponse<String> drafted = service.call("op-a", "POST", "/v1/operator/alerts", alert);
    String path = "/v1/operator/alerts/" + created(drafted).path("id").asString();
    assertThat(JSON.readTree(drafted.body()).path("state").asString()).isEqualTo("draft");
    assertThat(json("/v1/alerts").path("alerts")).isEmpty();
    HttpResponse<String> published = service.call("op-a", "POST", path + "/publication", "");
    assertThat(published.headers().firstValue("ETag")).contains("\"v2\"");
    heard(() ->
        assertThat(json("/v1/alerts?lang=ko").path("alerts").path(0).path("header")).isNotNull());
    assertThat(service.call("op-a", "PUT", path, alert)).satisfies(problem(428, "version-needed"));
    assertThat(service.call("op-a", "PUT", path, alert, "If-Match", "\"v1\""))
        .satisfies(problem(412, "changed-meanwhile", "v2"));
    String other =
        alert.replace(
            "\"template\":\"snow\"",
            "\"header\":{\"ja\":\"変更\",\"en\":\"Changed\"},"
                + "\"description\":{\"ja\":\"あ\",\"en\":\"a\"}");
    assertThat(service.call("op-a", "PUT", path, other, "If-Match", "\"v2\"").statusCode())
        .isEqualTo(200);
    heard(() ->
        assertThat(json("/v1/alerts?lang=en").path("alerts").path(0).path("header").asString())
            .isEqualTo("Changed"));
    assertThat(departure("n0820").path("alerts")).hasSize(1);
    assertThat(service.call("op-b", "GET", path, "")).satisfies(problem(404, "change-not-found"));
    assertThat(service.call("op-a", "DELETE", path, "").statusCode()).isEqualTo(200);
    heard(() -> assertThat(json("/v1/alerts").path("alerts")).isEmpty());
    assertThat(service.call("op-a", "GET", "/v1/operator/alert-templates", "").body())
        .contains("typhoon", "台風", "태풍");
  }

  @Test
  void tellsWhoWasSlowerWhatHasChanged() throws Exception {
    String alert =
        """
        {"header":{"ja":"あ","en":"First"},"description":{"ja":"あ","en":"a"},\
        "informed":[{"routeId":"t:N"}],"activePeriods":[{"end":"2027-04-01T22:00:00+09:00"}]}\
        """;
    HttpResponse<String> drafted = service.call("op-a", "POST", "/v1/operator/alerts", alert);
    String path = "/v1/operator/alerts/" + created(drafted).path("id").asString();
    for (String wrong : List.of("abc", "v1", "\"v1", "")) {
      assertThat(service.call("op-a", "PUT", path, alert, "If-Match", wrong))
          .as(wrong)
          .satisfies(problem(400, "invalid-parameter", "\"field\":\"If-Match\""));
    }
    assertThat(service.call("op-a", "DELETE", path, "", "If-Match", "abc"))
        .satisfies(problem(400, "invalid-parameter", "\"field\":\"If-Match\""));
    String theirs = alert.replace("First", "Theirs");
    assertThat(service.call("op-a", "PUT", path, theirs, "If-Match", "\"v1\"").statusCode())
        .isEqualTo(200);
    assertThat(service.call("op-a", "POST", path + "/publication", "").statusCode()).isEqualTo(200);

    HttpResponse<String> ended = service.call("op-a", "DELETE", path, "", "If-Match", "\"v1\"");
    assertThat(ended).satisfies(problem(412, "changed-meanwhile", "\\\"v3\\\""));
    assertThat(changes(ended)).containsExactly("/state", "/alert/header/en");
    HttpResponse<String> mine =
        service.call("op-a", "PUT", path, alert.replace("First", "Mine"), "If-Match", "\"v1\"");
    assertThat(changes(mine)).containsExactly("/state", "/alert/header/en");
    assertThat(mine.body())
        .contains(
            "\"before\":\"First\",\"theirs\":\"Theirs\",\"yours\":\"Mine\",\"conflict\":true}")
        .containsOnlyOnce("\"conflict\":true");
    HttpResponse<String> never =
        service.call("op-a", "PUT", path, alert.replace("First", "Mine"), "If-Match", "\"v9\"");
    assertThat(changes(never)).as("against what is there").containsExactly("/alert/header/en");
  }

  /** The fields a 412 names. */
  private static List<String> changes(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(412);
    return JSON.readTree(refused.body()).path("changes").values().stream()
        .map(change -> change.path("pointer").asString())
        .toList();
  }

  @Test
  void nobodyChangesTheAuditLogUnseen() throws Exception {
    for (int i = 0; i < 3; i++) {
      var _ = created(service.call("op-a", "PUT", CANCELLATION, ""));
      assertThat(service.call("op-a", "DELETE", CANCELLATION, "").statusCode()).isEqualTo(200);
    }
    JsonNode log = JSON.readTree(service.call("op-a", "GET", "/v1/operator/audit", "").body());
    assertThat(log.path("entries")).hasSize(6);
    assertThat(log.path("entries").path(0).path("action").asString())
        .isEqualTo("cancellation restored");
    assertThat(json("/v1/admin/audit/verification").path("intact").asBoolean()).isTrue();
    for (String change :
        List.of(
            "UPDATE bus_location.audit_log SET actor = 'x' WHERE number = 3",
            "DELETE FROM bus_location.audit_log WHERE number = 3",
            "TRUNCATE bus_location.audit_log")) {
      assertThatThrownBy(() -> service.sql(change)).hasMessageContaining("append only");
    }
    service.sql("ALTER TABLE bus_location.audit_log DISABLE TRIGGER ALL");
    for (String column :
        List.of(
            "at = at + interval '1 s'",
            "actor = 'x'",
            "action = 'x'",
            "subject = 'x'",
            "detail = '{}'",
            "hash = 'x'")) {
      service.sql("CREATE TABLE kept AS SELECT * FROM bus_location.audit_log");
      service.sql("UPDATE bus_location.audit_log SET " + column + " WHERE number = 3");
      assertThat(json("/v1/admin/audit/verification").path("firstWrong").asLong()).isEqualTo(3);
      service.sql("DELETE FROM bus_location.audit_log");
      service.sql("INSERT INTO bus_location.audit_log SELECT * FROM kept");
      service.sql("DROP TABLE kept");
    }
    assertThat(json("/v1/admin/audit/verification").path("intact").asBoolean()).isTrue();
    service.sql("DELETE FROM bus_location.audit_log WHERE number = 6");
    assertThat(json("/v1/admin/audit/verification").path("firstWrong").asLong()).isEqualTo(6);
    service.sql("DELETE FROM bus_location.audit_log WHERE number = 2");
    assertThat(json("/v1/admin/audit/verification").path("firstWrong").asLong()).isEqualTo(2);
  }

  @Test
  void decisionsOutliveARestartAndALostDatabase() throws Exception {
    var _ = created(service.call("op-a", "PUT", CANCELLATION, ""));
    service.restart();
    heard(() -> assertThat(update("n0820")).isPresent());
    service.loseDatabase();
    assertThat(service.call("op-a", "DELETE", CANCELLATION, ""))
        .satisfies(problem(503, "database-unavailable"));
    long before = service.now().getEpochSecond();
    await().until(() -> service.now().getEpochSecond() > before + 2);
    assertThat(update("n0820")).isPresent();
    assertThat(feed("alerts").getEntityList()).hasSize(1);
    assertThat(departure("n0820").path("live").asString()).isEqualTo("CANCELED");
  }
}
