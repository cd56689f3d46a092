package akatombo.buslocation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.DrivenTrip;
import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.buslocation.control.AlertDraft;
import akatombo.buslocation.control.ServiceChange;
import akatombo.buslocation.control.ServiceChange.Replacement;
import akatombo.buslocation.control.ServiceChange.Scope;
import akatombo.buslocation.control.StoredChange;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What an office decides on one day: a decision of each kind, each about patterns of its own. */
final class OfficeDecisions {

  private final Schedule schedule;
  private final ServiceDate day;

  OfficeDecisions(Schedule schedule, ServiceDate day) {
    this.schedule = schedule;
    this.day = day;
  }

  /** One decision of each kind, each about patterns of its own. */
  List<StoredChange> all() {
    List<TripPattern> patterns = patterns();
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
    // Two of the same trips with ways of their own: they are told as one.
    List<TripOnDate> restOfFirst =
        trips(first).stream().filter(trip -> !halfOfFirst.contains(trip)).toList();
    all.add(stored(all, detour(first, restOfFirst, 3, 4, 60, temporary("temporary", 34.86, 200))));
    all.add(
        stored(all, detour(first, restOfFirst, 1, 1, 30, temporary("temporary too", 34.861, 100))));
    all.add(
        stored(
            all,
            detour(
                second, trips(second).subList(0, 1), 0, second.stops().size() - 1, 0, List.of())));
    all.add(stored(all, new ServiceChange.Notice(draft(third, "SIGNIFICANT_DELAYS"))));
    return all;
  }

  /** Those with many trips first. */
  private List<TripPattern> patterns() {
    return schedule.patterns().stream()
        .filter(pattern -> pattern.stops().size() >= 6)
        .filter(pattern -> pattern.stops().stream().distinct().count() == pattern.stops().size())
        .filter(pattern -> trips(pattern).size() >= 2)
        .sorted(Comparator.comparingInt((TripPattern pattern) -> trips(pattern).size()).reversed())
        .toList();
  }

  private List<Replacement> temporary(String id, double lat, int travelSeconds) {
    return List.of(
        new Replacement(
            new StopId(schedule.feedId(), id),
            new GeoPoint(lat, 134.55),
            Map.of("ja", "仮", "en", "Temporary"),
            travelSeconds));
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
