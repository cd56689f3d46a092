package akatombo.buslocation.web;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.CityView;
import akatombo.buslocation.DrivenTrip;
import akatombo.buslocation.FixedFeeds;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.CityArea;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TestFeeds;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.NoticeLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * A server of departure boards for {@code departures.sh}: a real feed on a Tuesday at 8, its
 * running trips with a bus each. Writes the paths to ask for, then serves until it is stopped.
 */
final class DeparturesBench {

  private static final int PATHS = 1_500;
  private static final long SEED = 20_260_901;

  private DeparturesBench() {}

  /**
   * Serves a feed.
   *
   * @param arguments the feed's zip, the file for the paths, the file for the port
   */
  public static void main(String[] arguments) throws IOException {
    Schedule schedule =
        ScheduleBuilder.build(
            TestFeeds.read("b", Path.of(arguments[0]), new NoticeLog()).orElseThrow(),
            new FeedVersion("b", "0".repeat(64), null, Instant.EPOCH));
    Instant now = DrivenTrip.at(schedule, tuesday(schedule), 8 * 3600);
    Fleet fleet = drive(schedule, now);
    System.out.println(
        schedule.counts() + ", " + fleet.predictions().size() + " trips with a bus at " + now);
    Views views =
        new Views(
            new FixedFeeds(Schedules.NONE.with(schedule)),
            new Standing(fleet),
            new CityView(
                schedule.zone(),
                List.of(Language.ENGLISH),
                new LinkedHashMap<>(),
                new CityArea(5_000)),
            Clock.fixed(now, schedule.zone()));
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    PlainReply reply = new PlainReply(meters, new EnglishRules());
    PlainReads reads =
        new PlainReads(
            views,
            reply,
            new VehicleStream(
                views,
                new VehicleChanges(1, 1),
                new StreamSignals(),
                reply,
                PlainServer.defaults(),
                meters),
            address -> true,
            new EnglishRules());
    Files.write(Path.of(arguments[1]), paths(schedule));
    DisposableServer server =
        HttpServer.create().host("127.0.0.1").port(0).route(reads::apply).bindNow();
    Files.writeString(Path.of(arguments[2]), Integer.toString(server.port()));
    server.onDispose().block();
  }

  private static List<String> paths(Schedule schedule) {
    List<String> ids =
        schedule.stops().stream()
            .filter(stop -> !schedule.routesAt(stop).isEmpty())
            .map(stop -> stop.id().text())
            .toList();
    Random random = new Random(SEED);
    return Stream.generate(() -> ids.get(random.nextInt(ids.size())))
        .limit(PATHS)
        .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"))
        .map(id -> "/v1/stops/" + id + "/departures?window=PT60M&limit=200")
        .toList();
  }

  private static ServiceDate tuesday(Schedule schedule) {
    ServiceDate date = schedule.validity().first().plusDays(7);
    while (date.date().getDayOfWeek() != DayOfWeek.TUESDAY) {
      date = date.plusDays(1);
    }
    return date;
  }

  /** Every trip on the road has a bus that has reported. */
  private static Fleet drive(Schedule schedule, Instant now) {
    List<VehicleReport> reports =
        schedule.running(now.minusSeconds(400), Duration.ofSeconds(520)).stream()
            .map(trip -> new DrivenTrip(schedule, trip).report(now))
            .flatMap(Optional::stream)
            .toList();
    return FleetState.EMPTY
        .after(reports, Schedules.NONE.with(schedule), now)
        .state()
        .fleet(1, now);
  }

  private record Standing(Fleet fleet) implements BusLocation {

    @Override
    public Flux<Fleet> changes() {
      return Flux.just(fleet);
    }

    @Override
    public Mono<IngestOutcome> accept(List<VehicleReport> reports) {
      return Mono.empty();
    }
  }
}
