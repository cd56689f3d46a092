import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Mutated bodies of every kind that operators send, over HTTP (V2), and the three that have an answer of
 * their own: more than 2 MiB, groups 10,000 deep, JSON 10,000 deep.
 *
 * <pre>java -cp '…/lib/*' HostileInput.java URL TOKEN BODIES SECONDS_AT_MOST</pre>
 *
 * What it prints is its result, for the person at the terminal; it fails on any answer of 500 and more
 * and on any broken connection.
 */
final class HostileInput {

  private static final int CONNECTIONS = 16;
  private static final int TOO_LARGE = 2 * 1024 * 1024 + 1;

  /** A day as csv may be larger. */
  private static final int TOO_LARGE_CSV = 32 * 1024 * 1024 + 1;
  private static final int DEEP = 10_000;
  private static final String POSITIONS = "/v1/operator/positions";

  private record Kind(String name, String path, String type, byte[] body) {}

  private final URI server;
  private final String token;
  private final List<Kind> kinds;
  private final AtomicLong next = new AtomicLong();
  private final Map<String, AtomicLong> answers = new ConcurrentHashMap<>();

  private HostileInput(URI server, String token) {
    this.server = server;
    this.token = token;
    this.kinds = kinds(System.currentTimeMillis() / 1000);
  }

  public static void main(String[] arguments) throws Exception {
    HostileInput input = new HostileInput(URI.create(arguments[0]), arguments[1]);
    boolean right = input.extremes();
    long begun = System.nanoTime();
    input.run(Long.parseLong(arguments[2]), begun + Long.parseLong(arguments[3]) * 1_000_000_000L);
    long sent = input.answers.values().stream().mapToLong(AtomicLong::get).sum();
    System.out.printf("%d bodies in %d s: %s%n", sent, (System.nanoTime() - begun) / 1_000_000_000, new TreeMap<>(input.answers));
    boolean hurt = input.answers.keySet().stream().anyMatch(answer -> answer.endsWith(" 0") || answer.matches(".* 5\\d\\d"));
    System.exit(right && !hurt ? 0 : 1);
  }

  private static List<Kind> kinds(long now) {
    String json =
        """
        [{"vehicleId":"load:bus 1","timestamp":%d,"lat":34.8,"lon":134.5,"bearing":90,"speedMetersPerSecond":7.5,\
        "tripId":"t0-1","startDate":"2027-04-01","routeId":"r0","blockId":"b1","directionId":0,"occupancy":"FULL","label":"1号車"},\
        {"vehicleId":"b","timestamp":%d.5,"lat":-1e2,"lon":1}]""".formatted(now, now);
    String traccar =
        """
        {"location":{"timestamp":%d000,"coords":{"latitude":34.8,"longitude":134.5,"accuracy":5.3,"speed":8.2,"heading":0},\
        "battery":{"level":0.9,"is_charging":false},"is_moving":true},"device_id":"12345678"}""".formatted(now);
    String form = "id=1&timestamp=%d&lat=34.8&lon=134.5&speed=9.1&bearing=90&accuracy=5&hdop=1&valid=true&location=34.8,134.5&batt=7".formatted(now);
    String csv = "vehicle_id,timestamp,lat,lon,bearing,speed,trip_id,block_id,route_id\nbus 1,%d,34.8,134.5,90,8.1,t0-1,b1,\"r0\"\n\"b,2\",%d,34.81,134.51,,,,,\n".formatted(now, now);
    String siri =
        """
        <Siri xmlns="http://www.siri.org.uk/siri"><ServiceDelivery><VehicleMonitoringDelivery><VehicleActivity><RecordedAtTime>%s</RecordedAtTime>\
        <MonitoredVehicleJourney><LineRef>r0</LineRef><VehicleLocation><Longitude>134.5</Longitude><Latitude>34.81</Latitude></VehicleLocation>\
        <VehicleRef>siri 1</VehicleRef></MonitoredVehicleJourney></VehicleActivity></VehicleMonitoringDelivery></ServiceDelivery></Siri>"""
            .formatted(java.time.Instant.ofEpochSecond(now));
    return List.of(
        new Kind("json", POSITIONS, "application/json", bytes(json)),
        new Kind("traccar", "/v1/operator/osmand", "application/json", bytes(traccar)),
        new Kind("form", "/v1/operator/osmand", "application/x-www-form-urlencoded", bytes(form)),
        new Kind("csv", POSITIONS, "text/csv", bytes(csv)),
        new Kind("siri", "/v1/operator/siri", "application/xml", bytes(siri)),
        new Kind("gtfs-rt", "/v1/operator/vehicle-positions", "application/x-protobuf", message(now)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] message(long now) {
    FeedMessage.Builder message = FeedMessage.newBuilder();
    message.getHeaderBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(now);
    VehiclePosition.Builder vehicle = message.addEntityBuilder().setId("1").getVehicleBuilder().setTimestamp(now);
    vehicle.getTripBuilder().setTripId("t0-1").setStartDate("20270401").setStartTime("08:00:00");
    vehicle.getVehicleBuilder().setId("v").setLabel("1号車");
    vehicle.getPositionBuilder().setLatitude(34.8f).setLongitude(134.5f).setSpeed(7).setBearing(9);
    var update = message.addEntityBuilder().setId("2").getTripUpdateBuilder();
    update.getTripBuilder().setTripId("t0-2");
    update.addStopTimeUpdateBuilder().setStopSequence(2).getArrivalBuilder().setDelay(60);
    return message.build().toByteArray();
  }

  /** What has an answer of its own. */
  private boolean extremes() {
    byte[] groups = new byte[2 * DEEP];
    Arrays.fill(groups, 0, DEEP, (byte) 0x0b);
    Arrays.fill(groups, DEEP, 2 * DEEP, (byte) 0x0c);
    boolean right = true;
    for (Kind kind : kinds) {
      int size = kind.name().equals("csv") ? TOO_LARGE_CSV : TOO_LARGE;
      right &= expect(413, "%s of %d bytes".formatted(kind.name(), size), kind, new byte[size]);
    }
    right &= expect(400, "groups 10,000 deep", kinds.getLast(), groups);
    return right & expect(400, "JSON 10,000 deep", kinds.getFirst(), bytes("[".repeat(DEEP) + "]".repeat(DEEP)));
  }

  private boolean expect(int status, String what, Kind kind, byte[] body) {
    HttpConnection connection = new HttpConnection(server, token);
    int found = connection.post(kind.path(), kind.type(), body);
    connection.close();
    System.out.printf("%s: %d%n", what, found);
    return found == status;
  }

  private void run(long bodies, long over) throws InterruptedException {
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      Random random = new Random(i);
      senders.add(Thread.ofPlatform().start(() -> send(bodies, over, random)));
    }
    for (Thread sender : senders) {
      sender.join();
    }
  }

  private void send(long bodies, long over, Random random) {
    HttpConnection connection = new HttpConnection(server, token);
    while (next.getAndIncrement() < bodies && System.nanoTime() < over) {
      Kind kind = kinds.get(random.nextInt(kinds.size()));
      int status = connection.post(kind.path(), kind.type(), mutated(kind.body(), random));
      answers.computeIfAbsent(kind.name() + " " + status, it -> new AtomicLong()).incrementAndGet();
    }
    connection.close();
  }

  /** Half of them with digits only, so that more are read and go farther. */
  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    boolean mild = random.nextBoolean();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) (mild ? '0' + random.nextInt(10) : random.nextInt(256));
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
