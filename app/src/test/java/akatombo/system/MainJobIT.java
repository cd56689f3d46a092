package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** From a feed and a bus's position to an itinerary that knows the bus is late. */
class MainJobIT extends RunningCity {

  private static final int LATE_SECONDS = 420;

  @Autowired private Feeds feeds;
  @Autowired private Clock clock;

  @BeforeEach
  void ready() {
    awaitReady();
  }

  /** A loop bus that left 7 to 17 minutes ago; one leaves every ten minutes, day and night. */
  private TripOnDate loopBus(Schedule schedule, Instant now) {
    return schedule.running(now, Duration.ZERO).stream()
        .filter(trip -> trip.tripId().id().startsWith("loop"))
        .filter(trip -> secondsSinceStart(schedule, trip, now) >= LATE_SECONDS)
        .min(Comparator.comparing(trip -> secondsSinceStart(schedule, trip, now)))
        .orElseThrow();
  }

  private static int secondsSinceStart(Schedule schedule, TripOnDate trip, Instant now) {
    StopTimes times = schedule.stopTimes(schedule.findTrip(trip.tripId()).orElseThrow());
    return trip.serviceDate().timeOf(now, schedule.zone()).seconds() - times.departure(0);
  }

  @Test
  void aLateBusShowsInDeparturesAndInNewItineraries() {
    Schedule schedule = feeds.current().all().iterator().next();
    Instant now = clock.instant();
    TripOnDate onDate = loopBus(schedule, now);
    Trip trip = schedule.findTrip(onDate.tripId()).orElseThrow();
    StopTimes times = schedule.stopTimes(trip);
    int position =
        nextStop(times, onDate.serviceDate().timeOf(now, schedule.zone()).seconds() - LATE_SECONDS);

    report(schedule, trip, onDate, position);

    int later = Math.min(times.size() - 2, position + 2);
    int last = Math.min(times.size() - 1, later + 5);
    String stop = times.stop(later).id().text();
    await(
        "the delay in departures",
        Duration.ofSeconds(2),
        () -> delayAt(stop, trip) > LATE_SECONDS / 2);
    await(
        "the delay in new itineraries",
        Duration.ofSeconds(10),
        () -> hasLateLeg(times.stop(later), times.stop(last), trip));
  }

  private static int nextStop(StopTimes times, int serviceSeconds) {
    for (int position = 0; position < times.size() - 2; position++) {
      if (times.departure(position) >= serviceSeconds) {
        return position;
      }
    }
    return times.size() - 3;
  }

  private void report(Schedule schedule, Trip trip, TripOnDate onDate, int position) {
    GeoPoint place = schedule.stopTimes(trip).stop(position).point();
    Map<String, Object> body =
        Map.of(
            "vehicleId", "test-bus",
            "timestamp", clock.instant().toString(),
            "lat", place.lat(),
            "lon", place.lon(),
            "tripId", trip.id().text(),
            "startDate", onDate.serviceDate().toString().replace("-", ""));
    byte[] answer =
        client
            .post()
            .uri("/v1/operator/positions")
            .headers(headers -> headers.setBearerAuth(token("operator")))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isEqualTo(HttpStatus.ACCEPTED)
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    assertThat(JSON.readTree(answer).path("accepted").asInt()).isEqualTo(1);
  }

  private long delayAt(String stop, Trip trip) {
    for (JsonNode departure : get("/v1/stops/{id}/departures?limit=50", stop).path("departures")) {
      if (departure.path("tripId").asString().equals(trip.id().text())) {
        return departure.path("delaySeconds").asLong();
      }
    }
    return 0;
  }

  private boolean hasLateLeg(Stop from, Stop to, Trip trip) {
    JsonNode plan = get("/v1/plan?from=stop:{a}&to=stop:{b}&n=8", from.id().text(), to.id().text());
    for (JsonNode itinerary : plan.path("itineraries")) {
      for (JsonNode leg : itinerary.path("legs")) {
        if (leg.path("tripId").asString("").equals(trip.id().text())
            && leg.path("delaySeconds").asLong() > LATE_SECONDS / 2) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void everyAnswerSaysHowOldItsDataIs() {
    for (String path : List.of("/v1/vehicles", "/v1/routes", "/v1/alerts", "/v1/stops?q=駅")) {
      assertThat(get(path).path("data").path("feedVersion").asString("")).as(path).isNotBlank();
    }
  }

  @Test
  void atLeastThreeBusesMove() {
    await(
        "three vehicles",
        Duration.ofSeconds(30),
        () -> get("/v1/vehicles").path("vehicles").size() >= 3);
  }

  @Test
  void theSampleSaysThatItIsOne() {
    assertThat(get("/v1/status?lang=ja").path("notice").asString()).contains("見本データ");
    assertThat(get("/v1/status?lang=en").path("notice").asString())
        .containsIgnoringCase("sample data");
  }
}
