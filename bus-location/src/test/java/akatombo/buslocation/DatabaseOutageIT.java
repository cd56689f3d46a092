package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The database goes away while buses drive. */
class DatabaseOutageIT {

  @Test
  void keepsKnownBusesOnTheMapAndPutsNewOnesOff() throws Exception {
    try (TestService service = TestService.start()) {
      assertThat(service.post("op-a", report(service, "known")).statusCode()).isEqualTo(202);
      service.loseDatabase();
      long before = service.now().getEpochSecond();
      await().until(() -> service.now().getEpochSecond() > before);
      assertThat(service.post("op-a", report(service, "known")).statusCode()).isEqualTo(202);
      HttpResponse<String> refused = service.post("op-a", report(service, "new"));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("/problems/database-unavailable");
      assertThat(refused.headers().firstValue("Retry-After")).contains("10");
      await()
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() ->
              assertThat(
                      FeedMessage.parseFrom(service.get("/gtfs-rt/vehicle-positions.pb").body())
                          .getEntityList())
                  .anySatisfy(entity -> {
                    assertThat(entity.getVehicle().getVehicle().getId()).isEqualTo("known");
                    assertThat(entity.getVehicle().getTimestamp()).isGreaterThan(before);
                  }));
    }
  }

  private static String report(TestService service, String vehicle) {
    return """
    {"vehicleId":"%s","timestamp":%d,"lat":34.805,"lon":134.5,"tripId":"n0800"}\
    """
        .formatted(vehicle, service.now().getEpochSecond());
  }
}
