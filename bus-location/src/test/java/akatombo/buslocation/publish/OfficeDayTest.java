package akatombo.buslocation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.DrivenTrip;
import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.control.AlertDraft;
import akatombo.buslocation.control.ChangeResolution;
import akatombo.buslocation.control.ServiceChange;
import akatombo.buslocation.control.ServiceChange.Replacement;
import akatombo.buslocation.control.ServiceChange.Scope;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.rule.Finding;
import akatombo.buslocation.rule.Iteration;
import akatombo.buslocation.rule.RuleCatalogue;
import akatombo.buslocation.rule.StaticFeed;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A day of the sample city on which its office does everything an office can do keeps every rule
 * (promise V6).
 */
class OfficeDayTest {

  private static final Duration STEP = Duration.ofSeconds(30);

  private final Schedule schedule = SampleCity.schedule();
  private final Schedules schedules = Schedules.NONE.with(schedule);
  private final StaticFeed feed = StaticFeed.of(schedule);
  private final ServiceDate day = schedule.validity().first().plusDays(8);
  private final Map<TripOnDate, DrivenTrip> driven = new HashMap<>();
  private final Set<String> told = new TreeSet<>();

  @Test
  void breaksNoRule() {
    List<StoredChange> decided = decided();
    List<Finding> findings = new ArrayList<>();
    FleetState state = FleetState.EMPTY;
    Iteration previous = null;
    ServiceChanges changes = ServiceChanges.NONE;
    Instant start = DrivenTrip.at(schedule, day, 5 * 3600);
    Instant middle = DrivenTrip.at(schedule, day, 20 * 3600);
    for (int i = 0; i < 20 * 120; i++) {
      Instant now = start.plus(STEP.multipliedBy(i));
      if (i % 60 == 0) {
        // Decided one by one in the morning, taken back one by one in the evening.
        List<StoredChange> now30 =
            decided.subList(
                now.isBefore(middle) ? 0 : Math.min(decided.size(), (i - 1800) / 60),
                Math.min(decided.size(), i / 60));
        changes = ChangeResolution.of(now30, schedules).after(changes);
        state = state.withChanges(changes).on(changes.on(schedules), now);
      }
      state = state.after(reports(changes, now), changes.on(schedules), now).state();
      Fleet fleet = state.fleet(i + 1, now);
      GtfsRealtimeFeed made =
          GtfsRealtimeFeed.of(fleet, changes.on(schedules).all().iterator().next(), now);
      made.tripUpdates().getEntityList().forEach(this::note);
      previous = iteration(made, previous, now);
      findings.addAll(RuleCatalogue.check(previous));
    }
    assertThat(findings).isEmpty();
    assertThat(told)
        .contains(
            "CANCELED",
            "NEW",
            "NEW with a vehicle",
            "DUPLICATED",
            "DUPLICATED with a vehicle",
            "REPLACEMENT",
            "REPLACEMENT with a vehicle",
            "SCHEDULED with a vehicle",
            "SKIPPED",
            "SKIPPED with a vehicle",
            "TripModifications",
            "Shape",
            "Stop");
  }

  private void note(FeedEntity entity) {
    if (entity.hasTripUpdate()) {
      TripUpdate update = entity.getTripUpdate();
      String with = update.hasVehicle() ? " with a vehicle" : "";
      told.add(update.getTrip().getScheduleRelationship().name() + with);
      update
          .getStopTimeUpdateList()
          .forEach(call -> told.add(call.getScheduleRelationship().name() + with));
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
  private List<VehicleReport> reports(ServiceChanges changes, Instant now) {
    Schedule today = changes.on(schedules).all().iterator().next();
    return today.running(now.minusSeconds(400), Duration.ofSeconds(520)).stream()
        .map(trip -> driven.computeIfAbsent(trip, it -> new DrivenTrip(today, it)))
        .map(trip -> trip.report(now))
        .flatMap(Optional::stream)
        .toList();
  }

  /** One decision of each kind, each about patterns of its own. */
  private List<StoredChange> decided() {
    List<TripPattern> patterns =
        schedule.patterns().stream()
            .filter(pattern -> pattern.stops().size() >= 6)
            .filter(
                pattern -> pattern.stops().stream().distinct().count() == pattern.stops().size())
            .filter(pattern -> trips(pattern).size() >= 2)
            .sorted(
                Comparator.comparingInt((TripPattern pattern) -> trips(pattern).size()).reversed())
            .toList();
    assertThat(patterns).hasSizeGreaterThanOrEqualTo(3);
    TripPattern first = patterns.get(0);
    TripPattern second = patterns.get(1);
    TripPattern third = patterns.get(2);
    List<TripOnDate> halfOfFirst =
        IntStream.range(0, trips(first).size())
            .filter(i -> i % 2 == 1)
            .mapToObj(trips(first)::get)
            .toList();
    List<StoredChange> all = new ArrayList<>();
    all.add(
        stored(
            all,
            new ServiceChange.Cancellation(Scope.NAMED, halfOfFirst, draft(first, "NO_SERVICE"))));
    all.add(stored(all, detour(second, trips(second), 1, 2, 0, List.of())));
    all.add(
        stored(
            all,
            new ServiceChange.Extra(
                extra(first, 10 * 3600 + 600), draft(first, "ADDITIONAL_SERVICE"))));
    all.add(
        stored(
            all,
            new ServiceChange.Extra(
                duplicate(first, 12 * 3600), draft(first, "ADDITIONAL_SERVICE"))));
    all.add(stored(all, detour(third, trips(third), 2, 3, 240, List.of())));
    all.add(
        stored(
            all,
            detour(
                first,
                trips(first).stream().filter(trip -> !halfOfFirst.contains(trip)).toList(),
                3,
                4,
                60,
                List.of(
                    new Replacement(
                        new StopId(schedule.feedId(), "temporary"),
                        new GeoPoint(34.86, 134.55),
                        Map.of("ja", "仮", "en", "Temporary"),
                        200)))));
    all.add(
        stored(
            all,
            detour(
                second, trips(second).subList(0, 1), 0, second.stops().size() - 1, 0, List.of())));
    all.add(stored(all, new ServiceChange.Notice(draft(third, "SIGNIFICANT_DELAYS"))));
    return all;
  }

  private StoredChange stored(List<StoredChange> before, ServiceChange change) {
    Instant end = DrivenTrip.at(schedule, day, 30 * 3600);
    return new StoredChange(
        "change-" + before.size(),
        "op",
        StoredChange.State.PUBLISHED,
        1,
        Instant.EPOCH,
        day.start(schedule.zone()),
        end,
        change);
  }

  private ServiceChange.Detour detour(
      TripPattern pattern,
      List<TripOnDate> trips,
      int from,
      int to,
      int delay,
      List<Replacement> replacements) {
    return new ServiceChange.Detour(
        Scope.NAMED,
        trips,
        pattern.stops().get(from).id(),
        pattern.stops().get(to).id(),
        delay,
        replacements,
        List.of(),
        draft(pattern, "DETOUR"));
  }

  private AlertDraft draft(TripPattern pattern, String effect) {
    return new AlertDraft(
        "WEATHER",
        effect,
        "WARNING",
        Map.of("ja", "雪", "en", "Snow"),
        Map.of("ja", "雪", "en", "Snow"),
        Map.of(),
        List.of(new InformedEntity(null, pattern.routeId(), null, null)),
        List.of(
            new ActivePeriod(day.start(schedule.zone()), DrivenTrip.at(schedule, day, 30 * 3600))));
  }

  private ExtraTrip extra(TripPattern pattern, int start) {
    List<ExtraTrip.Call> calls = new ArrayList<>();
    for (Stop stop : pattern.stops()) {
      int time = start + calls.size() * 150;
      calls.add(new ExtraTrip.Call(stop.id(), time, time + 15));
    }
    return new ExtraTrip(
        new TripId(schedule.feedId(), "extra-own"),
        day,
        pattern.routeId(),
        pattern.directionId(),
        "花火",
        null,
        calls);
  }

  private ExtraTrip duplicate(TripPattern pattern, int start) {
    Trip trip = pattern.trips().getFirst();
    StopTimes times = schedule.stopTimes(trip);
    int later = start - times.departure(0);
    return new ExtraTrip(
        new TripId(schedule.feedId(), "extra-copy"),
        day,
        trip.routeId(),
        trip.directionId(),
        null,
        trip.id(),
        IntStream.range(0, times.size())
            .mapToObj(i ->
                new ExtraTrip.Call(
                    times.stop(i).id(), times.arrival(i) + later, times.departure(i) + later))
            .toList());
  }

  private List<TripOnDate> trips(TripPattern pattern) {
    return pattern.trips().stream()
        .filter(trip -> schedule.runs(trip.serviceId(), day))
        .map(trip -> new TripOnDate(trip.id(), day))
        .toList();
  }
}
