package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office's service over real HTTP and a real PostgreSQL, and what everybody hears of it. */
abstract class ControlledService {

  static final JsonMapper JSON = JsonMapper.builder().build();

  /** A8 allows 15 s for everything; the module alone needs less. */
  private static final Duration HEARD = Duration.ofSeconds(6);

  static final String CANCELLATION = "/v1/operator/trips/t:n0820/2027-04-01/cancellation";

  TestService service;

  @BeforeEach
  void start() {
    service = TestService.start();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  static void heard(ThrowingRunnable what) {
    await()
        .atMost(HEARD)
        .pollInterval(Duration.ofMillis(100))
        .ignoreException(NoSuchElementException.class)
        .untilAsserted(what);
  }

  FeedMessage feed(String kind) throws Exception {
    var answer = service.get("/gtfs-rt/" + kind + ".pb");
    assertThat(answer.statusCode()).isEqualTo(200);
    return FeedMessage.parseFrom(answer.body());
  }

  JsonNode json(String path) throws Exception {
    return JSON.readTree(service.get(path).body());
  }

  Optional<TripUpdate> update(String trip) throws Exception {
    return feed("trip-updates").getEntityList().stream()
        .filter(FeedEntity::hasTripUpdate)
        .map(FeedEntity::getTripUpdate)
        .filter(update ->
            update.getTrip().getTripId().equals(trip)
                && update.getTrip().getScheduleRelationship() != ScheduleRelationship.DUPLICATED)
        .findFirst();
  }

  JsonNode departure(String trip) throws Exception {
    for (JsonNode each : json("/v1/stops/t%3AB/departures?window=PT2H").path("departures")) {
      if (each.path("tripId").asString().equals("t:" + trip)) {
        return each;
      }
    }
    return JSON.createObjectNode();
  }

  JsonNode created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  static ThrowingConsumer<HttpResponse<String>> problem(int status, String code, String... facts) {
    return answer -> {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      assertThat(answer.body()).contains("/problems/" + code);
      for (String fact : facts) {
        assertThat(answer.body()).contains(fact);
      }
    };
  }
}
