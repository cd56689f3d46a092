package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A city nobody here prepared: TriMet's feed of 2021 on real streets of Portland. */
@DirtiesContext
class PortlandIT extends RunningSystem {

  private static final int PORT = freePort();
  private static final BoundingBox STREETS = new BoundingBox(45.50, -122.70, 45.535, -122.645);
  private static final Path CITY = Path.of("target", "portland");
  private static final Path DATA =
      Path.of(
              Optional.ofNullable(System.getenv("AKATOMBO_DATA"))
                  .orElse(Path.of("..", "..", "shared", "data").toString()))
          .toAbsolutePath()
          .normalize();

  @Autowired private Feeds feeds;
  @Autowired private Clock clock;

  @BeforeAll
  static void needsTheData() {
    assumeTrue(Files.isDirectory(DATA), "no real feeds at " + DATA);
  }

  @DynamicPropertySource
  static void ground(DynamicPropertyRegistry properties) throws IOException {
    Files.createDirectories(CITY);
    Files.writeString(
        CITY.resolve("city.yaml"),
        """
        id: portland
        name: {en: Portland}
        timezone: America/Los_Angeles
        languages: [en, ja]
        center: {lat: 45.52, lon: -122.67}
        feeds:
          - id: trimet
            gtfs: %s
            shiftToToday: true
        streets: %s
        """
            .formatted(
                DATA.resolve("gtfs-world/trimet-2routes.zip"),
                DATA.resolve("osm/portland-central-filtered.osm.pbf")));
    properties.add("server.port", () -> PORT);
    properties.add("akatombo.city", CITY::toString);
    properties.add("akatombo.home", () -> Path.of("target", "portland-home").toString());
  }

  @BeforeEach
  void ready() {
    awaitReady();
  }

  private Schedule schedule() {
    return feeds.current().all().iterator().next();
  }

  @Test
  void plansADoorToDoorTripOnRealStreets() {
    Schedule schedule = schedule();
    List<Stop> downtown =
        schedule.patterns().stream()
            .map(pattern -> pattern.stops().stream().filter(PortlandIT::isOnTheMap).toList())
            .max(Comparator.comparing(List::size))
            .orElseThrow();
    Stop from = downtown.get(2);
    Stop to = downtown.get(downtown.size() - 3);
    ScheduledDeparture departure =
        schedule.departures(from, clock.instant(), Duration.ofDays(4), 1).getFirst();

    JsonNode plan =
        get(
            "/v1/plan?from={a},{b}&to={c},{d}&time={t}&n=5",
            from.point().lat() + 0.001,
            from.point().lon(),
            to.point().lat() - 0.001,
            to.point().lon(),
            departure.departure().minusSeconds(900).toString());

    assertThat(plan.path("walk").asString()).isEqualTo("streets");
    assertThat(plan.path("itineraries").findValuesAsString("tripId"))
        .as(plan.toString())
        .anyMatch(id -> id.startsWith("trimet:"));
    assertThat(plan.path("itineraries").get(0).path("legs").get(0).path("steps")).isNotEmpty();
  }

  private static boolean isOnTheMap(Stop stop) {
    return STREETS.contains(stop.point().lat(), stop.point().lon());
  }

  @Test
  void aBusThatRunsNowCanBeLate() {
    Schedule schedule = schedule();
    Instant now = clock.instant();
    Optional<TripOnDate> running =
        schedule.running(now, Duration.ZERO).stream()
            .filter(trip -> passed(schedule, trip, now) >= 3)
            .findFirst();
    assumeTrue(running.isPresent(), "no trip runs in Portland at this hour");
    TripOnDate onDate = running.get();
    Trip trip = schedule.findTrip(onDate.tripId()).orElseThrow();
    StopTimes times = schedule.stopTimes(trip);
    int at = passed(schedule, onDate, now) - 2;
    report(times.stop(at), onDate);

    Stop next = times.stop(at + 1);
    await(
        "the late bus in departures",
        Duration.ofSeconds(2),
        () -> isLate(get("/v1/stops/{id}/departures?limit=50", next.id().text()), trip));
  }

  private static int passed(Schedule schedule, TripOnDate trip, Instant now) {
    StopTimes times = schedule.stopTimes(schedule.findTrip(trip.tripId()).orElseThrow());
    int seconds = trip.serviceDate().timeOf(now, schedule.zone()).seconds();
    int passed = 0;
    while (passed < times.size() && times.departure(passed) < seconds) {
      passed++;
    }
    return passed == times.size() ? 0 : passed;
  }

  private void report(Stop place, TripOnDate trip) {
    client
        .post()
        .uri("/v1/operator/positions")
        .headers(headers -> headers.setBearerAuth(token("operator")))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(
            List.of(
                Map.of(
                    "vehicleId", "late-bus",
                    "timestamp", clock.instant().toString(),
                    "lat", place.point().lat(),
                    "lon", place.point().lon(),
                    "tripId", trip.tripId().id(),
                    "startDate", trip.serviceDate().toString().replace("-", ""))))
        .exchange()
        .expectStatus()
        .isAccepted();
  }

  private static boolean isLate(JsonNode board, Trip trip) {
    for (JsonNode departure : board.path("departures")) {
      if (departure.path("tripId").asString().equals(trip.id().text())
          && departure.path("delaySeconds").asLong() > 0) {
        return true;
      }
    }
    return false;
  }
}
