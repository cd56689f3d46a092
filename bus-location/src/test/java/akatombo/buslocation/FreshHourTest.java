package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.buslocation.control.AlertDraft;
import akatombo.buslocation.control.ServiceChange;
import akatombo.buslocation.control.ServiceChange.Scope;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.live.FleetWriter;
import akatombo.buslocation.live.PositionLog;
import akatombo.buslocation.rule.FeedBytes;
import akatombo.buslocation.rule.ServedFeeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripOnDate;
import com.google.protobuf.InvalidProtocolBufferException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * An hour of the running fleet and publisher on a virtual clock, read four times a second as a
 * consumer reads the feeds, while buses report, fall silent and come back (promise V5).
 */
class FreshHourTest {

  private static final Duration STEP = Duration.ofMillis(250);
  private static final int STEPS_OF_A_MINUTE = 240;
  private static final int REPORT_EVERY_STEPS = 40;
  private static final String PULLED = "pulled";

  /** When the source of alerts is read: then it is away for half an hour. */
  private static final Set<Duration> PULLS =
      Set.of(Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(40));

  private final Schedule schedule = SampleCity.schedule();
  private final ServiceDate day = schedule.validity().first().plusDays(8);
  private final Instant start = DrivenTrip.at(schedule, day, 7 * 3600 + 1800);
  private final Map<TripOnDate, DrivenTrip> driven = new LinkedHashMap<>();
  private final Map<TripOnDate, Integer> numbers = new HashMap<>();
  private final FeedReader reader = new FeedReader();
  private VirtualTimeScheduler time;
  private AnnotationConfigApplicationContext context;
  private Instant pulled = Instant.EPOCH;
  private int most;

  @BeforeEach
  void begin() {
    time = VirtualTimeScheduler.getOrSet();
    time.advanceTimeTo(start);
    context = new AnnotationConfigApplicationContext();
    context.registerBean(Clock.class, () -> new VirtualClock(time));
    context.registerBean(FixedFeeds.class, () -> new FixedFeeds(Schedules.NONE.with(schedule)));
    context.registerBean(SimpleMeterRegistry.class);
    context.registerBean(Forgetful.class, Forgetful::new);
    context.scan("akatombo.buslocation.live", "akatombo.buslocation.publish");
    context.refresh();
  }

  @AfterEach
  void end() {
    context.close();
    VirtualTimeScheduler.reset();
  }

  @Test
  void showsNothingOldInAnyQuarterOfASecond() throws Exception {
    decide(List.of(cancellation()));
    run(0, 45, true);
    assertThat(most).as("buses at once").isGreaterThanOrEqualTo(10);
    assertThat(reader.vanished()).as("buses fell silent").isGreaterThanOrEqualTo(20);
    decide(List.of());
    run(45, 60, false);
    assertThat(reader.vehicles()).isZero();
    assertThat(reader.oldestEntity()).isBetween(Duration.ofSeconds(85), Duration.ofSeconds(90));
    assertThat(reader.oldestHeader()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(15));
    assertThat(reader.delays()).isGreaterThan(1_000);
    assertThat(reader.delay(0.95)).isLessThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(reader.delay(0.99)).isLessThanOrEqualTo(Duration.ofSeconds(5));
    assertThat(reader.missing()).as("reports never seen").isZero();
    assertThat(reader.broken()).isEmpty();
  }

  /** The canary: what is served for two minutes by a publisher that stands still is noticed. */
  @Test
  void noticesAPublisherThatStandsStill() throws Exception {
    run(0, 3, true);
    ((SmartLifecycle) context.getBean(ServedFeeds.class)).stop();
    run(3, 5, true);
    assertThat(reader.oldestHeader()).isGreaterThan(Duration.ofSeconds(100));
    assertThat(reader.oldestEntity()).isGreaterThan(Duration.ofSeconds(100));
    assertThat(reader.missing()).isPositive();
    assertThat(reader.broken()).containsKey("W008");
  }

  private void run(int fromMinute, int toMinute, boolean driving) throws Exception {
    for (int i = fromMinute * STEPS_OF_A_MINUTE; i < toMinute * STEPS_OF_A_MINUTE; i++) {
      pull(STEP.multipliedBy(i));
      if (driving) {
        send(i);
      }
      time.advanceTimeBy(STEP);
      read();
    }
  }

  private void read() throws InvalidProtocolBufferException {
    Instant now = now();
    Optional<FeedBytes> served = context.getBean(ServedFeeds.class).find(SampleCity.FEED_ID);
    if (served.isEmpty()) {
      assertThat(Duration.between(start, now)).isLessThan(Duration.ofSeconds(2));
      return;
    }
    reader.read(served.get(), now);
    most = Math.max(most, reader.vehicles());
    if (now.toEpochMilli() % 10_000 == 0) {
      reader.inspect(served.get(), schedule, now);
    }
    Duration since = Duration.between(pulled, now);
    if (reader.alerts().contains(PULLED)) {
      assertThat(since).as("age of an alert").isLessThanOrEqualTo(Duration.ofMinutes(10));
    } else {
      assertThat(since).as("age of an alert not shown").isGreaterThan(Duration.ofSeconds(590));
    }
  }

  /** An alert of somebody else's feed is told as long as that feed was read lately. */
  private void pull(Duration since) {
    if (PULLS.contains(since)) {
      pulled = now();
      context.getBean(FleetWriter.class).alert("elsewhere", List.of(alert())).subscribe();
      time.advanceTimeBy(Duration.ofSeconds(2));
    }
  }

  private ServiceAlert alert() {
    LinkedHashMap<Language, String> text = new LinkedHashMap<>(Map.of(Language.ENGLISH, "Late"));
    return new ServiceAlert(
        SampleCity.FEED_ID,
        PULLED,
        "OTHER_CAUSE",
        "SIGNIFICANT_DELAYS",
        "INFO",
        text,
        text,
        new LinkedHashMap<>(),
        List.of(new InformedEntity(null, schedule.routes().iterator().next().id(), null, null)),
        List.of());
  }

  private void decide(List<StoredChange> all) {
    context.getBean(FleetWriter.class).change(all).subscribe();
  }

  /** A trip is taken out of service; it and its alert stand in the feeds without any vehicle. */
  private StoredChange cancellation() {
    TripOnDate canceled =
        schedule.running(start.plusSeconds(1_800), Duration.ofSeconds(1_200)).iterator().next();
    Instant over = start.plusSeconds(7_200);
    AlertDraft draft =
        new AlertDraft(
            "WEATHER",
            "NO_SERVICE",
            "WARNING",
            Map.of("ja", "雪", "en", "Snow"),
            Map.of(),
            Map.of(),
            List.of(new InformedEntity(null, null, canceled.tripId(), null)),
            List.of(new ActivePeriod(start, over)));
    return new StoredChange(
        "decided",
        "op",
        StoredChange.State.PUBLISHED,
        1,
        Instant.EPOCH,
        start,
        over,
        new ServiceChange.Cancellation(Scope.NAMED, List.of(canceled), draft));
  }

  /** Each bus reports every ten seconds in a quarter of a second of its own. */
  private void send(int step) {
    Instant now = now();
    for (TripOnDate trip : schedule.running(now.minusSeconds(400), Duration.ofSeconds(520))) {
      DrivenTrip drive = driven.computeIfAbsent(trip, it -> new DrivenTrip(schedule, it));
      int number = numbers.computeIfAbsent(trip, it -> numbers.size());
      if ((step + 7 * number) % REPORT_EVERY_STEPS == 0 && !isSilent(number, step)) {
        drive.report(now.minus(lag(number))).ifPresent(report -> send(report, now));
      }
    }
  }

  /** Of four buses one falls silent for three minutes, one for six, one is heard every 110 s. */
  private static boolean isSilent(int number, int step) {
    int minute = (step / STEPS_OF_A_MINUTE + number) % 12;
    return switch (number % 4) {
      case 0 -> minute >= 5 && minute < 8;
      case 1 -> minute >= 6;
      case 2 -> step / REPORT_EVERY_STEPS % 11 != number % 11;
      default -> false;
    };
  }

  /** Most positions are young when they come; those of one bus in five had to wait. */
  private static Duration lag(int number) {
    return number % 5 == 4 ? Duration.ofSeconds(80) : Duration.ofSeconds(number % 3);
  }

  private void send(VehicleReport report, Instant now) {
    context
        .getBean(BusLocation.class)
        .accept(List.of(report))
        .subscribe(outcome -> {
          if (outcome instanceof IngestOutcome.Taken taken
              && taken.verdicts().getFirst() instanceof ReportVerdict.Accepted) {
            reader.expect(report.vehicleId().id(), report.timestamp(), now);
          }
        });
  }

  private Instant now() {
    return Instant.ofEpochMilli(time.now(TimeUnit.MILLISECONDS));
  }

  /** Tells the scheduler's time. */
  private static final class VirtualClock extends Clock {

    private final VirtualTimeScheduler time;

    VirtualClock(VirtualTimeScheduler time) {
      this.time = time;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(time.now(TimeUnit.MILLISECONDS));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Keeps nothing. */
  private static final class Forgetful implements PositionLog {

    @Override
    public boolean hasRoomFor(int reports) {
      return true;
    }

    @Override
    public void add(VehicleReport report, ReportVerdict verdict) {}
  }
}
