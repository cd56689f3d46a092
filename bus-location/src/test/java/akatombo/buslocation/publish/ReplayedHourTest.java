package akatombo.buslocation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.DrivenTrip;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.rule.Finding;
import akatombo.buslocation.rule.Iteration;
import akatombo.buslocation.rule.RuleCatalogue;
import akatombo.buslocation.rule.StaticFeed;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripOnDate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An hour of the sample city's buses, reporting every 10 s, keeps every rule (promise V6). */
class ReplayedHourTest {

  private static final Duration STEP = Duration.ofSeconds(10);
  private static final int STEPS = 360;

  private final Schedule schedule = SampleCity.schedule();
  private final Schedules schedules = Schedules.NONE.with(schedule);
  private final StaticFeed feed = StaticFeed.of(schedule);
  private final Map<TripOnDate, DrivenTrip> driven = new HashMap<>();
  private final Instant start = DrivenTrip.at(schedule, firstThursday(schedule), 7 * 3600 + 1800);

  @Test
  void breaksNoRule() {
    List<Finding> findings = new ArrayList<>();
    int most = 0;
    FleetState state = FleetState.EMPTY;
    Iteration previous = null;
    for (int i = 0; i < STEPS; i++) {
      Instant now = start.plus(STEP.multipliedBy(i));
      state = state.after(reports(now), schedules, now).state();
      Fleet fleet = state.fleet(i + 1, now);
      most = Math.max(most, fleet.predictions().size());
      previous = iteration(fleet, previous, now, now);
      findings.addAll(RuleCatalogue.check(previous));
    }
    assertThat(most).as("buses on the road").isGreaterThanOrEqualTo(3);
    assertThat(findings).isEmpty();
  }

  /** The canary: were the header made once only, the rules would notice. */
  @Test
  void noticesAHeaderThatStandsStill() {
    FleetState early = FleetState.EMPTY.after(reports(start), schedules, start).state();
    Instant later = start.plus(STEP);
    FleetState late = early.after(reports(later), schedules, later).state();
    Iteration first = iteration(early.fleet(1, start), null, start, start);
    Iteration second = iteration(late.fleet(2, later), first, start, later);
    assertThat(RuleCatalogue.check(second)).extracting(Finding::rule).contains("E017");
  }

  private Iteration iteration(Fleet fleet, Iteration previous, Instant header, Instant now) {
    GtfsRealtimeFeed messages = GtfsRealtimeFeed.of(fleet, schedule, header);
    Iteration before =
        previous == null
            ? null
            : new Iteration(
                feed, null, previous.positions(), previous.updates(), previous.alerts(), now);
    return new Iteration(
        feed, before, messages.vehiclePositions(), messages.tripUpdates(), messages.alerts(), now);
  }

  private List<VehicleReport> reports(Instant now) {
    return schedule.running(now.minusSeconds(400), Duration.ofSeconds(520)).stream()
        .map(trip -> driven.computeIfAbsent(trip, it -> new DrivenTrip(schedule, it)))
        .map(trip -> trip.report(now))
        .flatMap(Optional::stream)
        .toList();
  }

  private static ServiceDate firstThursday(Schedule schedule) {
    ServiceDate date = schedule.validity().first();
    while (date.date().getDayOfWeek() != DayOfWeek.THURSDAY) {
      date = date.plusDays(1);
    }
    return date.plusDays(7);
  }
}
