import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readers of feeds and departures at a fixed rate (V10, A10): the time until an answer is there, from
 * the moment it was due (a late reader is not excused), and whether its body can be decoded. Every
 * other request says which version it has (If-None-Match), as a poller does.
 *
 * <pre>java -cp '…/lib/*' FeedLoad.java URL RATE SECONDS PATH…</pre>
 *
 * What it prints is its result, for the person at the terminal.
 */
final class FeedLoad {

  private static final int READERS = 32;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final List<String> paths;
  private final Map<String, String> versions = new ConcurrentHashMap<>();
  private final Map<String, LoadTimes> times = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong();

  private FeedLoad(URI server, List<String> paths) {
    this.server = server;
    this.paths = paths;
  }

  public static void main(String[] arguments) throws Exception {
    FeedLoad load = new FeedLoad(URI.create(arguments[0]), List.of(arguments).subList(3, arguments.length));
    int rate = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    load.run(rate, seconds / 3);
    load.times.clear();
    load.counts.clear();
    load.run(rate, seconds);
    new TreeMap<>(load.times).forEach((name, all) -> System.out.printf("%-46s %7d  %s%n", name, load.counts.get(name).get(), all));
    System.exit(load.counts.keySet().stream().anyMatch(name -> name.startsWith("broken")) ? 1 : 0);
  }

  private void run(int rate, int seconds) throws InterruptedException {
    next.set(0);
    long start = System.nanoTime();
    try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      for (int i = 0; i < READERS; i++) {
        readers.execute(() -> read(start, rate, (long) rate * seconds));
      }
      readers.shutdown();
      if (!readers.awaitTermination(seconds * 2L, java.util.concurrent.TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server is too slow for this rate");
      }
    }
  }

  private void read(long start, int rate, long end) {
    for (long i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
      long due = start + i * 1_000_000_000L / rate;
      String path = paths.get((int) (i / 2 % paths.size()));
      try {
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        String name = answer(path, i % 2 == 1);
        times.computeIfAbsent(name, it -> new LoadTimes()).add(System.nanoTime() - due);
        counts.computeIfAbsent(name, it -> new AtomicLong()).incrementAndGet();
      } catch (IOException e) {
        counts.computeIfAbsent("broken: " + e, it -> new AtomicLong()).incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private String answer(String path, boolean isPolling) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    String version = versions.get(path);
    if (isPolling && version != null) {
      request.header("If-None-Match", version);
    }
    HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
    response.headers().firstValue("ETag").ifPresent(tag -> versions.put(path, tag));
    if (response.statusCode() == 200) {
      decode(path, response.body());
    } else if (response.statusCode() != 304) {
      throw new IOException(path + " gave " + response.statusCode());
    }
    return response.statusCode() + " " + path;
  }

  private static void decode(String path, byte[] body) throws IOException {
    if (path.endsWith(".pb")) {
      if (!FeedMessage.parseFrom(body).isInitialized()) {
        throw new IOException(path + " is incomplete");
      }
    } else if (!JSON.readTree(body).isObject()) {
      throw new IOException(path + " is no JSON object");
    }
  }
}
