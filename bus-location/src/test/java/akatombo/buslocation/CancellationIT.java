package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An office cancels and restores; everybody hears of it. */
class CancellationIT extends ControlledService {

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
    JsonNode trip = JSON.readTree(preview.body()).path("trips").path(0);
    assertThat(trip.path("underWay").asBoolean(true)).isFalse();
    assertThat(trip.path("inArea").path("from").asString()).isEqualTo("2027-04-01T08:24:00+09:00");
    assertThat(trip.path("inArea").path("stopIds").path(0).asString()).isEqualTo("t:C");
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
  void leavesTheBusesOfALineThatAreUnderWayUnlessAskedFor() throws Exception {
    String line =
        """
        {"routeId":"t:N","from":"2027-04-01T08:10:00+09:00","until":"2027-04-01T09:00:00+09:00"%s}\
        """;
    JsonNode beginning = previewed(line.formatted(""));
    assertThat(beginning.findValuesAsString("tripId")).containsExactly("t:n0820");
    JsonNode all = previewed(line.formatted(",\"includeUnderWay\":true"));
    assertThat(all.findValuesAsString("tripId")).containsExactly("t:n0800", "t:n0820");
    assertThat(all.path(0).path("underWay").asBoolean(false)).isTrue();
    assertThat(all.path(1).path("underWay").asBoolean(true)).isFalse();
  }

  private JsonNode previewed(String body) throws Exception {
    HttpResponse<String> preview =
        service.call("op-a", "POST", "/v1/operator/cancellations/preview", body);
    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    return JSON.readTree(preview.body()).path("trips");
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
  void aTripIsCanceledOnceAndToldOnce() throws Exception {
    JsonNode first = created(cancel("", "n0820"));
    for (String path : List.of("", "/preview")) {
      assertThat(cancel(path, "n0820"))
          .as("the same once more")
          .satisfies(problem(409, "cancellation-in-force", first.path("id").asString()));
    }
    JsonNode rest = created(cancel("", "n0820", "night"));
    assertThat(rest.path("trips").findValuesAsString("tripId")).containsExactly("t:night");
    assertThat(service.call("op-a", "DELETE", CANCELLATION, "").statusCode()).isEqualTo(200);
    heard(() -> {
      assertThat(update("n0820")).isEmpty();
      assertThat(update("night")).isPresent();
      assertThat(feed("alerts").getEntityList()).hasSize(1);
    });
  }

  @Test
  void oneCallRestoresATripOutOfAllThatCancelIt() throws Exception {
    var _ = created(cancel("", "n0820", "night"));
    service.sql(
        """
        INSERT INTO bus_location.service_changes
        SELECT 'again', operator, kind, state, version, created_at, changed_at, ends_at, body
        FROM bus_location.service_changes
        """);
    assertThat(service.call("op-a", "DELETE", CANCELLATION, "").statusCode()).isEqualTo(200);
    heard(() -> assertThat(update("n0820")).isEmpty());
    assertThat(service.call("op-a", "DELETE", CANCELLATION, ""))
        .satisfies(problem(404, "change-not-found"));
    assertThat(
            JSON.readTree(service.call("op-a", "GET", "/v1/operator/audit", "").body())
                .path("entries")
                .findValuesAsString("action"))
        .containsExactly(
            "cancellation restored", "cancellation restored", "cancellation published");
  }

  @Test
  void theTemplatesWordsFollowWhatIsLeftAndTheOfficesStay() throws Exception {
    JsonNode whole = created(cancel("", "n0800", "n0820", "night"));
    assertThat(english(whole, "header")).contains("3 trips");
    JsonNode two = JSON.readTree(service.call("op-a", "DELETE", CANCELLATION, "").body());
    assertThat(english(two, "header")).contains("2 trips");
    JsonNode night =
        JSON.readTree(
            service.call("op-a", "DELETE", CANCELLATION.replace("n0820", "n0800"), "").body());
    assertThat(night.path("alert").path("informed")).hasSize(1);
    assertThat(english(night, "header")).startsWith("Canceled:").doesNotContain("trips");
    assertThat(english(night, "description")).doesNotContain("08:00");
    JsonNode own =
        created(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/cancellations",
                """
                {"tripIds":["t:n0800","t:n0820"],"date":"2027-04-01","cause":"WEATHER",\
                "header":{"ja":"雪です","en":"Snow"}}\
                """));
    JsonNode left = JSON.readTree(service.call("op-a", "DELETE", CANCELLATION, "").body());
    assertThat(english(left, "header")).isEqualTo("Snow");
    assertThat(english(own, "description")).startsWith("Because of bad weather, 2 trips");
    assertThat(english(left, "description"))
        .startsWith("Because of bad weather, the 08:00 departure");
  }

  private static String english(JsonNode change, String text) {
    return change.path("alert").path(text).path("en").asString();
  }

  private HttpResponse<String> cancel(String path, String... trips) throws Exception {
    String ids = Stream.of(trips).map(id -> "\"t:" + id + "\"").collect(Collectors.joining(","));
    return service.call(
        "op-a",
        "POST",
        "/v1/operator/cancellations" + path,
        "{\"tripIds\":[" + ids + "],\"date\":\"2027-04-01\"}");
  }
}
