package akatombo.routing.planner;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.TripId;
import akatombo.routing.PlanServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans from door to door with the real OpenTripPlanner, real streets and a real feed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanIT {

  private static final String ENDS = "from=45.5300,-122.6540&to=45.5270,-122.6850";
  private static final String TIME = "&time=2021-12-07T09:00:00-08:00";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir static Path directory;

  private static PlannerFixture planner;
  private static Schedule schedule;
  private static PlanServer server;

  @BeforeEach
  void buildOnce() throws InterruptedException {
    PlannerInputs inputs = Portland.inputs();
    if (planner == null) {
      Clock clock = Clock.fixed(Instant.parse("2021-12-07T16:55:00Z"), ZoneOffset.UTC);
      schedule =
          PlanServer.schedule(
              SharedData.file("gtfs-world/trimet-2routes.zip"),
              "trimet",
              LocalDate.of(2021, 12, 7),
              clock);
      planner = new PlannerFixture(directory);
      planner.planner.planWith(inputs);
      planner.awaitReady(Duration.ofSeconds(150));
      server = PlanServer.start(schedule, planner.planner, clock, Map.of());
    }
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (planner != null) {
      planner.close();
    }
  }

  @Test
  @Order(1)
  void plansFromDoorToDoorInTermsOfOurTimetable() throws Exception {
    JsonNode answer = get("/v1/plan?" + ENDS + TIME);
    assertThat(answer.at("/itineraries").size()).isBetween(2, 5);
    assertThat(answer.at("/walk").asString()).isEqualTo("streets");
    for (JsonNode ride : rides(answer.at("/itineraries"))) {
      TripId trip = TripId.parse(ride.at("/tripId").asString()).orElseThrow();
      assertThat(schedule.findTrip(trip)).isPresent();
      assertThat(ride.at("/from/stopId").asString()).startsWith("trimet:");
      assertThat(ride.at("/start/scheduled").asString()).endsWith("-08:00");
      assertThat(ride.at("/nextIfMissedSeconds").asLong()).isBetween(1L, 24 * 3_600L);
      assertThat(ride.at("/geometry").asString()).isNotEmpty();
    }
    JsonNode first = answer.at("/itineraries/0/legs/0");
    assertThat(first.at("/mode").asString()).isEqualTo("WALK");
    assertThat(first.at("/steps").size()).isPositive();
  }

  @Test
  @Order(2)
  void pagesToLaterOnesWithoutRepeating() throws Exception {
    JsonNode answer = get("/v1/plan?n=2&" + ENDS + TIME);
    JsonNode later = get("/v1/plan?n=2&" + ENDS + "&cursor=" + answer.at("/next").asString());
    assertThat(later.at("/itineraries").size()).isPositive();
    assertThat(start(later, 0)).isAfter(start(answer, 0));
    assertThat(later.at("/itineraries/0/id")).isNotEqualTo(answer.at("/itineraries/0/id"));
  }

  @Test
  @Order(3)
  void arrivesBeforeTheTimeThatIsAsked() throws Exception {
    JsonNode answer = get("/v1/plan?arriveBy=true&" + ENDS + TIME);
    assertThat(answer.at("/itineraries").size()).isPositive();
    for (JsonNode itinerary : answer.at("/itineraries")) {
      assertThat(OffsetDateTime.parse(itinerary.at("/end").asString()))
          .isBeforeOrEqualTo(OffsetDateTime.parse("2021-12-07T09:00:00-08:00"));
    }
  }

  @Test
  @Order(4)
  void visitsAPlaceForAWhile() throws Exception {
    JsonNode answer =
        get("/v1/plan?n=1&via=45.5230,-122.6760&viaStay=PT20M&modes=WALK,TRAM&" + ENDS + TIME);
    assertThat(answer.at("/itineraries").size()).isPositive();
    JsonNode itinerary = answer.at("/itineraries/0");
    assertThat(itinerary.at("/durationSeconds").asLong()).isGreaterThan(20 * 60);
  }

  @Test
  @Order(5)
  void findsASavedItineraryAgain() throws Exception {
    JsonNode saved = get("/v1/plan?n=1&" + ENDS + TIME).at("/itineraries/0");
    JsonNode answer = get("/v1/itineraries/" + saved.at("/id").asString());
    assertThat(answer.at("/feasible").asBoolean()).isTrue();
    assertThat(answer.at("/changes").size()).isZero();
    assertThat(answer.at("/planner").asString()).isEqualTo("answering");
    assertThat(answer.at("/itinerary/start")).isEqualTo(saved.at("/start"));
    assertThat(answer.at("/itinerary/end")).isEqualTo(saved.at("/end"));
    assertThat(answer.at("/itinerary/legs/0/steps")).isEqualTo(saved.at("/legs/0/steps"));
    List<JsonNode> now = rides(JSON.createArrayNode().add(answer.at("/itinerary")));
    List<JsonNode> then = rides(JSON.createArrayNode().add(saved));
    assertThat(now)
        .extracting(ride -> ride.at("/tripId").asString())
        .isEqualTo(then.stream().map(ride -> ride.at("/tripId").asString()).toList());
  }

  @Test
  @Order(6)
  void saysSoWithinTwoSecondsWhenThePlannerIsStopped() throws Exception {
    ProcessHandle process = PlannerFixture.process(directory);
    assertThat(
            new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor(5, TimeUnit.SECONDS))
        .isTrue();
    Instant begin = Instant.now();
    HttpResponse<String> answer = response("/v1/plan?n=3&" + ENDS + TIME);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(2_500));
  }

  private static OffsetDateTime start(JsonNode answer, int index) {
    return OffsetDateTime.parse(answer.at("/itineraries/" + index + "/start").asString());
  }

  private static List<JsonNode> rides(JsonNode itineraries) {
    List<JsonNode> rides = new ArrayList<>();
    for (JsonNode itinerary : itineraries) {
      for (JsonNode leg : itinerary.at("/legs")) {
        if (!leg.at("/tripId").isNull()) {
          rides.add(leg);
        }
      }
    }
    return rides;
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> response = response(path);
    assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static HttpResponse<String> response(String path) throws Exception {
    URI uri = URI.create(server.address() + path);
    return HTTP.send(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build(),
        BodyHandlers.ofString());
  }
}
