package akatombo.buslocation.history;

import static akatombo.buslocation.Town.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.Town;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.predict.SegmentHistory;
import akatombo.buslocation.predict.SegmentKey;
import akatombo.buslocation.predict.TravelTimes;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.spi.ConnectionFactories;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A bus that every morning needs two minutes more from B to C than the timetable gives it. */
class LearningWorkerIT {

  private static final SegmentKey FROM_B_TO_C =
      new SegmentKey(
          SegmentKey.Kind.TRAVEL, new StopId(Town.FEED, "B"), new StopId(Town.FEED, "C"));
  private static final int DAYS = 5;

  private static EmbeddedPostgres postgres;
  private static DatabaseClient database;

  private final Road road = new Road();
  private final Timetable timetable = new Timetable();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private volatile TravelTimes learned = TravelTimes.NONE;
  private LearningWorker worker = worker();
  private FleetState state = FleetState.EMPTY;
  private int shown;

  @BeforeAll
  static void startDatabase() throws IOException {
    postgres = EmbeddedPostgres.start();
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .schemas("bus_location")
        .locations("classpath:db/migration/bus-location")
        .load()
        .migrate();
    database =
        DatabaseClient.create(
            ConnectionFactories.get(
                "r2dbc:postgresql://postgres@127.0.0.1:%d/postgres".formatted(postgres.getPort())));
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    postgres.close();
  }

  @AfterEach
  void stop() {
    worker.stop();
  }

  private LearningWorker worker() {
    return new LearningWorker(
        road,
        times -> Mono.fromRunnable(() -> learned = times),
        new VisitObserver(timetable::current),
        new LearningStores(new StopVisitStore(database), new LearnedTimesStore(database)),
        new LearningProperties(1_000, Duration.ofMillis(20), Duration.ofMinutes(10)),
        Clock.systemUTC(),
        registry);
  }

  /** Shows a report to the learner and waits until it has been looked at. */
  private void sees(Instant at, double meters) {
    VehicleReport north = Town.north("bus", "8:00", meters, Town.runs("n0800"));
    VehicleReport report =
        Town.report("bus", at, north.lat(), north.lon(), null, Town.runs("n0800"));
    state = state.after(report, Town.SCHEDULES, at).state();
    int before = timetable.looks.get();
    road.fleets.tryEmitNext(state.fleet(++shown, at)).orThrow();
    await().pollInterval(Duration.ofMillis(1)).until(() -> timetable.looks.get() > before);
  }

  /** A report every 10 s; 20 s at each stop, four minutes to the next, six from B to C. */
  private void drives(int day) {
    long[] arrives = {-20, 240, 620, 880};
    for (long second = -20; second <= 900; second += 10) {
      int stop = 0;
      while (stop < 3 && second >= arrives[stop + 1]) {
        stop++;
      }
      double left = arrives[stop] + 20;
      double part = stop == 3 ? 0 : Math.max(0, (second - left) / (arrives[stop + 1] - left));
      sees(at("8:00").plus(Duration.ofDays(day)).plusSeconds(second), 1_112 * (stop + part));
    }
  }

  private static StopPrediction atC(TravelTimes times) {
    Fleet fleet =
        FleetState.EMPTY
            .knowing(times)
            .after(Town.north("bus", "8:02", 556, Town.runs("n0800")), Town.SCHEDULES, at("8:02"))
            .state()
            .fleet(1, at("8:02"));
    return fleet.findPrediction(Town.trip("n0800")).orElseThrow().at(2).orElseThrow();
  }

  private long visitsKept() {
    Long rows =
        database
            .sql("SELECT count(*) FROM bus_location.stop_visits")
            .map(row -> row.get(0, Long.class))
            .one()
            .block();
    return rows == null ? 0 : rows;
  }

  /**
   * What the fleet shows reaches the predictions and the database, and a restart forgets nothing.
   * The schedule alone stands beside it as the canary: it must be off by what was learned.
   */
  @Test
  void learnsFromTheFleetAndGoesOnAfterARestart() {
    worker.start();
    await().until(() -> road.fleets.currentSubscriberCount() == 1);
    for (int day = -DAYS; day < 0; day++) {
      drives(day);
    }
    await()
        .untilAsserted(() -> {
          SegmentHistory history = learned.segment(FROM_B_TO_C);
          assertThat(history).isNotNull();
          assertThat(history.samples()).hasSize(DAYS);
        });
    assertThat(atC(TravelTimes.NONE).arrival()).isEqualTo(at("8:08"));
    assertThat(atC(learned).arrival()).isBetween(at("8:09:30"), at("8:10:45"));
    assertThat(atC(learned).source()).isEqualTo(PredictionSource.LEARNED);
    assertThat(visitsKept()).isZero();

    worker.stop();
    assertThat(visitsKept())
        .isEqualTo((long) registry.counter("akatombo.learning.visits").count())
        .isGreaterThanOrEqualTo(3L * DAYS);
    TravelTimes before = learned;
    learned = TravelTimes.NONE;
    worker = worker();
    worker.start();
    await().until(() -> learned != TravelTimes.NONE);
    assertThat(atC(learned).arrival()).isEqualTo(atC(before).arrival());
  }

  private static final class Road implements BusLocation {

    private final Sinks.Many<Fleet> fleets = Sinks.many().multicast().directBestEffort();

    @Override
    public Fleet fleet() {
      return Fleet.EMPTY;
    }

    @Override
    public Flux<Fleet> changes() {
      return fleets.asFlux();
    }

    @Override
    public Mono<IngestOutcome> accept(List<VehicleReport> reports) {
      return Mono.error(new IllegalStateException("nobody reports here"));
    }
  }

  /** A timetable of which it is known how often somebody has looked at it. */
  private static final class Timetable implements Feeds {

    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public Schedules current() {
      looks.incrementAndGet();
      return Town.SCHEDULES;
    }

    @Override
    public Flux<Schedules> changes() {
      return Flux.never();
    }

    @Override
    public Mono<ImportOutcome> refresh(String feedId) {
      return Mono.empty();
    }

    @Override
    public Optional<PublishedFeed> published(String feedId) {
      return Optional.empty();
    }

    @Override
    public List<FeedStatus> status() {
      return List.of();
    }
  }
}
