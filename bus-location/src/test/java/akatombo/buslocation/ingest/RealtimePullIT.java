package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.FixedFeeds;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.PulledFeed;
import akatombo.buslocation.RealtimeSources.Source;
import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.Town;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.live.FleetWriter;
import akatombo.buslocation.predict.TripDelays;
import akatombo.gtfs.Language;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An operator's own feed, served by a real HTTP server. */
class RealtimePullIT {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();
  private final Heard heard = new Heard();
  private volatile int failing;
  private volatile byte[] body = message();
  private HttpServer server;
  private RealtimePullWorker worker;

  private static byte[] message() {
    FeedMessage.Builder message = FeedMessage.newBuilder();
    message
        .getHeaderBuilder()
        .setGtfsRealtimeVersion("2.0")
        .setTimestamp(Town.at("8:02").getEpochSecond());
    var update = message.addEntityBuilder().setId("u").getTripUpdateBuilder();
    update.getTripBuilder().setTripId("n0820");
    update.addStopTimeUpdateBuilder().setStopSequence(2).getArrivalBuilder().setDelay(60);
    var alert = message.addEntityBuilder().setId("a").getAlertBuilder();
    alert.getHeaderTextBuilder().addTranslationBuilder().setText("運休");
    alert.addInformedEntityBuilder().setRouteId("N");
    return message.build().toByteArray();
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
    Clock clock = Clock.fixed(Town.at("8:02"), ZoneOffset.UTC);
    FixedFeeds feeds = new FixedFeeds(Town.SCHEDULES);
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rt.pb?key=secret");
    RealtimePull pull =
        new RealtimePull(
            new Source(Town.FEED, url),
            WebClient.builder().codecs(c -> c.defaultCodecs().maxInMemorySize(1_000)).build(),
            Duration.ofSeconds(2));
    worker =
        new RealtimePullWorker(
            new RealtimePullWorker.Pulls(List.of(pull), Duration.ofMillis(100)),
            new ReportIntake(heard::accept, feeds::current, null, guards(), clock),
            heard,
            feeds,
            clock,
            registry);
  }

  private ReportIntake.Guards guards() {
    OperatorQuota quota = new OperatorQuota(100, 100);
    return new ReportIntake.Guards(
        new SenderQuota(quota, quota, quota),
        new ReportSieve(
            new SieveProperties(
                Duration.ofDays(30), 0, false, 0, Duration.ZERO, 0, Duration.ZERO, 0)),
        new IngestMetrics(registry));
  }

  @AfterEach
  void stop() {
    worker.stop();
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    if (failing > 0) {
      failing--;
      exchange.sendResponseHeaders(500, -1);
    } else if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      unchanged.incrementAndGet();
      exchange.sendResponseHeaders(304, -1);
    } else {
      exchange.getResponseHeaders().set("ETag", "\"1\"");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private double failures() {
    return registry.counter("akatombo.pull", "outcome", "failed").count();
  }

  @Test
  void transfersAFeedOnceAndStandsByItWhileItIsUnchanged() {
    worker.start();
    await().atMost(Duration.ofSeconds(10)).until(() -> unchanged.get() >= 2);
    assertThat(requests.get() - unchanged.get()).isEqualTo(1);
    assertThat(heard.trips).hasSizeGreaterThan(1);
    assertThat(heard.trips.getFirst().hint()).isEqualTo(Town.runs("n0820"));
    assertThat(heard.alerts).hasSizeGreaterThan(1);
    assertThat(heard.alerts.getFirst().header()).containsEntry(Language.JAPANESE, "運休");
    PulledFeed status = worker.now().getFirst();
    assertThat(status.readAt()).isEqualTo(Town.at("8:02"));
    assertThat(status.changedAt()).isEqualTo(Town.at("8:02"));
    assertThat(status.entities()).isEqualTo(2);
    assertThat(status.problem()).isNull();
    assertThat(registry.get("akatombo.pull.age.seconds").gauge().value()).isZero();
  }

  @Test
  void saysWhyNothingComesAndNotWithWhatKeyItAsked() {
    failing = Integer.MAX_VALUE;
    worker.start();
    await().atMost(Duration.ofSeconds(10)).until(() -> worker.now().getFirst().failures() >= 2);
    PulledFeed status = worker.now().getFirst();
    assertThat(status.problem()).isEqualTo("HTTP status 500");
    assertThat(status.readAt()).isNull();
    assertThat(status.toString()).contains("/rt.pb").doesNotContain("secret");
  }

  @Test
  void goesOnAfterFailures() {
    failing = 2;
    worker.start();
    await().atMost(Duration.ofSeconds(10)).until(() -> !heard.trips.isEmpty());
    assertThat(failures()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsTooLargeOrNoMessage() {
    body = new byte[2_000];
    worker.start();
    await().atMost(Duration.ofSeconds(10)).until(() -> failures() >= 1);
    assertThat(worker.now().getFirst().problem()).isEqualTo("too large");
    body = "<html>".getBytes();
    await().atMost(Duration.ofSeconds(10)).until(() -> failures() >= 3);
    assertThat(worker.now().getFirst().problem()).startsWith("no GTFS-realtime");
    body = message();
    await().atMost(Duration.ofSeconds(10)).until(() -> !heard.trips.isEmpty());
    await().atMost(Duration.ofSeconds(10)).until(() -> worker.now().getFirst().problem() == null);
  }

  /** Remembers what it is told. */
  private static final class Heard implements BusLocation, FleetWriter {

    private final List<TripDelays> trips = Collections.synchronizedList(new ArrayList<>());
    private final List<ServiceAlert> alerts = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Fleet fleet() {
      return Fleet.EMPTY;
    }

    @Override
    public Flux<Fleet> changes() {
      return Flux.never();
    }

    @Override
    public Mono<IngestOutcome> accept(List<VehicleReport> reports) {
      return Mono.just(new IngestOutcome.Taken(List.of()));
    }

    @Override
    public Mono<Integer> update(String source, List<TripDelays> told) {
      trips.addAll(told);
      return Mono.just(0);
    }

    @Override
    public Mono<Void> alert(String source, List<ServiceAlert> told) {
      alerts.addAll(told);
      return Mono.empty();
    }

    @Override
    public Mono<Void> change(List<StoredChange> decided) {
      return Mono.empty();
    }
  }
}
