package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way over real HTTP and a real PostgreSQL: report in, GTFS-realtime out. */
class BusLocationIT {

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String report(String vehicle, int secondsAgo, String more) {
    return """
    {"vehicleId":"%s","timestamp":%d,"lat":%s,"lon":134.5%s}\
    """
        .formatted(
            vehicle, service.now().getEpochSecond() - secondsAgo, 34.80 + 556 * Town.DEGREES, more);
  }

  private static FeedMessage feed(String path) throws Exception {
    return FeedMessage.parseFrom(service.get(path).body());
  }

  @Test
  void warnsOfATripTheTimetableDoesNotHave() throws Exception {
    HttpResponse<String> answer =
        service.post(
            "op-a",
            "[{\"vehicleId\":\"misled\",\"timestamp\":%d,\"lat\":34.805,\"lon\":134.5,\"tripId\":\"nope\"}]"
                .formatted(service.now().getEpochSecond()));
    assertThat(answer.body())
        .contains("\"accepted\":1,\"rejected\":[]")
        .contains("{\"index\":0,\"code\":\"trip_not_found\"")
        .contains("t:nope という便は時刻表にありません。");
    assertThat(
            service.count("SELECT count(*) FROM bus_location.vehicles WHERE vehicle_id = 'misled'"))
        .isEqualTo(1);
  }

  @Test
  void saysWhyInTheSendersLanguageWithTheCitysTime() throws Exception {
    String late = report("tardy", 100, "");
    String path = "/v1/operator/positions";
    String[] json = {"Content-Type", "application/json", "Accept-Language", ""};
    json[3] = "en";
    HttpResponse<String> english = service.ask("op-a", "POST", path, late, json);
    assertThat(english.headers().firstValue("Content-Language")).contains("en");
    assertThat(english.body())
        .containsPattern(
            "\"The timestamp 2027-04-01T\\d\\d:\\d\\d:\\d\\d\\+09:00 is more than 90 s");
    json[3] = "ja";
    assertThat(service.ask("op-a", "POST", path, late, json).body())
        .containsPattern("時刻 2027-04-01T\\d\\d:\\d\\d:\\d\\d\\+09:00 は、今（.*）より 90 秒以上前です");
    assertThat(service.ask("op-a", "POST", path + "?lang=en", late, json).body())
        .contains("is more than 90 s before now");
  }

  @Test
  void showsNoRouteThatNobodyCanLookUp() throws Exception {
    assertThat(service.post("op-a", report("lost", 0, ",\"routeId\":\"zz\"")).body())
        .contains("route_not_found");
    await()
        .atMost(Duration.ofSeconds(4))
        .untilAsserted(() ->
            assertThat(new String(service.get("/v1/vehicles").body(), StandardCharsets.UTF_8))
                .contains("\"t:lost\"")
                .doesNotContain("t:zz"));
  }

  /** How soon is for a clock that no busy machine disturbs: FreshHourTest. */
  @Test
  void bringsAReportIntoTheFeeds() throws Exception {
    HttpResponse<String> answer =
        service.post("op-a", report("live", 0, ",\"tripId\":\"n0800\",\"occupancy\":\"FULL\""));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"accepted\":1,\"rejected\":[],\"warnings\":[]}");
    await()
        .atMost(Duration.ofSeconds(4))
        .untilAsserted(() -> {
          FeedMessage positions = feed("/gtfs-rt/vehicle-positions.pb");
          assertThat(positions.getEntityList())
              .anySatisfy(entity -> {
                assertThat(entity.getVehicle().getVehicle().getId()).isEqualTo("live");
                assertThat(entity.getVehicle().getTrip().getTripId()).isEqualTo("n0800");
                assertThat(entity.getVehicle().getTrip().getStartDate()).isEqualTo("20270401");
              });
          assertThat(feed("/gtfs-rt/t/trip-updates.pb").getEntityList())
              .anyMatch(entity -> entity.getTripUpdate().getVehicle().getId().equals("live"));
        });
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() ->
            assertThat(
                    service.count(
                        "SELECT count(*) FROM bus_location.vehicle_positions"
                            + " WHERE vehicle_id = 'live' AND trip_id = 'n0800' AND NOT late"))
                .isEqualTo(1));
  }

  @Test
  void answersForEachReportOfABatch() throws Exception {
    String same = report("batch", 20, "");
    String body =
        "["
            + String.join(
                ",",
                same,
                same,
                report("batch", 30, ""),
                report("late", 100, ""),
                report("soon", -120, ""),
                report("ghost", 0, ",\"tripId\":\"nowhere\""))
            + "]";
    HttpResponse<String> answer = service.post("op-a", body);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .contains("\"accepted\":3")
        .contains("{\"index\":1,\"code\":\"duplicate\"")
        .contains("{\"index\":3,\"code\":\"outdated\"")
        .contains("{\"index\":4,\"code\":\"future_timestamp\"")
        .contains("\"warnings\":[{\"index\":5,\"code\":\"trip_not_found\"");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() ->
            assertThat(
                    service.count(
                        "SELECT count(*) FROM bus_location.vehicle_positions"
                            + " WHERE vehicle_id = 'late' AND late"))
                .isEqualTo(1));
  }

  @Test
  void storesADayOfCsvAndListsOnlyWhatIsRefusedByRow() throws Exception {
    StringBuilder csv = new StringBuilder("\uFEFFvehicle_id,timestamp,lat,lon,speed,trip_id\r\n");
    long start = service.now().getEpochSecond() - 20_000;
    for (int i = 0; i < 2_500; i++) {
      csv.append("day,").append(start + 5 * i).append(",34.81,134.5,8.3,n0800\r\n");
    }
    csv.append("day,yesterday,34.81,134.5,,\r\n");
    csv.append("day,").append(start).append(",,134.5,,\r\n");
    csv.append("day,").append(start + 1).append("\r\n");
    HttpResponse<String> answer = upload(csv.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(answer.body())
        .contains("\"accepted\":0", "\"stored\":2500", "\"rejectedCount\":3")
        .contains("\"invalid_timestamp\"", "\"row\":2502", "\"row\":2503")
        .contains("\"row\":2504", "\"code\":\"invalid_row\"", "項目は 2 個");
    String count =
        "SELECT count(*) FROM bus_location.vehicle_positions WHERE vehicle_id = 'day' AND late";
    await().atMost(Duration.ofSeconds(10)).until(() -> service.count(count) == 2_500);
    assertThat(upload(csv.toString()).body()).contains("\"stored\":2500");
    assertThat(service.count(count)).isEqualTo(2_500);
    assertThat(feed("/gtfs-rt/vehicle-positions.pb").getEntityList())
        .noneMatch(entity -> entity.getId().contains("day"));
    assertThat(upload("vehicle,lat\n1,2\n").body()).contains("\"field\":\"vehicle_id\"");
    assertThat(upload("").statusCode()).isEqualTo(400);
  }

  /** A9: what a device kept while it was offline is history; only the newest moves the map. */
  @Test
  void takesABatchOfADeviceThatWasOffline() throws Exception {
    StringBuilder batch = new StringBuilder("[");
    for (int i = 605; i >= 5; i -= 10) {
      batch.append(report("offline", i, "")).append(i == 5 ? "]" : ",");
    }
    HttpResponse<String> answer = service.post("op-a", batch.toString());
    assertThat(answer.body()).contains("\"accepted\":9").contains("\"stored\":52");
    String count =
        "SELECT count(*) FROM bus_location.vehicle_positions WHERE vehicle_id = 'offline'";
    await().atMost(Duration.ofSeconds(10)).until(() -> service.count(count) == 61);
    assertThat(service.post("op-a", batch.toString()).statusCode()).isEqualTo(202);
    await()
        .pollDelay(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(() -> service.count(count) == 61);
  }

  private static HttpResponse<String> upload(String csv) throws Exception {
    return service.send(
        "op-a", "/v1/operator/positions", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsAVehicleToItsOperator() throws Exception {
    assertThat(service.post("op-a", report("mine", 1, "")).statusCode()).isEqualTo(202);
    HttpResponse<String> refused = service.post("op-b", report("mine", 0, ""));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("/problems/vehicle-of-another-operator")
        .contains("\"vehicleId\":\"t:mine\"");
    assertThat(service.post("op-b", report("other:mine", 0, "")).statusCode()).isEqualTo(202);
    assertThat(service.post("op-elsewhere", report("t:new", 0, "")).statusCode()).isEqualTo(403);
    assertThat(service.post("nobody", report("mine", 0, "")).statusCode()).isEqualTo(403);
  }

  @Test
  void keepsAnOperatorToTheTripsOfItsAgency() throws Exception {
    HttpResponse<String> answer =
        service.post("op-agency", report("foreign", 0, ",\"tripId\":\"n0800\""));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .contains("\"accepted\":0")
        .contains("\"code\":\"trip_of_another_agency\"");
  }

  @Test
  void namesWhatIsWrongWithABody() throws Exception {
    assertThat(service.post("op-a", report("x", 0, ",\"colour\":\"red\"")).body())
        .contains("/problems/malformed-request")
        .contains("\"field\":\"colour\"");
    assertThat(service.post("op-a", "[" + report("x", 0, ",\"bearing\":\"north\"") + "]").body())
        .contains("\"field\":\"[0].bearing\"");
    HttpResponse<String> broken = service.post("op-a", "{\"vehicleId\":");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("\"offset\":");
    assertThat(service.post("op-a", "").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesTooMuch() throws Exception {
    String many = "[" + (report("many", 0, "") + ",").repeat(1_000) + report("many", 0, "") + "]";
    HttpResponse<String> tooMany = service.post("op-a", many);
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(tooMany.body()).contains("/problems/too-many-entries").contains("\"max\":1000");
    HttpResponse<String> tooLarge = service.post("op-a", " ".repeat(2 * 1024 * 1024 + 1));
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("/problems/body-too-large");
    HttpResponse<String> wrongType =
        service.send("op-a", "/v1/operator/positions", "text/plain", report("x", 0, "").getBytes());
    assertThat(wrongType.statusCode()).isEqualTo(415);
    assertThat(wrongType.body()).contains("application/json or text/csv");
    assertThat(
            service
                .send("op-a", "/v1/operator/vehicle-positions", "text/plain", new byte[] {1})
                .body())
        .contains("application/x-protobuf or application/protobuf or application/octet-stream");
  }

  @Test
  void takesAFeedMessage() throws Exception {
    FeedMessage message =
        FeedMessage.newBuilder()
            .setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0"))
            .addEntity(
                FeedEntity.newBuilder()
                    .setId("1")
                    .setVehicle(
                        VehiclePosition.newBuilder()
                            .setVehicle(VehicleDescriptor.newBuilder().setId("pb"))
                            .setTrip(TripDescriptor.newBuilder().setTripId("n0820"))
                            .setTimestamp(service.now().getEpochSecond())
                            .setPosition(
                                Position.newBuilder().setLatitude(34.80f).setLongitude(134.5f))))
            .addEntity(FeedEntity.newBuilder().setId("2"))
            .build();
    HttpResponse<String> answer = service.postProtobuf("op-a", message.toByteArray());
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .contains("\"accepted\":1")
        .contains("{\"index\":1,\"code\":\"not_a_vehicle_position\"");
    HttpResponse<String> broken = service.postProtobuf("op-a", new byte[] {10, 5, 1});
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("\"offset\":");
  }

  @Test
  void takesSiriAndRefusesXmlThatReachesOutside() throws Exception {
    String delivery =
        """
        <Siri xmlns="http://www.siri.org.uk/siri"><ServiceDelivery><VehicleMonitoringDelivery>
          <VehicleActivity><RecordedAtTime>%s</RecordedAtTime><MonitoredVehicleJourney>
            <VehicleLocation><Longitude>134.5</Longitude><Latitude>34.81</Latitude></VehicleLocation>
            <VehicleRef>siri 1</VehicleRef>
          </MonitoredVehicleJourney></VehicleActivity>
        </VehicleMonitoringDelivery></ServiceDelivery></Siri>\
        """
            .formatted(service.now());
    HttpResponse<String> answer =
        service.send("op-a", "/v1/operator/siri", "application/xml", delivery.getBytes());
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"accepted\":1");
    String outside = "<!DOCTYPE Siri SYSTEM \"http://127.0.0.1:1/x.dtd\">" + delivery;
    HttpResponse<String> refused =
        service.send("op-a", "/v1/operator/siri", "text/xml", outside.getBytes());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("malformed-request");
    assertThat(service.post("op-a", delivery).statusCode()).isEqualTo(400);
  }

  /** Passengers' positions are for cities that say so. */
  @Test
  void takesNothingFromPassengersUnlessTheCityWantsIt() throws Exception {
    TestService.Answered answer =
        service.postFrom("127.0.0.1", "/v1/rides", "{\"tripId\":\"t:n0800\"}");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/problems/rides-off");
  }

  @Test
  void servesTheFeedsWithEverythingACacheNeeds() throws Exception {
    HttpResponse<byte[]> full = service.get("/gtfs-rt/t/vehicle-positions.pb");
    assertThat(full.statusCode()).isEqualTo(200);
    Map<String, List<String>> headers = full.headers().map();
    assertThat(headers)
        .containsEntry("content-type", List.of("application/x-protobuf"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("access-control-allow-origin", List.of("*"))
        .containsKeys("etag", "last-modified", "cache-control", "content-length");
    HttpResponse<byte[]> head =
        service.exchange(
            HttpRequest.newBuilder().method("HEAD", HttpRequest.BodyPublishers.noBody()),
            "/gtfs-rt/alerts.pb");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(service.get("/gtfs-rt/alerts.json").headers().firstValue("content-type"))
        .contains("application/json");
    assertThat(new String(service.get("/gtfs-rt/alerts.json").body()))
        .contains("\"gtfsRealtimeVersion\":\"2.0\"");
    assertThat(service.get("/gtfs-rt/nowhere/alerts.pb").statusCode()).isEqualTo(404);
  }

  @Test
  void answersNotModifiedByTagAndByTime() throws Exception {
    // The header is renewed now and then: try until both requests meet the same snapshot.
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          HttpResponse<byte[]> full = service.get("/gtfs-rt/other/alerts.pb");
          String etag = full.headers().firstValue("etag").orElseThrow();
          String modified = full.headers().firstValue("last-modified").orElseThrow();
          HttpResponse<byte[]> byTag =
              service.exchange(
                  HttpRequest.newBuilder().GET().header("If-None-Match", etag),
                  "/gtfs-rt/other/alerts.pb");
          HttpResponse<byte[]> byTime =
              service.exchange(
                  HttpRequest.newBuilder().GET().header("If-Modified-Since", modified),
                  "/gtfs-rt/other/alerts.pb");
          assertThat(byTag.statusCode()).isEqualTo(304);
          assertThat(byTag.body()).isEmpty();
          assertThat(byTime.statusCode()).isEqualTo(304);
        });
  }
}
