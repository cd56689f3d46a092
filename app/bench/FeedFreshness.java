import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A consumer of the GTFS-realtime feeds (V5): reads all three ten times a second and tells how old
 * headers and entities were, while a bus of its own reports about once a second, at moments drawn by
 * chance: from each answer 202 to the reading that shows the report.
 *
 * <pre>java -cp '…/lib/*' FeedFreshness.java URL TOKEN SECONDS</pre>
 *
 * What it prints is its result, for the person at the terminal; it fails when V5 was missed.
 */
final class FeedFreshness {

  private static final List<String> FEEDS = List.of("vehicle-positions", "trip-updates", "alerts");
  private static final String OWN = "fresh";
  private static final int READ_EVERY_MILLIS = 100;

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random(5);
  private final URI server;
  private final String token;
  private final Deque<Sent> unseen = new ArrayDeque<>();
  private final List<Long> delays = new ArrayList<>();
  private Set<String> vehicles = Set.of();
  private long oldestHeader;
  private long oldestEntity;
  private int vanished;
  private int most;
  private int reads;

  private record Sent(long timestamp, long answeredMillis) {}

  private FeedFreshness(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  public static void main(String[] arguments) throws Exception {
    FeedFreshness reader = new FeedFreshness(URI.create(arguments[0]), arguments[1]);
    reader.run(Integer.parseInt(arguments[2]));
    System.exit(reader.tell() ? 0 : 1);
  }

  private void run(int seconds) throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + seconds * 1000L;
    long due = 0;
    while (System.currentTimeMillis() < end) {
      long turn = System.currentTimeMillis();
      if (turn >= due) {
        due = turn + 1000 + random.nextInt(500);
        report();
      }
      for (String feed : FEEDS) {
        read(feed);
      }
      Thread.sleep(Math.max(0, turn + READ_EVERY_MILLIS - System.currentTimeMillis()));
    }
  }

  private void report() throws IOException, InterruptedException {
    long at = System.currentTimeMillis() / 1000;
    String body = "{\"vehicleId\":\"%s\",\"timestamp\":%d,\"lat\":34.80,\"lon\":134.40}".formatted(OWN, at);
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/v1/operator/positions"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    if (client.send(request, BodyHandlers.discarding()).statusCode() == 202) {
      unseen.add(new Sent(at, System.currentTimeMillis()));
    }
  }

  private void read(String feed) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(HttpRequest.newBuilder(server.resolve("/gtfs-rt/" + feed + ".pb")).build(), BodyHandlers.ofByteArray());
    long now = System.currentTimeMillis();
    FeedMessage message = FeedMessage.parseFrom(response.body());
    reads++;
    oldestHeader = Math.max(oldestHeader, now - message.getHeader().getTimestamp() * 1000);
    for (FeedEntity entity : message.getEntityList()) {
      if (entity.hasVehicle()) {
        oldestEntity = Math.max(oldestEntity, now - entity.getVehicle().getTimestamp() * 1000);
        if (entity.getVehicle().getVehicle().getId().equals(OWN)) {
          see(entity.getVehicle().getTimestamp(), now);
        }
      } else if (entity.hasTripUpdate() && entity.getTripUpdate().hasTimestamp()) {
        oldestEntity = Math.max(oldestEntity, now - entity.getTripUpdate().getTimestamp() * 1000);
      }
    }
    if (feed.equals(FEEDS.getFirst())) {
      Set<String> seen = new HashSet<>();
      message.getEntityList().forEach(entity -> seen.add(entity.getId()));
      vanished += (int) vehicles.stream().filter(vehicle -> !seen.contains(vehicle)).count();
      vehicles = seen;
      most = Math.max(most, seen.size());
    }
  }

  private void see(long timestamp, long now) {
    while (!unseen.isEmpty() && unseen.peek().timestamp() <= timestamp) {
      delays.add(now - unseen.remove().answeredMillis());
    }
  }

  private boolean tell() {
    delays.sort(null);
    System.out.printf(
        "%d readings, %d vehicles at most, %d times one fell silent; oldest header %.2f s, oldest entity %.2f s%n",
        reads, most, vanished, oldestHeader / 1e3, oldestEntity / 1e3);
    System.out.printf(
        "%d reports, from the answer to the feed: p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms; %d not seen%n",
        delays.size(), delay(0.5), delay(0.95), delay(0.99), delays.getLast(), unseen.size());
    return oldestHeader <= 15_000 && oldestEntity <= 90_000 && delay(0.95) <= 2_000 && delay(0.99) <= 5_000;
  }

  private long delay(double part) {
    return delays.get((int) (delays.size() * part));
  }
}
