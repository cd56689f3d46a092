package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of stop visits, over real HTTP and a real PostgreSQL. */
class ReportIT {

  private static final String DAY = "?from=2027-03-31&to=2027-03-31";

  private static TestService service;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start();
    service.sql(
        """
        INSERT INTO bus_location.vehicles VALUES
          ('t', 'mine', 'op-a', now()), ('t', 'theirs', 'op-b', now());
        INSERT INTO bus_location.vehicle_positions
          (feed_id, vehicle_id, measured_at, received_at, operator, lat, lon, late, trip_id,
           service_date, delay_seconds)
        VALUES ('t', 'mine', '2027-03-31T08:04:00+09:00', now(), 'op-a', 34.81, 134.5, false,
                'n0800', '2027-03-31', 30),
               ('t', 'mine', '2027-03-31T00:10:00+09:00', now(), 'op-a', 34.82, 134.5, false,
                NULL, NULL, NULL),
               ('t', 'mine', '2027-04-01T00:10:00+09:00', now(), 'op-a', 34.83, 134.5, false,
                NULL, NULL, NULL)
        """);
    visit("mine", 1, "A", 8, null, -61);
    visit("mine", 2, "B", 8, -60, -60);
    visit("mine", 3, "C", 9, 300, 300);
    visit("mine", 4, "D", 9, 301, null);
    visit("theirs", 2, "B", 8, 0, 0);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** A call on the hour, so many seconds late. */
  private static void visit(
      String vehicle,
      int sequence,
      String stop,
      int hour,
      @Nullable Integer arrival,
      @Nullable Integer departure)
      throws Exception {
    String at = "'2027-03-31T%02d:00:00+09:00'::timestamptz".formatted(hour);
    service.sql(
        """
        INSERT INTO bus_location.stop_visits
          (feed_id, service_date, trip_id, route_id, pattern_id, vehicle_id, stop_position,
           stop_sequence, stop_id, timepoint, distance, schedule_arrival_time,
           schedule_departure_time, actual_arrival_time, actual_departure_time)
        VALUES ('t', '2027-03-31', '%s', 'N', 'p', '%s', %d, %d, '%s', %s, 0, %s, %s,
                %s + %s * interval '1 second', %s + %s * interval '1 second')
        """
            .formatted(
                "n-" + vehicle,
                vehicle,
                sequence - 1,
                sequence,
                stop,
                sequence == 3,
                at,
                at,
                at,
                arrival,
                at,
                departure));
  }

  private static JsonNode rows(String operator, String more) throws Exception {
    HttpResponse<String> answer =
        service.call(operator, "GET", "/v1/operator/reports/on-time-performance" + DAY + more, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.builder().build().readTree(answer.body()).path("rows");
  }

  @Test
  void countsEarlyAndLateByTheUsualLimits() throws Exception {
    JsonNode route = rows("op-a", "").path(0);
    assertThat(route.path("routeId").asString()).isEqualTo("t:N");
    assertThat(route.path("visits").asInt()).isEqualTo(4);
    assertThat(route.path("early").asInt()).isEqualTo(1);
    assertThat(route.path("late").asInt()).isEqualTo(1);
    assertThat(route.path("onTimeShare").asDouble()).isEqualTo(0.5);
    assertThat(rows("op-b", "").path(0).path("visits").asInt()).isEqualTo(1);
  }

  @Test
  void countsByStopAndByHour() throws Exception {
    assertThat(rows("op-a", "&by=stop")).hasSize(4);
    JsonNode hours = rows("op-a", "&by=hour");
    assertThat(hours).hasSize(2);
    assertThat(hours.path(0).path("hour").asString()).isEqualTo("08");
    assertThat(rows("op-a", "&timepoints=only").path(0).path("visits").asInt()).isEqualTo(1);
  }

  @Test
  void saysWhenThereAreMoreStopsThanAReportHas() throws Exception {
    service.sql(
        """
        INSERT INTO bus_location.stop_visits
          (feed_id, service_date, trip_id, route_id, pattern_id, vehicle_id, stop_position,
           stop_sequence, stop_id, timepoint, distance, schedule_arrival_time,
           schedule_departure_time, actual_arrival_time, actual_departure_time)
        SELECT 't', '2027-03-27', 'n0800', 'N', 'p', 'mine', n, n, 'stop' || n, false, 0,
               at, at, at, at
        FROM generate_series(1, 5001) AS n,
             (VALUES ('2027-03-27T08:00:00+09:00'::timestamptz)) AS times (at)
        """);
    String path = "/v1/operator/reports/on-time-performance?from=2027-03-27&to=2027-03-27&by=";
    JsonNode stops =
        JsonMapper.shared().readTree(service.call("op-a", "GET", path + "stop", "").body());
    assertThat(stops.path("complete").asBoolean(true)).isFalse();
    assertThat(stops.path("rows")).hasSize(5_000);
    JsonNode routes =
        JsonMapper.shared().readTree(service.call("op-a", "GET", path + "route", "").body());
    assertThat(routes.path("complete").asBoolean()).isTrue();
  }

  @Test
  void tellsAPositionOfATripCanceledTwiceOnce() throws Exception {
    for (String id : List.of("one", "again")) {
      service.sql(
          """
          INSERT INTO bus_location.service_changes VALUES
            ('%s', 'op-a', 'cancellation', 'PUBLISHED', 1, now(), now(), '2027-03-31T12:00:00Z',
             '{"trips": [{"tripId": {"feedId": "t", "id": "n0800"},
                          "serviceDate": {"date": "2027-03-31"}}]}')
          """
              .formatted(id));
    }
    assertThat(file("op-a", "vehicle-locations").lines().filter(line -> line.contains("n0800")))
        .hasSize(1);
    service.sql("DELETE FROM bus_location.service_changes");
  }

  @Test
  void givesTheTablesOfTides() throws Exception {
    String visits = file("op-a", "stop-visits");
    assertThat(visits.lines().findFirst().orElseThrow())
        .startsWith("service_date,trip_id_performed,");
    assertThat(visits.lines()).hasSize(5);
    assertThat(visits).contains("2027-03-30T23:01:00Z".substring(0, 11)).doesNotContain("theirs");
    String trips = file("op-a", "trips-performed");
    assertThat(trips.lines()).hasSize(2);
    assertThat(trips).contains("2027-03-31,n-mine,t:mine,n-mine,N,p,");
    String locations = file("op-a", "vehicle-locations");
    assertThat(locations.lines()).hasSize(3);
    assertThat(locations)
        .as("also on no trip, by the city's day")
        .contains(",2027-03-31,2027-03-30T15:10:00Z,,,t:mine,34.82,134.5,,,")
        .doesNotContain("34.83");
    assertThat(locations).contains("2027-03-30T23:04:00Z,n0800,n0800,t:mine,34.81,134.5,,,30");
  }

  @Test
  void saysWhenATripWasToBeginAlsoWhenItWasSeenLater() throws Exception {
    service.sql(
        """
        INSERT INTO bus_location.stop_visits
          (feed_id, service_date, trip_id, route_id, pattern_id, vehicle_id, stop_position,
           stop_sequence, stop_id, timepoint, distance, schedule_arrival_time,
           schedule_departure_time, actual_arrival_time, actual_departure_time)
        VALUES ('t', '2027-03-30', 'n0820', 'N', 'p', 'mine', 1, 2, 'B', false, 0,
                '2027-03-30T08:24:00+09:00', '2027-03-30T08:24:00+09:00',
                '2027-03-30T08:25:00+09:00', '2027-03-30T08:26:00+09:00')
        """);
    HttpResponse<String> trips =
        service.call(
            "op-a",
            "GET",
            "/v1/operator/reports/trips-performed.csv?from=2027-03-30&to=2027-03-30",
            "");
    assertThat(trips.body())
        .contains(
            "N,p,2027-03-29T23:20:00Z,2027-03-29T23:33:00Z,"
                + "2027-03-29T23:25:00Z,2027-03-29T23:26:00Z");
  }

  /** The feed's stop_sequence begins with 10 and leaves gaps; one stop was not seen. */
  @Test
  void numbersTheStopsOfEachRunFromOne() throws Exception {
    service.sql(
        """
        INSERT INTO bus_location.vehicles VALUES ('t', 'other', 'op-a', now());
        INSERT INTO bus_location.stop_visits
          (feed_id, service_date, trip_id, route_id, pattern_id, vehicle_id, stop_position,
           stop_sequence, stop_id, timepoint, distance, schedule_arrival_time,
           schedule_departure_time, actual_arrival_time, actual_departure_time)
        SELECT 't', '2027-03-29', 'n0800', 'N', 'p', vehicle, position, 10 + 5 * position, 'B',
               false, 411.6, at, at, at, at
        FROM (VALUES ('mine', 0), ('mine', 1), ('mine', 3), ('other', 1), ('other', 2))
               AS seen (vehicle, position),
             (VALUES ('2027-03-29T08:00:00+09:00'::timestamptz)) AS times (at);
        """);
    String day = "?from=2027-03-29&to=2027-03-29";
    assertThat(columns("stop-visits", day, 1, 2, 3, 5, 12))
        .containsExactly(
            "n0800@mine,1,10,t:mine,412",
            "n0800@mine,2,15,t:mine,412",
            "n0800@mine,3,25,t:mine,412",
            "n0800@other,1,15,t:other,412",
            "n0800@other,2,20,t:other,412");
    assertThat(columns("trips-performed", day, 1, 2, 3))
        .as("a row for each trip_id_performed, which the stop visits name")
        .containsExactly("n0800@mine,t:mine,n0800", "n0800@other,t:other,n0800");
  }

  private static List<String> columns(String name, String span, int... wanted) throws Exception {
    return service
        .call("op-a", "GET", "/v1/operator/reports/" + name + ".csv" + span, "")
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells -> Arrays.stream(wanted).mapToObj(i -> cells[i]).collect(Collectors.joining(",")))
        .toList();
  }

  @Test
  void saysWhichTripsWereCanceledOrAdded() throws Exception {
    assertThat(
            service
                .call("op-a", "PUT", "/v1/operator/trips/t:n0800/2027-04-01/cancellation", "{}")
                .statusCode())
        .isEqualTo(201);
    String copy =
        """
        {"duplicateOf":"t:n0820","date":"2027-04-01","startTime":"08:25:00"}\
        """;
    String added =
        JsonMapper.shared()
            .readTree(service.call("op-a", "POST", "/v1/operator/extra-trips", copy).body())
            .path("tripId")
            .asString()
            .substring("t:".length());
    for (String trip : List.of("n0800", added, "n0820")) {
      service.sql(
          """
          INSERT INTO bus_location.stop_visits
            (feed_id, service_date, trip_id, route_id, pattern_id, vehicle_id, stop_position,
             stop_sequence, stop_id, timepoint, distance, schedule_arrival_time,
             schedule_departure_time, actual_arrival_time, actual_departure_time)
          VALUES ('t', '2027-04-01', '%s', 'N', 'p', 'mine', 1, 2, 'B', false, 0,
                  '2027-04-01T08:24:00+09:00', '2027-04-01T08:24:00+09:00',
                  '2027-04-01T08:25:00+09:00', '2027-04-01T08:25:00+09:00')
          """
              .formatted(trip));
    }
    String trips =
        service
            .call(
                "op-a",
                "GET",
                "/v1/operator/reports/trips-performed.csv?from=2027-04-01&to=2027-04-01",
                "")
            .body();
    assertThat(trips.lines().skip(1))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains(",n0800,").endsWith(",In service,Canceled"),
            line ->
                assertThat(line)
                    .as("TIDES: trip_id_scheduled is of the timetable")
                    .contains("," + added + ",t:mine,n0820,")
                    .endsWith(",Duplicated"),
            line -> assertThat(line).contains(",n0820,").endsWith(",Scheduled"));
  }

  private static String file(String operator, String name) throws Exception {
    HttpResponse<String> answer =
        service.call(operator, "GET", "/v1/operator/reports/" + name + ".csv" + DAY, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void refusesSpansThatAreNone() throws Exception {
    for (String span :
        new String[] {"?from=2027-03-31&to=2027-03-30", "?from=2026-01-01&to=2027-03-30"}) {
      assertThat(
              service
                  .call("op-a", "GET", "/v1/operator/reports/on-time-performance" + span, "")
                  .statusCode())
          .isEqualTo(422);
    }
    assertThat(
            service
                .call("nobody", "GET", "/v1/operator/reports/on-time-performance" + DAY, "")
                .statusCode())
        .isEqualTo(403);
  }
}
