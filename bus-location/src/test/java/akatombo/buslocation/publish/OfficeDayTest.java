package akatombo.buslocation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.DrivenTrip;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.control.ChangeResolution;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.predict.TripDelays;
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
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * A day of the sample city on which its office does everything an office can do keeps every rule
 * (promise V6).
 */
class OfficeDayTest {

  private static final Duration STEP = Duration.ofSeconds(30);

  /** What the offices' decisions lead to, with and without a bus. */
  private static final String[] DECIDED = {
    "CANCELED",
    "NEW",
    "NEW with a vehicle",
    "DUPLICATED",
    "DUPLICATED with a vehicle",
    "REPLACEMENT",
    "REPLACEMENT with a vehicle",
    "SKIPPED",
    "TripModifications",
    "Shape",
    "Stop"
  };

  private final Schedule schedule = SampleCity.schedule();
  private final Schedules schedules = Schedules.NONE.with(schedule);
  private final StaticFeed feed = StaticFeed.of(schedule);
  private final ServiceDate day = schedule.validity().first().plusDays(8);
  private final Map<TripOnDate, DrivenTrip> driven = new HashMap<>();
  private final Set<String> told = new TreeSet<>();
  private FleetState state = FleetState.EMPTY;
  private Set<String> seen = Set.of();
  private int silenced;

  @Test
  void breaksNoRule() {
    live(this::reports, at -> List.of());
    assertThat(told)
        .contains(DECIDED)
        .contains("SCHEDULED with a vehicle", "SKIPPED with a vehicle");
  }

  /**
   * The same decisions while buses fall silent, leave their paths, give no hint or a wrong one,
   * only riders or a pulled feed know of some, and ranges are learned.
   */
  @Test
  void breaksNoRuleWithRoughBuses() {
    RoughBuses buses = new RoughBuses();
    state = state.knowing(RoughBuses.learned(schedule, day));
    live(buses::reports, at -> buses.updates(schedule, at));
    assertThat(told)
        .contains(DECIDED)
        .contains(
            "a vehicle without a trip",
            "a vehicle of riders",
            "a vehicle without a hint on a trip",
            "a range of what was learned",
            "a pulled update without a vehicle",
            "a pulled update with its vehicle");
    assertThat(silenced).as("vehicles gone on their way").isGreaterThan(20);
  }

  private void live(
      BiFunction<Schedule, Instant, List<VehicleReport>> reports,
      Function<Instant, List<TripDelays>> updates) {
    List<StoredChange> decided = new OfficeDecisions(schedule, day).all();
    List<Finding> findings = new ArrayList<>();
    List<String> detours = new ArrayList<>();
    Iteration previous = null;
    ServiceChanges changes = ServiceChanges.NONE;
    Instant start = DrivenTrip.at(schedule, day, 5 * 3600);
    for (int i = 0; i < 20 * 120; i++) {
      Instant now = start.plus(STEP.multipliedBy(i));
      if (i % 60 == 0) {
        changes = ChangeResolution.of(inForce(decided, i), schedules).after(changes);
        state = state.withChanges(changes).on(changes.on(schedules), now);
      }
      Schedules all = changes.on(schedules);
      Schedule today = all.all().iterator().next();
      state = state.withUpdates("pulled", updates.apply(now), all, now).state();
      state = state.after(reports.apply(today, now), all, now).state();
      Fleet fleet = state.fleet(i + 1, now);
      GtfsRealtimeFeed made = GtfsRealtimeFeed.of(fleet, today, now);
      note(made);
      previous = iteration(made, previous, now);
      RuleCatalogue.check(previous).stream()
          .filter(finding -> !isWordOfAnOperator(finding, fleet))
          .forEach(findings::add);
      detours.addAll(DetourRules.check(today, made));
    }
    assertThat(findings).isEmpty();
    assertThat(detours).isEmpty();
  }

  /**
   * W002 and W003 ask for the vehicle of every update; what an operator itself says of a trip is
   * told all the same when nobody sees its vehicle (decision 021).
   */
  private static boolean isWordOfAnOperator(Finding finding, Fleet fleet) {
    String trip = finding.what().substring(finding.what().lastIndexOf(' ') + 1);
    return (finding.rule().equals("W002") || finding.rule().equals("W003"))
        && fleet.predictions().stream()
            .filter(prediction -> prediction.trip().tripId().id().equals(trip))
            .filter(prediction -> fleet.findVehicleOn(prediction.trip()).isEmpty())
            .flatMap(prediction -> prediction.stops().stream())
            .anyMatch(stop -> stop.source() == PredictionSource.OPERATOR);
  }

  /** Decided one by one in the morning, taken back one by one in the evening. */
  private static List<StoredChange> inForce(List<StoredChange> decided, int step) {
    int middle = 15 * 120;
    return decided.subList(
        step < middle ? 0 : Math.min(decided.size(), (step - middle) / 60),
        Math.min(decided.size(), step / 60));
  }

  private void note(GtfsRealtimeFeed made) {
    made.tripUpdates().getEntityList().forEach(this::note);
    Set<String> now = new HashSet<>();
    for (FeedEntity entity : made.vehiclePositions().getEntityList()) {
      VehiclePosition vehicle = entity.getVehicle();
      String id = vehicle.getVehicle().getId();
      now.add(id);
      told.add(vehicle.hasTrip() ? "a vehicle on a trip" : "a vehicle without a trip");
      if (id.startsWith(VehicleReport.RIDERS_VEHICLE)) {
        told.add("a vehicle of riders");
      } else if (vehicle.hasTrip() && id.startsWith(RoughBuses.UNNAMED)) {
        told.add("a vehicle without a hint on a trip");
      }
    }
    silenced += (int) seen.stream().filter(id -> !now.contains(id)).count();
    seen = now;
  }

  private void note(FeedEntity entity) {
    if (entity.hasTripUpdate()) {
      note(entity.getTripUpdate());
    }
    if (entity.hasTripModifications()) {
      told.add("TripModifications");
    }
    if (entity.hasShape()) {
      told.add("Shape");
    }
    if (entity.hasStop()) {
      told.add("Stop");
    }
  }

  private void note(TripUpdate update) {
    String with = update.hasVehicle() ? " with a vehicle" : "";
    told.add(update.getTrip().getScheduleRelationship().name() + with);
    for (StopTimeUpdate call : update.getStopTimeUpdateList()) {
      told.add(call.getScheduleRelationship().name());
      told.add(call.getScheduleRelationship().name() + with);
      if (call.getArrival().getUncertainty() > 0) {
        told.add("a range of what was learned");
      }
    }
    if (update.getVehicle().getId().startsWith("told ")) {
      told.add("a pulled update with its vehicle");
    } else if (!update.hasVehicle()
        && update.getTrip().getScheduleRelationship().name().equals("SCHEDULED")) {
      told.add("a pulled update without a vehicle");
    }
  }

  private Iteration iteration(GtfsRealtimeFeed made, Iteration previous, Instant now) {
    Iteration before =
        previous == null
            ? null
            : new Iteration(
                feed,
                null,
                previous.positions(),
                previous.updates(),
                previous.alerts(),
                now.minus(STEP));
    return new Iteration(
        feed, before, made.vehiclePositions(), made.tripUpdates(), made.alerts(), now);
  }

  /** Buses of the timetable and of the extra trips; those of canceled trips go on driving. */
  private List<VehicleReport> reports(Schedule today, Instant now) {
    return today.running(now.minusSeconds(400), Duration.ofSeconds(520)).stream()
        .map(trip -> driven.computeIfAbsent(trip, it -> new DrivenTrip(today, it)))
        .map(trip -> trip.report(now))
        .flatMap(Optional::stream)
        .toList();
  }
}
