package akatombo.routing;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.routing.planner.PlannerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * What akatombo adds to a plan (G4): the same pairs asked of OpenTripPlanner directly with the same
 * query and through {@code GET /v1/plan}, one at a time, in turns that swap who is first.
 *
 * <p>Arguments: the planner's address, the feed's zip, its id there, a date with service, rounds,
 * and the box of the streets as {@code minLat,minLon,maxLat,maxLon}.
 */
final class PlanBenchmark {

  private static final int WARM_UP = 300;
  private static final long SEED = 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random(SEED);
  private final URI planner;
  private final Schedule schedule;
  private final LocalDate date;
  private final String query;
  private final List<GeoPoint> stops;

  private PlanBenchmark(URI planner, Schedule schedule, LocalDate date, BoundingBox box)
      throws IOException {
    this.planner = planner;
    this.stops =
        schedule.stops().stream()
            .map(Stop::point)
            .filter(point -> point != null && box.contains(point.lat(), point.lon()))
            .toList();
    this.schedule = schedule;
    this.date = date;
    try (InputStream text =
        PlanBenchmark.class.getResourceAsStream("/akatombo/routing/otp/plan.graphql")) {
      this.query = new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs it and prints percentiles of both ways. */
  public static void main(String[] arguments) throws Exception {
    URI planner = URI.create(arguments[0]);
    LocalDate date = LocalDate.parse(arguments[3]);
    int rounds = Integer.parseInt(arguments[4]);
    Schedule schedule =
        PlanServer.schedule(Path.of(arguments[1]), arguments[2], date, Clock.systemUTC());
    PlannerAddress address = () -> Optional.of(planner);
    try (PlanServer server =
        PlanServer.start(
            schedule,
            address,
            Clock.systemUTC(),
            Map.of("akatombo.routing.plan.keep-answers", "0s"))) {
      new PlanBenchmark(planner, schedule, date, box(arguments[5])).run(server.address(), rounds);
    }
  }

  private static BoundingBox box(String text) {
    double[] edges = Arrays.stream(text.split(",", 4)).mapToDouble(Double::parseDouble).toArray();
    return new BoundingBox(edges[0], edges[1], edges[2], edges[3]);
  }

  private void run(URI akatombo, int rounds) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      Question question = question();
      timed(direct(question));
      timed(through(akatombo, question));
    }
    long[] direct = new long[rounds];
    long[] through = new long[rounds];
    long[] added = new long[rounds];
    long cpuBefore = serverCpu();
    for (int i = 0; i < rounds; i++) {
      Question question = question();
      boolean isDirectFirst = i % 2 == 0;
      long first = timed(isDirectFirst ? direct(question) : through(akatombo, question));
      long second = timed(isDirectFirst ? through(akatombo, question) : direct(question));
      direct[i] = isDirectFirst ? first : second;
      through[i] = isDirectFirst ? second : first;
      added[i] = through[i] - direct[i];
    }
    long cpu = serverCpu() - cpuBefore;
    System.out.printf("rounds %d%n", rounds);
    print("OTP directly", direct);
    print("GET /v1/plan", through);
    print("difference", added);
    System.out.printf(
        "p50 ratio %.3f, p50 of the difference %+.2f ms, CPU of akatombo's event loops %.2f ms each%n",
        at(through, 50) / (double) at(direct, 50), at(added, 50) / 1e6, cpu / 1e6 / rounds);
  }

  private static void print(String name, long[] nanos) {
    System.out.printf(
        "%-14s p50 %7.2f ms  p90 %7.2f ms  p99 %7.2f ms%n",
        name, at(nanos, 50) / 1e6, at(nanos, 90) / 1e6, at(nanos, 99) / 1e6);
  }

  private static long at(long[] values, int percent) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  /** CPU time of the threads that serve and ask, the measuring client's own left out. */
  private static long serverCpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      var thread = threads.getThreadInfo(id);
      if (thread != null && thread.getThreadName().startsWith("reactor-http")) {
        sum += Math.max(0, threads.getThreadCpuTime(id));
      }
    }
    return sum;
  }

  private record Question(GeoPoint from, GeoPoint to, ZonedDateTime time) {}

  private Question question() {
    ZonedDateTime time =
        date.atTime(7 + random.nextInt(14), random.nextInt(60)).atZone(schedule.zone());
    return new Question(place(), place(), time);
  }

  private GeoPoint place() {
    GeoPoint stop = stops.get(random.nextInt(stops.size()));
    return new GeoPoint(
        Math.round((stop.lat() + random.nextGaussian() * 0.001) * 1e6) / 1e6,
        Math.round((stop.lon() + random.nextGaussian() * 0.001) * 1e6) / 1e6);
  }

  private HttpRequest direct(Question question) {
    String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(question.time());
    Map<String, Object> walking =
        Map.of(
            "direct",
            List.of("WALK"),
            "transit",
            Map.of(
                "access", List.of("WALK"),
                "egress", List.of("WALK"),
                "transfer", List.of("WALK")));
    Map<String, Object> variables =
        Map.of(
            "from",
            at(question.from()),
            "to",
            at(question.to()),
            "dt",
            Map.of("earliestDeparture", time),
            "window",
            "PT3H",
            "first",
            5,
            "wheelchair",
            false,
            "walkSpeed",
            1.2,
            "modes",
            walking,
            "canceled",
            false,
            "lang",
            schedule.language().tag());
    byte[] body = JSON.writeValueAsBytes(Map.of("query", query, "variables", variables));
    return HttpRequest.newBuilder(URI.create(planner + "/otp/gtfs/v1"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static Map<String, Object> at(GeoPoint point) {
    return Map.of(
        "location",
        Map.of("coordinate", Map.of("latitude", point.lat(), "longitude", point.lon())));
  }

  private HttpRequest through(URI akatombo, Question question) {
    String path =
        "/v1/plan?from=%s,%s&to=%s,%s&time=%s"
            .formatted(
                question.from().lat(),
                question.from().lon(),
                question.to().lat(),
                question.to().lon(),
                question.time().toLocalDateTime());
    return HttpRequest.newBuilder(URI.create(akatombo + path)).build();
  }

  private long timed(HttpRequest request) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    int status = http.send(request, BodyHandlers.ofByteArray()).statusCode();
    long nanos = System.nanoTime() - begin;
    if (status != 200) {
      throw new IllegalStateException(request.uri() + " gave " + status);
    }
    return nanos;
  }
}
