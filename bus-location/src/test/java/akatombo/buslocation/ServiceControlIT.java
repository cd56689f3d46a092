package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office changes its service over real HTTP and a real PostgreSQL; everybody hears of it. */
class ServiceControlIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A8 allows 15 s for everything; the module alone needs less. */
  private static final Duration HEARD = Duration.ofSeconds(6);

  private static final String CANCELLATION = "/v1/operator/trips/t:n0820/2027-04-01/cancellation";

  private TestService service;

  @BeforeEach
  void start() {
    service = TestService.start();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static void heard(ThrowingRunnable what) {
    await()
        .atMost(HEARD)
        .pollInterval(Duration.ofMillis(100))
        .ignoreException(NoSuchElementException.class)
        .untilAsserted(what);
  }

  private FeedMessage feed(String kind) throws Exception {
    return FeedMessage.parseFrom(service.get("/gtfs-rt/" + kind + ".pb").body());
  }

  private JsonNode json(String path) throws Exception {
    return JSON.readTree(service.get(path).body());
  }

  private Optional<TripUpdate> update(String trip) throws Exception {
    return feed("trip-updates").getEntityList().stream()
        .filter(FeedEntity::hasTripUpdate)
        .map(FeedEntity::getTripUpdate)
        .filter(update ->
            update.getTrip().getTripId().equals(trip)
                && update.getTrip().getScheduleRelationship() != ScheduleRelationship.DUPLICATED)
        .findFirst();
  }

  private JsonNode departure(String trip) throws Exception {
    for (JsonNode each : json("/v1/stops/t%3AB/departures?window=PT2H").path("departures")) {
      if (each.path("tripId").asString().equals("t:" + trip)) {
        return each;
      }
    }
    return JSON.createObjectNode();
  }

  private JsonNode created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private static ThrowingConsumer<HttpResponse<String>> problem(
      int status, String code, String... facts) {
    return answer -> {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      assertThat(answer.body()).contains("/problems/" + code);
      for (String fact : facts) {
        assertThat(answer.body()).contains(fact);
      }
    };
  }

  @Test
  void oneCallCancelsATripEverywhereAndOneRestoresIt() throws Exception {
    long begin = System.nanoTime();
    JsonNode answer = created(service.call("op-a", "PUT", CANCELLATION, "{\"cause\":\"WEATHER\"}"));
    assertThat(answer.path("alert").path("header").path("ja").asString())
        .startsWith("運休：")
        .contains("08:20");
    heard(() -> {
      assertThat(update("n0820"))
          .hasValueSatisfying(update ->
              assertThat(update.getTrip().getScheduleRelationship())
                  .isEqualTo(ScheduleRelationship.CANCELED));
      assertThat(departure("n0820").path("live").asString()).isEqualTo("CANCELED");
      assertThat(departure("n0820").path("alerts")).hasSize(1);
      assertThat(json("/v1/trips/t%3An0820?date=2027-04-01").path("live").asString())
          .isEqualTo("CANCELED");
      assertThat(json("/v1/alerts?lang=en").path("alerts").path(0).path("header").asString())
          .startsWith("Canceled:");
      assertThat(feed("alerts").getEntity(0).getAlert().getHeaderText().getTranslationList())
          .extracting(text -> text.getLanguage())
          .contains("ja", "en", "zh-Hans", "zh-Hant", "ko");
      assertThat(feed("alerts").getEntity(0).getAlert().getEffect().name()).isEqualTo("NO_SERVICE");
    });
    System.out.printf("cancel: everywhere after %.1f s%n", (System.nanoTime() - begin) / 1e9);
    assertThat(service.call("op-a", "PUT", CANCELLATION, "").statusCode()).isEqualTo(200);
    HttpResponse<String> restored = service.call("op-a", "DELETE", CANCELLATION, "");
    assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
    heard(() -> {
      assertThat(update("n0820")).isEmpty();
      assertThat(departure("n0820").path("live").asString()).isEqualTo("SCHEDULED");
      assertThat(feed("alerts").getEntityList()).isEmpty();
    });
    assertThat(service.call("op-a", "DELETE", CANCELLATION, ""))
        .satisfies(problem(404, "change-not-found"));
  }

  @Test
  void aBusOnACanceledTripRunsNoTrip() throws Exception {
    String report =
        """
        {"vehicleId":"v","timestamp":%d,"lat":34.805,"lon":134.5,"tripId":"n0800"}\
        """
            .formatted(service.now().getEpochSecond());
    assertThat(service.post("op-a", report).statusCode()).isEqualTo(202);
    var _ =
        created(
            service.call("op-a", "PUT", "/v1/operator/trips/t:n0800/2027-04-01/cancellation", ""));
    heard(() -> {
      assertThat(feed("vehicle-positions").getEntityList())
          .hasSize(1)
          .noneMatch(entity -> entity.getVehicle().hasTrip());
      assertThat(update("n0800").orElseThrow().hasVehicle()).isFalse();
    });
  }

  @Test
  void cancelsWhatRunsThroughAnAreaAfterAPreview() throws Exception {
    String area =
        """
        {"area":{"type":"Polygon","coordinates":[[[134.49,34.818],[134.505,34.818],\
        [134.505,34.822],[134.49,34.822],[134.49,34.818]]]},"cause":"WEATHER",\
        "from":"2027-04-01T08:20:00+09:00","until":"2027-04-01T09:00:00+09:00"%s}\
        """;
    HttpResponse<String> preview =
        service.call("op-a", "POST", "/v1/operator/cancellations/preview", area.formatted(""));
    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    assertThat(JSON.readTree(preview.body()).path("trips").findValuesAsString("tripId"))
        .containsExactly("t:n0820");
    String previewId = JSON.readTree(preview.body()).path("previewId").asString();
    assertThat(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/cancellations",
                area.formatted(",\"previewId\":\"other\"")))
        .satisfies(problem(409, "preview-outdated"));
    JsonNode stored =
        created(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/cancellations",
                area.formatted(",\"previewId\":\"" + previewId + "\"")));
    heard(() -> assertThat(update("n0820")).isPresent());
    assertThat(update("n0800")).isEmpty();
    String path = "/v1/operator/cancellations/" + stored.path("id").asString();
    assertThat(service.call("op-a", "DELETE", path, "").statusCode()).isEqualTo(200);
    heard(() -> assertThat(update("n0820")).isEmpty());
  }

  @Test
  void cancelsALineAndLetsOneOfItsTripsRun() throws Exception {
    var _ =
        created(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/cancellations",
                """
                {"routeId":"t:N","from":"2027-04-01T00:00:00+09:00","until":"2027-04-02T03:00:00+09:00"}\
                """));
    heard(() -> {
      assertThat(update("n0800")).isPresent();
      assertThat(update("n0820")).isPresent();
      assertThat(update("night")).isPresent();
    });
    assertThat(service.call("op-a", "DELETE", CANCELLATION, "").statusCode()).isEqualTo(200);
    heard(() -> assertThat(update("n0820")).isEmpty());
    assertThat(update("night")).isPresent();
    assertThat(feed("alerts").getEntity(0).getAlert().getInformedEntityList())
        .noneMatch(entity -> entity.getTrip().getTripId().equals("n0820"));
  }

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
  void anExtraTripIsOnTheBoardAndABusMayRunIt() throws Exception {
    JsonNode copy =
        created(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/extra-trips",
                """
                {"duplicateOf":"t:n0800","date":"2027-04-01","startTime":"08:03"}\
                """));
    JsonNode own =
        created(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/extra-trips",
                """
                {"routeId":"t:N","date":"2027-04-01","headsign":"花火大会","stops":[\
                {"stopId":"t:E","departure":"08:10"},{"stopId":"t:B","departure":"08:15"},\
                {"stopId":"t:D","arrival":"08:22"}]}\
                """));
    String copyId = copy.path("tripId").asString().substring(2);
    String ownId = own.path("tripId").asString().substring(2);
    String report =
        """
        {"vehicleId":"extra bus","timestamp":%d,"lat":34.8051,"lon":134.5,"tripId":"%s"}\
        """
            .formatted(service.now().getEpochSecond(), copyId);
    assertThat(service.post("op-a", report).body())
        .contains("\"accepted\":1")
        .doesNotContain("unmatched");
    heard(() -> {
      assertThat(departure(copyId).path("vehicleId").asString()).isEqualTo("t:extra bus");
      assertThat(departure(ownId).path("headsign").asString()).isEqualTo("花火大会");
      assertThat(departure(ownId).path("live").asString()).isEqualTo("SCHEDULED");
      assertThat(update(ownId).orElseThrow().getTrip().getScheduleRelationship())
          .isEqualTo(ScheduleRelationship.NEW);
      assertThat(feed("trip-updates").getEntityList())
          .anySatisfy(entity -> {
            TripUpdate update = entity.getTripUpdate();
            assertThat(update.getTrip().getTripId()).isEqualTo("n0800");
            assertThat(update.getTrip().getScheduleRelationship())
                .isEqualTo(ScheduleRelationship.DUPLICATED);
            assertThat(update.getTripProperties().getTripId()).isEqualTo(copyId);
            assertThat(update.getTripProperties().getStartTime()).isEqualTo("08:03:00");
            assertThat(update.getVehicle().getId()).isEqualTo("extra bus");
          });
      assertThat(feed("vehicle-positions").getEntity(0).getVehicle().getTrip())
          .satisfies(trip -> {
            assertThat(trip.getTripId()).isEqualTo(copyId);
            assertThat(trip.getScheduleRelationship()).isEqualTo(ScheduleRelationship.DUPLICATED);
          });
      assertThat(
              json("/v1/trips/" + own.path("tripId").asString() + "?date=2027-04-01").path("stops"))
          .hasSize(3);
      assertThat(json("/v1/routes/t%3AN/timetable?date=2027-04-01").toString()).contains(ownId);
    });
    assertThat(
            service
                .call(
                    "op-a", "DELETE", "/v1/operator/extra-trips/" + copy.path("id").asString(), "")
                .statusCode())
        .isEqualTo(200);
    heard(() -> {
      assertThat(departure(copyId)).isEmpty();
      assertThat(feed("trip-updates").toString()).doesNotContain(copyId);
    });
  }

  @Test
  void aDetourLeavesOutStopsAndTellsTheWay() throws Exception {
    String detour =
        """
        {"routeId":"t:N","from":"2027-04-01T08:00:00+09:00","until":"2027-04-01T09:00:00+09:00",\
        "firstStopId":"t:B","lastStopId":"t:C","delaySeconds":120%s}\
        """;
    JsonNode plain =
        created(service.call("op-a", "POST", "/v1/operator/detours", detour.formatted("")));
    heard(() -> {
      TripUpdate update = update("n0820").orElseThrow();
      assertThat(update.getTrip().getScheduleRelationship())
          .isEqualTo(ScheduleRelationship.REPLACEMENT);
      assertThat(update.getStopTimeUpdateList())
          .extracting(TripUpdate.StopTimeUpdate::getStopId)
          .containsExactly("A", "D");
      assertThat(departure("n0820").path("live").asString()).isEqualTo("CANCELED");
    });
    assertThat(
            service
                .call("op-a", "DELETE", "/v1/operator/detours/" + plain.path("id").asString(), "")
                .statusCode())
        .isEqualTo(200);
    var _ =
        created(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/detours",
                detour.formatted(
                    """
                    ,"replacementStops":[{"stopId":"t:E","travelSeconds":200},\
                    {"stopId":"t:tmp","travelSeconds":400,"lat":34.82,"lon":134.51,\
                    "name":{"ja":"仮","en":"Temporary"}}]\
                    """)));
    heard(() -> {
      List<FeedEntity> entities = feed("trip-updates").getEntityList();
      assertThat(entities)
          .anyMatch(FeedEntity::hasTripModifications)
          .anyMatch(FeedEntity::hasShape)
          .anyMatch(entity -> entity.getStop().getStopId().equals("tmp"));
      assertThat(update("n0820").orElseThrow().getStopTimeUpdateList())
          .filteredOn(call ->
              call.getScheduleRelationship()
                  == TripUpdate.StopTimeUpdate.ScheduleRelationship.SKIPPED)
          .extracting(TripUpdate.StopTimeUpdate::getStopId)
          .containsExactly("B", "C");
      assertThat(feed("alerts").getEntity(0).getAlert().getEffect().name()).isEqualTo("DETOUR");
    });
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
    assertThat(update("n0820")).isPresent();
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
