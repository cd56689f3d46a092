package akatombo.routing;

import static java.util.Map.entry;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What akatombo adds to a plan (G4): the same pairs asked of OpenTripPlanner directly for the same
 * content, through {@link PassThrough} and through {@code GET /v1/plan}, one at a time, in turns
 * that swap who is first; and of OpenTripPlanner without the calls on the way, as akatombo asks,
 * for it knows them itself. All are warm, and five rounds of which the median and the range are
 * told. Warm is what has answered as often as a service has after its first hour: below some 10,000
 * plans the compiler is not through with akatombo, while a planner that was measured before is.
 *
 * <p>Arguments: the planner's address, the feed's zip, its id there, a date with service, pairs in
 * a round, the box of the streets as {@code minLat,minLon,maxLat,maxLon}, the pairs of the warm-up,
 * four at a time, and the address of a running application with that planner; without it this
 * module is served alone, and its CPU is told.
 */
final class PlanBenchmark {

  private static final int ROUNDS = 5;
  private static final int WARMING_AT_A_TIME = 4;
  private static final long SEED = 20;
  private static final AtomicLong CALLS = new AtomicLong();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random(SEED);
  private final Schedule schedule;
  private final LocalDate date;
  private final String query;
  private final List<GeoPoint> stops;

  /** Whom to ask: OTP itself, it behind a bare server, and akatombo. */
  private record Ways(URI planner, URI bare, URI akatombo) {}

  private PlanBenchmark(Schedule schedule, LocalDate date, BoundingBox box) throws IOException {
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
    int pairs = Integer.parseInt(arguments[4]);
    Schedule schedule =
        PlanServer.schedule(Path.of(arguments[1]), arguments[2], date, Clock.systemUTC());
    int warmUpPairs = Integer.parseInt(arguments[6]);
    PlanBenchmark benchmark = new PlanBenchmark(schedule, date, box(arguments[5]));
    PlannerAddress address = asked(planner);
    try (PassThrough bare = PassThrough.to(planner);
        PlanServer server =
            PlanServer.start(
                schedule,
                address,
                Clock.systemUTC(),
                Map.of("akatombo.routing.plan.keep-answers", "0s"))) {
      URI akatombo =
          arguments.length > 7 && !arguments[7].isEmpty()
              ? URI.create(arguments[7])
              : server.address();
      benchmark.run(new Ways(planner, bare.address(), akatombo), pairs, warmUpPairs);
    }
  }

  /** The planner's address, with each call that is made of it counted. */
  private static PlannerAddress asked(URI planner) {
    return new PlannerAddress() {
      @Override
      public Optional<URI> current() {
        return Optional.of(planner);
      }

      @Override
      public Mono<Void> lost(URI address) {
        CALLS.incrementAndGet();
        return Mono.never();
      }
    };
  }

  private static BoundingBox box(String text) {
    double[] edges = Arrays.stream(text.split(",", 4)).mapToDouble(Double::parseDouble).toArray();
    return new BoundingBox(edges[0], edges[1], edges[2], edges[3]);
  }

  private void run(Ways ways, int pairs, int warmUpPairs) throws Exception {
    long begin = System.nanoTime();
    warmUp(ways, warmUpPairs);
    System.out.printf(
        "load average %.1f, warmed up with %d pairs in %d s, %d rounds of %d pairs%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        warmUpPairs,
        (System.nanoTime() - begin) / 1_000_000_000L,
        ROUNDS,
        pairs);
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(round(ways, pairs));
    }
    print("OTP directly, p50 ms", rounds, round -> at(round.direct, 50) / 1e6);
    print("passed through, p50 ms", rounds, round -> at(round.bare, 50) / 1e6);
    print("OTP, no calls, p50 ms", rounds, round -> at(round.shorter, 50) / 1e6);
    print("GET /v1/plan, p50 ms", rounds, round -> at(round.through, 50) / 1e6);
    print("OTP directly, p99 ms", rounds, round -> at(round.direct, 99) / 1e6);
    print("GET /v1/plan, p99 ms", rounds, round -> at(round.through, 99) / 1e6);
    print("passed through, ratio", rounds, round -> round.ratio(round.bare));
    print("GET /v1/plan, ratio", rounds, round -> round.ratio(round.through));
    print("passed through, added ms", rounds, round -> round.addedMillis(round.bare));
    print("OTP, no calls, added ms", rounds, round -> round.addedMillis(round.shorter));
    print("GET /v1/plan, added ms", rounds, round -> round.addedMillis(round.through));
    print("CPU of akatombo, ms each", rounds, round -> round.cpu / 1e6 / pairs);
    print("calls of OTP each", rounds, round -> round.calls / (double) pairs);
  }

  private void warmUp(Ways ways, int pairs) throws InterruptedException, ExecutionException {
    List<Question> questions = Stream.generate(this::question).limit(pairs).toList();
    try (ExecutorService callers = Executors.newFixedThreadPool(WARMING_AT_A_TIME)) {
      List<Callable<Long>> calls =
          questions.stream().<Callable<Long>>map(question -> () -> asked(ways, question)).toList();
      for (Future<Long> call : callers.invokeAll(calls)) {
        call.get();
      }
    }
  }

  private long asked(Ways ways, Question question) throws IOException, InterruptedException {
    return timed(direct(ways.planner(), question, true))
        + timed(direct(ways.bare(), question, true))
        + timed(through(ways.akatombo(), question));
  }

  private Round round(Ways ways, int pairs) throws Exception {
    long[][] nanos = new long[4][pairs];
    long callsBefore = CALLS.get();
    long cpu = 0;
    for (int i = 0; i < pairs; i++) {
      Question question = question();
      for (int turn = 0; turn < nanos.length; turn++) {
        int way = (i + turn) % nanos.length;
        HttpRequest request =
            switch (way) {
              case 0 -> direct(ways.planner(), question, true);
              case 1 -> direct(ways.bare(), question, true);
              case 2 -> through(ways.akatombo(), question);
              default -> direct(ways.planner(), question, false);
            };
        long cpuBefore = way == 2 ? serverCpu() : 0;
        nanos[way][i] = timed(request);
        cpu += way == 2 ? serverCpu() - cpuBefore : 0;
      }
    }
    return new Round(nanos[0], nanos[1], nanos[2], nanos[3], cpu, CALLS.get() - callsBefore);
  }

  private record Round(
      long[] direct, long[] bare, long[] through, long[] shorter, long cpu, long calls) {

    double ratio(long[] way) {
      return at(way, 50) / (double) at(direct, 50);
    }

    double addedMillis(long[] way) {
      long[] added = way.clone();
      Arrays.setAll(added, i -> way[i] - direct[i]);
      return at(added, 50) / 1e6;
    }
  }

  private static void print(String name, List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] values = rounds.stream().mapToDouble(figure).sorted().toArray();
    System.out.printf(
        "%-26s median %8.3f  range %8.3f to %8.3f%n",
        name, values[values.length / 2], values[0], values[values.length - 1]);
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

  private HttpRequest direct(URI planner, Question question, boolean isWithCalls) {
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
        Map.ofEntries(
            entry("from", at(question.from())),
            entry("to", at(question.to())),
            entry("dt", Map.of("earliestDeparture", time)),
            entry("window", "PT3H"),
            entry("first", 5),
            entry("wheelchair", false),
            entry("walkSpeed", 1.2),
            entry("modes", walking),
            entry("canceled", false),
            entry("lang", schedule.language().tag()),
            entry("calls", isWithCalls));
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
