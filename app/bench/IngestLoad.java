import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Vehicles that report over HTTP at a fixed rate, one or more a request, and what the server made of
 * them: acceptance time from the moment a report was due (a late sender is not excused), refusals,
 * and at the end whether every vehicle stands where it last said it was.
 *
 * <p>A step of rate 0 is a pause. {@code -Dload.name=} is what its vehicles are called before their
 * number, {@code -Dload.first=} the first trip it drives: so two operators can share the city. With
 * {@code -Dload.count=true} it tells how many reports the history must have, which takes memory.
 *
 * <pre>
 *   java IngestLoad.java city FOLDER VEHICLES SECONDS                   writes the generated city
 *   java IngestLoad.java run URL TOKEN VEHICLES SECONDS RATE:SECONDS[:BATCH][,…]   sends, in steps
 * </pre>
 *
 * What it prints is its result, for the person at the terminal.
 */
final class IngestLoad {

  private static final int CONNECTIONS = Integer.getInteger("load.connections", 48);
  private static final long GRACE_NANOS = 500_000_000L;
  private static final boolean COUNTS = Boolean.getBoolean("load.count");
  private static final String NAME = System.getProperty("load.name", "v");
  private static final Duration CATCH_UP = Duration.ofSeconds(10);

  private final URI server;
  private final String token;
  private final LoadCity city;
  private final List<LoadCity.Trip> trips;
  private final ConcurrentHashMap<Integer, Long> lastAccepted = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong();
  private final LoadTimes times = new LoadTimes();
  private final LoadTimes whole = new LoadTimes();
  private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();

  private IngestLoad(URI server, String token, int vehicles, Duration length) {
    long now = System.currentTimeMillis() / 1000;
    this.server = server;
    this.token = token;
    this.city = new LoadCity(vehicles, Long.getLong("load.now", now), length);
    List<LoadCity.Trip> running = city.running(now);
    int first = Integer.getInteger("load.first", 0);
    this.trips = running.subList(first, Math.min(running.size(), first + Integer.getInteger("load.trips", running.size())));
  }

  public static void main(String[] arguments) throws Exception {
    int vehicles = Integer.parseInt(arguments[arguments[0].equals("city") ? 2 : 3]);
    Duration length = Duration.ofSeconds(Long.parseLong(arguments[arguments[0].equals("city") ? 3 : 4]));
    if (arguments[0].equals("city")) {
      new LoadCity(vehicles, Long.getLong("load.now"), length).write(Path.of(arguments[1]));
      return;
    }
    IngestLoad load = new IngestLoad(URI.create(arguments[1]), arguments[2], vehicles, length);
    System.out.printf("%d vehicles on their way%n", load.trips.size());
    long start = System.nanoTime();
    for (String step : arguments[5].split(",")) {
      String[] parts = step.split(":");
      load.run(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts.length > 2 ? Integer.parseInt(parts[2]) : 1, start);
      start += Duration.ofSeconds(Integer.parseInt(parts[1])).toNanos();
    }
    load.compare();
    if (COUNTS) {
      System.out.printf("reports acknowledged, each vehicle and second once: %d%n", load.acknowledged.size());
    }
  }

  /** A step; each begins when the one before should have ended, so that two loads stay in step. */
  private void run(int perSecond, int seconds, int batch, long start) throws InterruptedException {
    if (perSecond == 0) {
      Thread.sleep(Duration.ofSeconds(seconds).minusNanos(System.nanoTime() - start));
      return;
    }
    System.out.printf("%d reports/s for %d s, %d a request%n", perSecond, seconds, batch);
    next.set(0);
    statuses.clear();
    long total = (long) perSecond * seconds / batch;
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      senders.add(Thread.ofPlatform().start(() -> send(perSecond, batch, total, start)));
    }
    for (Thread sender : senders) {
      while (!sender.join(Duration.ofSeconds(10))) {
        System.out.printf("%4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, line());
      }
    }
    System.out.printf("%4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, line());
    System.out.printf("all     %s  answers %s%n", whole, statuses);
    whole.clear();
  }

  private String line() {
    String line = times + "  answers " + statuses;
    times.moveTo(whole);
    return line;
  }

  /** Sends until the step's time is over: what a slow server kept from being sent by then is left out. */
  private void send(int perSecond, int batch, long total, long start) {
    long over = start + total * batch * 1_000_000_000L / perSecond + GRACE_NANOS;
    HttpConnection connection = new HttpConnection(server, token);
    for (long n = next.getAndIncrement(); n < total; n = next.getAndIncrement()) {
      long due = start + n * batch * 1_000_000_000L / perSecond;
      pause(due - System.nanoTime());
      if (System.nanoTime() > over) {
        break;
      }
      long at = System.currentTimeMillis() / 1000;
      int[] vehicles = vehicles(n * batch, batch);
      int status = connection.post("/v1/operator/positions", body(vehicles, at));
      statuses.computeIfAbsent(status, _ -> new AtomicLong()).incrementAndGet();
      times.add(System.nanoTime() - due);
      if (status == 202) {
        Arrays.stream(vehicles).forEach(vehicle -> acknowledge(vehicle, at));
      }
    }
    connection.close();
  }

  /** A vehicle's second report of the same second is a duplicate and counts once. */
  private void acknowledge(int vehicle, long at) {
    lastAccepted.merge(vehicle, at, Math::max);
    if (COUNTS) {
      acknowledged.add(((long) vehicle << 40) | at);
    }
  }

  private static void pause(long nanos) {
    if (nanos > 0) {
      java.util.concurrent.locks.LockSupport.parkNanos(nanos);
    }
  }

  private int[] vehicles(long first, int count) {
    return LongStream.range(first, first + count).mapToInt(n -> (int) (n % trips.size())).toArray();
  }

  private byte[] body(int[] vehicles, long at) {
    return Arrays.stream(vehicles)
        .mapToObj(vehicle -> report(vehicle, at))
        .collect(Collectors.joining(",", "[", "]"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String report(int vehicle, long at) {
    LoadCity.Place place = city.place(trips.get(vehicle), at);
    return String.format(Locale.ROOT, "{\"vehicleId\":\"%s%d\",\"timestamp\":%d,\"lat\":%.6f,\"lon\":%.6f,\"tripId\":\"load:%s\",\"startDate\":\"%s\"}",
        NAME, vehicle, at, place.lat(), place.lon(), trips.get(vehicle).id(), city.serviceDate().toString().replace("-", ""));
  }

  /** Compares where each vehicle is now with where it last was accepted to be. */
  private void compare() throws Exception {
    long until = System.nanoTime() + CATCH_UP.toNanos();
    int same = current();
    while (same < lastAccepted.size() && System.nanoTime() < until) {
      same = current();
    }
    System.out.printf("vehicles at their last accepted report: %d of %d%n", same, lastAccepted.size());
  }

  private int current() throws IOException, InterruptedException {
    HttpResponseText vehicles = get("/v1/vehicles");
    Matcher found = Pattern.compile("\"id\":\"load:" + NAME + "(\\d+)\".*?\"timestamp\":\"([^\"]+)\"").matcher(vehicles.text());
    int same = 0;
    while (found.find()) {
      Long sent = lastAccepted.get(Integer.parseInt(found.group(1)));
      if (sent != null && java.time.OffsetDateTime.parse(found.group(2)).toEpochSecond() >= sent) {
        same++;
      }
    }
    return same;
  }

  private record HttpResponseText(int status, String text) {}

  private HttpResponseText get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
      return new HttpResponseText(answer.statusCode(), answer.body());
    }
  }
}
