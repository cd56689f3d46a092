package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Extra trips and detours, from the office to every answer. */
class ExtraServiceIT extends ControlledService {

  private static final String COPY =
      """
      {"duplicateOf":"t:n0800","date":"2027-04-01","startTime":"08:03"}\
      """;

  private static final String OWN =
      """
      {"routeId":"t:N","date":"2027-04-01","headsign":"花火大会","stops":[\
      {"stopId":"t:E","departure":"08:10"},{"stopId":"t:B","departure":"08:15"},\
      {"stopId":"t:D","arrival":"08:22"}]}\
      """;

  private JsonNode extraTrip(String body) throws Exception {
    return created(service.call("op-a", "POST", "/v1/operator/extra-trips", body));
  }

  @Test
  void anExtraTripIsOnTheBoardAndABusMayRunIt() throws Exception {
    JsonNode copy = extraTrip(COPY);
    JsonNode own = extraTrip(OWN);
    String copyId = copy.path("tripId").asString().substring(2);
    String ownId = own.path("tripId").asString().substring(2);
    String report =
        """
        {"vehicleId":"extra bus","timestamp":%d,"lat":34.8051,"lon":134.5,"tripId":"%s"}\
        """
            .formatted(service.now().getEpochSecond(), copyId);
    assertThat(service.post("op-a", report).body())
        .contains("\"accepted\":1")
        .contains("\"warnings\":[]");
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
  void thePreviewOfADetourIsOfItsStopsToo() throws Exception {
    String detour =
        """
        {"routeId":"t:N","from":"2027-04-01T08:00:00+09:00","until":"2027-04-01T09:00:00+09:00",\
        "firstStopId":"t:B","lastStopId":"t:%s"%s}\
        """;
    String previewId =
        JSON.readTree(
                service
                    .call("op-a", "POST", "/v1/operator/detours/preview", detour.formatted("C", ""))
                    .body())
            .path("previewId")
            .asString();
    String seen = ",\"previewId\":\"" + previewId + "\"";
    assertThat(service.call("op-a", "POST", "/v1/operator/detours", detour.formatted("B", seen)))
        .satisfies(problem(409, "preview-outdated"));
    JsonNode stored =
        created(service.call("op-a", "POST", "/v1/operator/detours", detour.formatted("C", seen)));
    for (String path : List.of("", "/preview")) {
      assertThat(
              service.call(
                  "op-a", "POST", "/v1/operator/detours" + path, detour.formatted("C", "")))
          .as("the same once more")
          .satisfies(problem(409, "detour-in-force", stored.path("id").asString()));
    }
    assertThat(
            service.call(
                "op-a",
                "POST",
                "/v1/operator/detours",
                detour.replace("\"t:B\"", "\"t:C\"").formatted("C", "")))
        .as("one that shares a stop with it")
        .satisfies(problem(409, "detour-in-force", stored.path("id").asString()));
    assertThat(
            service
                .call("op-a", "DELETE", "/v1/operator/detours/" + stored.path("id").asString(), "")
                .statusCode())
        .isEqualTo(200);
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
}
