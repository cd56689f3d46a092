package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A slice of V2 over real HTTP: a bad body is the sender's fault and nothing happens to others. */
class HostileInputIT {

  private static final int BODIES = 1_500;
  private static final int DEEP = 10_000;

  private static TestService service;

  private record Kind(String path, String type, byte[] body) {}

  @BeforeAll
  static void start() {
    service =
        TestService.start(
            "akatombo.bus-location.ingest.reports-per-second=100000",
            "akatombo.bus-location.ingest.reports-burst=100000");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<Kind> kinds() {
    long now = service.now().getEpochSecond();
    return List.of(
        new Kind(
            "/v1/operator/positions",
            "application/json",
            bytes(
                "[{\"vehicleId\":\"j\",\"timestamp\":%d,\"lat\":34.8,\"lon\":134.5,\"tripId\":\"n0800\"}]",
                now)),
        new Kind(
            "/v1/operator/positions",
            "text/csv",
            bytes("vehicle_id,timestamp,lat,lon,trip_id\nc,%d,34.8,134.5,n0800\n", now)),
        new Kind(
            "/v1/operator/osmand",
            "application/x-www-form-urlencoded",
            bytes("id=o&timestamp=%d&lat=34.8&lon=134.5&speed=9.1&hdop=1", now)),
        new Kind(
            "/v1/operator/siri",
            "application/xml",
            bytes(
                "<Siri xmlns=\"http://www.siri.org.uk/siri\"><ServiceDelivery>"
                    + "<VehicleMonitoringDelivery><VehicleActivity><MonitoredVehicleJourney>"
                    + "<VehicleRef>s %d</VehicleRef></MonitoredVehicleJourney></VehicleActivity>"
                    + "</VehicleMonitoringDelivery></ServiceDelivery></Siri>",
                now)),
        new Kind("/v1/operator/vehicle-positions", "application/x-protobuf", message(now)));
  }

  private static byte[] bytes(String text, long now) {
    return text.formatted(now).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] message(long now) {
    FeedMessage.Builder message = FeedMessage.newBuilder();
    message.getHeaderBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(now);
    VehiclePosition.Builder vehicle = message.addEntityBuilder().setId("1").getVehicleBuilder();
    vehicle.setTimestamp(now).getTripBuilder().setTripId("n0800").setStartDate("20270401");
    vehicle.getVehicleBuilder().setId("p");
    vehicle.getPositionBuilder().setLatitude(34.8f).setLongitude(134.5f);
    return message.build().toByteArray();
  }

  @Test
  void noMutatedBodyIsTheServicesFault() throws Exception {
    Random random = new Random(2);
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int i = 0; i < BODIES; i++) {
      List<Kind> kinds = kinds();
      Kind kind = kinds.get(i % kinds.size());
      byte[] body = mutated(kind.body(), random);
      HttpResponse<String> answer = service.send("op-a", kind.path(), kind.type(), body);
      assertThat(answer.statusCode())
          .as("%s %s %s", kind.type(), Arrays.toString(body), answer.body())
          .isLessThan(500);
      answers.merge(answer.statusCode(), 1, Integer::sum);
    }
    assertThat(answers).containsKeys(202, 400);
  }

  @Test
  void refusesWhatIsTooLargeOrTooDeep() throws Exception {
    for (Kind kind : kinds()) {
      int mebibytes = kind.type().equals("text/csv") ? 32 : 2;
      assertThat(answer(kind, new byte[mebibytes * 1024 * 1024 + 1]))
          .as(kind.type())
          .isEqualTo(413);
    }
    byte[] groups = new byte[2 * DEEP];
    Arrays.fill(groups, 0, DEEP, (byte) 0x0b);
    Arrays.fill(groups, DEEP, 2 * DEEP, (byte) 0x0c);
    assertThat(answer(kinds().getLast(), groups)).isEqualTo(400);
    byte[] arrays = ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.US_ASCII);
    assertThat(answer(kinds().getFirst(), arrays)).isEqualTo(400);
  }

  private static int answer(Kind kind, byte[] body) throws Exception {
    return service.send("op-a", kind.path(), kind.type(), body).statusCode();
  }

  /** Half of them with digits only, so that more are read and go farther. */
  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    boolean mild = random.nextBoolean();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int value = mild ? '0' + random.nextInt(10) : random.nextInt(256);
      bytes[random.nextInt(bytes.length)] = (byte) value;
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
