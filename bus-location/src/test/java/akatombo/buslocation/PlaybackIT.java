package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An operator plays a vehicle's day back, over real HTTP and a real PostgreSQL. */
class PlaybackIT {

  private static final String HISTORY = "/v1/operator/vehicles/t:101/history?date=2027-04-01";

  private static TestService service;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start();
    service.sql(
        """
        INSERT INTO bus_location.vehicles VALUES ('t', '101', 'op-a', now());
        INSERT INTO bus_location.vehicle_positions
          (feed_id, vehicle_id, measured_at, received_at, operator, lat, lon, bearing, speed,
           trip_id, service_date, delay_seconds, late)
        SELECT 't', '101', at, at + interval '1 second', 'op-a', 34.8, 134.5, NULL, 8.5,
               'n0800', '2027-04-01', 30, false
        FROM generate_series(
          '2027-04-01T07:00:00+09:00'::timestamptz, '2027-04-01T07:00:09+09:00', '1 second') at;
        INSERT INTO bus_location.vehicle_positions
          (feed_id, vehicle_id, measured_at, received_at, operator, lat, lon, late)
        VALUES ('t', '101', '2027-03-31T23:59:59+09:00', now(), 'op-a', 1, 1, false),
               ('t', '101', '2027-04-02T00:00:00+09:00', now(), 'op-a', 2, 2, false)
        """);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<String> get(String operator, String path) throws Exception {
    return service.call(operator, "GET", path, "");
  }

  @Test
  void writesADaysPositionsIntoTheDaysTable() throws Exception {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(
                    service.count(
                        "SELECT count(*) FROM bus_location.vehicle_positions_20270331"
                            + " WHERE vehicle_id = '101'"))
                .isEqualTo(11));
    assertThat(service.count("SELECT count(*) FROM bus_location.vehicle_positions_other")).isZero();
  }

  @Test
  void givesTheDayPageByPage() throws Exception {
    String path = HISTORY + "&limit=4";
    StringBuilder all = new StringBuilder();
    int pages = 0;
    String cursor = "";
    while (cursor != null) {
      HttpResponse<String> page = get("op-a", path + cursor);
      assertThat(page.statusCode()).isEqualTo(200);
      all.append(page.body());
      pages++;
      Matcher next = Pattern.compile("\"next\":\"(\\w+)\"").matcher(page.body());
      cursor = next.find() ? "&cursor=" + next.group(1) : null;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(Pattern.compile("\"timestamp\":").matcher(all).results().count()).isEqualTo(10);
    assertThat(all)
        .contains("\"timestamp\":\"2027-04-01T07:00:09+09:00\"")
        .contains("\"tripId\":\"t:n0800\"")
        .contains("\"delaySeconds\":30");
  }

  @Test
  void knowsAVehicleAlsoByTheIdItsOperatorSends() throws Exception {
    String own = HISTORY.replace("t:101", "101");
    assertThat(get("op-a", own).body()).isEqualTo(get("op-a", HISTORY).body());
    assertThat(get("op-b", own).statusCode()).isEqualTo(404);
  }

  @Test
  void exportsTheDayAsFiles() throws Exception {
    HttpResponse<String> csv = get("op-a", HISTORY + "&format=csv");
    assertThat(csv.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"101-2027-04-01.csv\"");
    assertThat(csv.body().lines()).hasSize(11);
    assertThat(csv.body())
        .contains(
            "t:101,2027-04-01T07:00:00+09:00,2027-04-01T07:00:01+09:00,34.8,134.5,,8.5,t:n0800,2027-04-01,30,false");
    HttpResponse<String> gpx = get("op-a", HISTORY + "&format=gpx");
    assertThat(gpx.body()).contains("<trkpt lat=\"34.8\" lon=\"134.5\"><time>2027-03-31T22:00:00Z");
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(gpx.body().getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("trkpt")
                .getLength())
        .isEqualTo(10);
    HttpResponse<String> geo = get("op-a", HISTORY + "&format=geojson");
    assertThat(JsonMapper.builder().build().readTree(geo.body()).path("features")).hasSize(10);
    assertThat(geo.body()).contains("\"tripId\":\"t:n0800\"");
  }

  @Test
  void keepsForeignVehiclesToThemselves() throws Exception {
    HttpResponse<String> foreign = get("op-b", HISTORY);
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).contains("/problems/vehicle-not-found");
    HttpResponse<String> unknown = get("op-b", "/v1/operator/vehicles/t:999/history");
    assertThat(unknown.body().replace("999", "101"))
        .isEqualTo(foreign.body().replace("?date=2027-04-01", ""));
    assertThat(get("nobody", HISTORY).statusCode()).isEqualTo(403);
  }

  @Test
  void namesWhatIsWrongWithARequest() throws Exception {
    assertThat(get("op-a", HISTORY.replace("2027-04-01", "yesterday")).body())
        .contains("/problems/invalid-parameter")
        .contains("\"field\":\"date\"");
    assertThat(get("op-a", HISTORY + "&limit=0").statusCode()).isEqualTo(422);
    assertThat(get("op-a", HISTORY + "&format=xls").statusCode()).isEqualTo(400);
    for (String cursor : List.of("%C3%A4", "nonsense", "1")) {
      HttpResponse<String> refused = get("op-a", HISTORY + "&cursor=" + cursor);
      assertThat(refused.statusCode()).as(cursor).isEqualTo(400);
      assertThat(refused.body()).contains("\"field\":\"cursor\"");
    }
  }
}
