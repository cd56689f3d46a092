package akatombo.buslocation.control;

import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.PlannedDetour;
import akatombo.buslocation.PlannedDetour.Part;
import akatombo.buslocation.PlannedDetour.ReplacementStop;
import akatombo.buslocation.PlannedDetour.StopAt;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Detours whose way is told, put together for each trip: GTFS-realtime wants a trip of one date in
 * one TripModifications only (reference, TripModifications).
 */
final class DrawnDetours {

  private static final Comparator<StoredChange> NEWEST =
      Comparator.comparing(StoredChange::changedAt).thenComparing(StoredChange::id).reversed();

  private final Schedules schedules;
  private final SequencedMap<TripOnDate, List<Stretch>> byTrip = new LinkedHashMap<>();

  DrawnDetours(Schedules schedules) {
    this.schedules = schedules;
  }

  void add(StoredChange stored, ServiceChange.Detour detour) {
    if (!detour.isDrawn()) {
      return;
    }
    for (TripOnDate trip : detour.trips()) {
      pattern(trip)
          .flatMap(pattern -> DetourPlan.span(pattern, detour))
          .ifPresent(span ->
              byTrip
                  .computeIfAbsent(trip, any -> new ArrayList<>(1))
                  .add(new Stretch(stored, detour, span)));
    }
  }

  /**
   * One for each way that trips are led.
   *
   * @param canceled trips that are led nowhere
   * @param modified what becomes of the others
   */
  List<PlannedDetour> planned(
      Collection<TripOnDate> canceled, Map<TripOnDate, ModifiedTrip> modified) {
    SequencedMap<String, Way> byWay = new LinkedHashMap<>();
    byTrip.forEach((trip, stretches) -> {
      if (!canceled.contains(trip)) {
        ModifiedTrip led = modified.get(trip);
        Way way = way(trip, apart(stretches), led != null && led.isRetimed());
        byWay.computeIfAbsent(way.key(), any -> way).trips().add(trip);
      }
    });
    List<PlannedDetour> all = new ArrayList<>();
    byWay
        .values()
        .forEach(
            way -> TripsByDates.of(way.trips()).forEach(these -> all.add(planned(way, these))));
    return all;
  }

  private Way way(TripOnDate trip, List<Stretch> stretches, boolean isReplaced) {
    Schedule schedule = schedules.find(trip.tripId().feedId()).orElseThrow();
    StopTimes times = schedule.stopTimes(schedule.findTrip(trip.tripId()).orElseThrow());
    TripPattern pattern = pattern(trip).orElseThrow();
    StringBuilder key = new StringBuilder(schedule.feedId()).append('/').append(pattern.id());
    List<Part> parts = new ArrayList<>(stretches.size());
    for (Stretch stretch : stretches) {
      Part part = part(times, stretch);
      parts.add(part);
      key.append('/').append(part.alertId()).append('/').append(part.first().sequence());
      key.append('-').append(part.last().sequence()).append(isReplaced ? "/replaced" : "");
    }
    return new Way(key.toString(), pattern, stretches, parts, isReplaced, new ArrayList<>());
  }

  private Optional<TripPattern> pattern(TripOnDate trip) {
    return schedules
        .find(trip.tripId().feedId())
        .flatMap(schedule -> schedule.findTrip(trip.tripId()).flatMap(schedule::patternOf));
  }

  /**
   * In the order of the trip. An office cannot decide that two share a stop; where another
   * timetable makes it so, only the newest can be driven.
   */
  private static List<Stretch> apart(List<Stretch> all) {
    List<Stretch> apart = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparing(Stretch::stored, NEWEST))
        .filter(next -> apart.stream().noneMatch(kept -> kept.span().overlaps(next.span())))
        .forEach(apart::add);
    apart.sort(Comparator.comparingInt(stretch -> stretch.span().first()));
    return List.copyOf(apart);
  }

  private PlannedDetour planned(Way way, TripsByDates these) {
    TripPattern pattern = way.pattern();
    LedPath path = new LedPath(pattern);
    way.stretches().forEach(stretch -> path.lead(stretch.span(), points(stretch.detour())));
    return new PlannedDetour(
        pattern.routeId().feedId(),
        way.key() + "/" + these.dates().getFirst(),
        these.trips(),
        these.dates(),
        way.parts(),
        path.end(),
        way.isReplaced());
  }

  private static Part part(StopTimes times, Stretch stretch) {
    return new Part(
        stretch.stored().id(),
        stopAt(times, stretch.span().first()),
        stopAt(times, stretch.span().last()),
        stretch.detour().delaySeconds(),
        stretch.detour().replacementStops().stream().map(DrawnDetours::replacement).toList(),
        stretch.stored().changedAt());
  }

  private static StopAt stopAt(StopTimes times, int position) {
    return new StopAt(times.sequence(position), times.stop(position).id());
  }

  private static ReplacementStop replacement(ServiceChange.Replacement stop) {
    Map<Language, String> name = new LinkedHashMap<>();
    stop.name().forEach((tag, text) -> name.put(new Language(tag), text));
    return new ReplacementStop(stop.stopId(), stop.point(), name, stop.travelSeconds());
  }

  /** The way around as it is drawn, or else from one replacement stop to the next. */
  private List<GeoPoint> points(ServiceChange.Detour detour) {
    if (!detour.path().isEmpty()) {
      return detour.path();
    }
    List<GeoPoint> points = new ArrayList<>();
    for (ServiceChange.Replacement stop : detour.replacementStops()) {
      if (stop.point() != null) {
        points.add(stop.point());
      } else {
        schedules.findStop(stop.stopId()).map(Stop::point).ifPresent(points::add);
      }
    }
    return points;
  }

  private record Stretch(StoredChange stored, ServiceChange.Detour detour, DetourPlan.Span span) {}

  /**
   * Trips of one pattern that are led alike.
   *
   * @param key the same for the same way; short, for there may be thousands of trips
   * @param parts with the sequences of these trips, which others of the pattern may not share
   */
  private record Way(
      String key,
      TripPattern pattern,
      List<Stretch> stretches,
      List<Part> parts,
      boolean isReplaced,
      List<TripOnDate> trips) {}
}
