package akatombo.buslocation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import akatombo.buslocation.FixedFeeds;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetTrackerWorkerTest {

  private final SettableClock clock = new SettableClock();
  private final Log log = new Log();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final FleetTrackerWorker worker =
      new FleetTrackerWorker(
          new FixedFeeds(Town.SCHEDULES),
          log,
          clock,
          new LiveProperties(Duration.ofMillis(10), 3),
          registry);

  @BeforeEach
  void start() {
    worker.start();
  }

  @AfterEach
  void stop() {
    worker.stop();
  }

  private IngestOutcome accept(VehicleReport... reports) {
    IngestOutcome outcome = worker.accept(List.of(reports)).block(Duration.ofSeconds(5));
    assertThat(outcome).isNotNull();
    return outcome;
  }

  private double counted(String outcome, String code) {
    return registry.counter("akatombo.reports", "outcome", outcome, "code", code).count();
  }

  @Test
  void publishesAGrowingVersionForEachChange() {
    accept(Town.north("bus", "8:02", 556, Town.runs("n0800")));
    await().until(() -> worker.fleet().vehicles().size() == 1);
    Fleet first = worker.fleet();
    accept(Town.north("bus", "8:02:05", 600, Town.runs("n0800")));
    await().until(() -> worker.fleet().version() > first.version());
    assertThat(first.vehicles().iterator().next().timestamp()).isEqualTo(Town.at("8:02"));
    assertThat(counted("accepted", "matched")).isEqualTo(2);
  }

  @Test
  void takesAVehicleOffWhenItsTimeHasCome() {
    accept(Town.north("bus", "8:02", 556, TripHint.NONE));
    await().until(() -> worker.fleet().vehicles().size() == 1);
    clock.now = Town.at("8:04");
    await().until(() -> worker.fleet().vehicles().isEmpty());
  }

  @Test
  void tellsWhoComesLateTheNewestFleet() {
    accept(Town.north("bus", "8:02", 556, TripHint.NONE));
    await().until(() -> worker.fleet().vehicles().size() == 1);
    Fleet heard = worker.changes().blockFirst(Duration.ofSeconds(5));
    assertThat(heard).isSameAs(worker.fleet());
  }

  @Test
  void refusesABatchThatDoesNotFitTheQueueOrTheHistory() {
    VehicleReport report = Town.north("bus", "8:02", 556, TripHint.NONE);
    assertThat(accept(report, report, report, report))
        .isEqualTo(new IngestOutcome.Overloaded(Duration.ofSeconds(1)));
    assertThat(accept(report, report, report)).isInstanceOf(IngestOutcome.Taken.class);
    log.full = true;
    assertThat(accept(report)).isEqualTo(new IngestOutcome.Overloaded(Duration.ofSeconds(10)));
    assertThat(counted("refused", "overloaded")).isEqualTo(5);
  }

  @Test
  void keepsLateReportsInTheHistoryAndFalseOnesOut() {
    accept(
        Town.north("bus", "7:59", 0, TripHint.NONE),
        Town.report("zero", Town.at("8:02"), 0, 0, null, TripHint.NONE),
        Town.north("bus", "8:02", 556, TripHint.NONE));
    assertThat(log.kept).hasSize(2);
    assertThat(counted("rejected", "outdated")).isEqualTo(1);
    assertThat(counted("rejected", "invalid_position")).isEqualTo(1);
  }

  /** Stands at 08:02 until it is set. */
  private static final class SettableClock extends Clock {

    private volatile Instant now = Town.at("8:02");

    @Override
    public Instant instant() {
      return now;
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

  /** Remembers what it is given. */
  private static final class Log implements PositionLog {

    private final List<VehicleReport> kept = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean full;

    @Override
    public boolean hasRoomFor(int reports) {
      return !full;
    }

    @Override
    public void add(VehicleReport report, ReportVerdict verdict) {
      kept.add(report);
    }
  }
}
