package akatombo.buslocation.control;

import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.PlannedDetour;
import akatombo.buslocation.PlannedDetour.ReplacementStop;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Shape;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A detour worked out for its trips. */
final class DetourPlan {

  private final Schedules schedules;
  private final StoredChange stored;
  private final ServiceChange.Detour detour;

  DetourPlan(Schedules schedules, StoredChange stored, ServiceChange.Detour detour) {
    this.schedules = schedules;
    this.stored = stored;
    this.detour = detour;
  }

  /** The stops a pattern leaves out, by position; empty when it does not go that way. */
  static Optional<Span> span(TripPattern pattern, ServiceChange.Detour detour) {
    for (int first = 0; first < pattern.stops().size(); first++) {
      if (pattern.stops().get(first).id().equals(detour.firstStop())) {
        for (int last = first; last < pattern.stops().size(); last++) {
          if (pattern.stops().get(last).id().equals(detour.lastStop())) {
            return Optional.of(new Span(first, last));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the way itself is told, not only which stops are left out. */
  private boolean isDrawn() {
    return !detour.replacementStops().isEmpty() || !detour.path().isEmpty();
  }

  /** Each trip with the stops it leaves out and its new times. */
  List<ModifiedTrip> trips() {
    List<ModifiedTrip> trips = new ArrayList<>();
    for (TripOnDate onDate : detour.trips()) {
      schedules
          .find(onDate.tripId().feedId())
          .flatMap(schedule ->
              schedule.findTrip(onDate.tripId()).flatMap(trip -> modified(schedule, trip, onDate)))
          .ifPresent(trips::add);
    }
    return trips;
  }

  private Optional<ModifiedTrip> modified(Schedule schedule, Trip trip, TripOnDate onDate) {
    return schedule
        .patternOf(trip)
        .flatMap(pattern -> span(pattern, detour))
        .map(span ->
            new ModifiedTrip(
                onDate,
                trip.routeId(),
                detour.delaySeconds() != 0 && !isDrawn(),
                calls(schedule, schedule.stopTimes(trip), onDate, span)));
  }

  private List<ModifiedTrip.Call> calls(
      Schedule schedule, StopTimes times, TripOnDate onDate, Span span) {
    List<ModifiedTrip.Call> calls = new ArrayList<>(times.size());
    for (int i = 0; i < times.size(); i++) {
      calls.add(
          new ModifiedTrip.Call(
              i,
              times.sequence(i),
              times.stop(i).id(),
              onDate.serviceDate().at(new ServiceTime(times.arrival(i)), schedule.zone()),
              onDate.serviceDate().at(new ServiceTime(times.departure(i)), schedule.zone()),
              i >= span.first() && i <= span.last(),
              i > span.last() ? detour.delaySeconds() : 0));
    }
    return calls;
  }

  /** One for each pattern and the dates of the same trips, as far as the way is told. */
  List<PlannedDetour> modifications() {
    if (!isDrawn()) {
      return List.of();
    }
    Map<TripPattern, List<TripOnDate>> byPattern = new LinkedHashMap<>();
    for (TripOnDate onDate : detour.trips()) {
      schedules
          .find(onDate.tripId().feedId())
          .flatMap(schedule -> schedule.findTrip(onDate.tripId()).flatMap(schedule::patternOf))
          .ifPresent(
              pattern -> byPattern.computeIfAbsent(pattern, p -> new ArrayList<>()).add(onDate));
    }
    List<PlannedDetour> all = new ArrayList<>();
    byPattern.forEach((pattern, trips) ->
        span(pattern, detour)
            .ifPresent(span ->
                TripsByDates.of(trips)
                    .forEach(these -> all.add(modification(pattern, span, these)))));
    return all;
  }

  private PlannedDetour modification(TripPattern pattern, Span span, TripsByDates these) {
    Schedule schedule = schedules.find(pattern.routeId().feedId()).orElseThrow();
    StopTimes times = schedule.stopTimes(pattern.trips().getFirst());
    return new PlannedDetour(
        schedule.feedId(),
        stored.id() + "/" + pattern.id() + "/" + these.dates().getFirst(),
        stored.id(),
        these.trips(),
        these.dates(),
        stopAt(times, span.first()),
        stopAt(times, span.last()),
        detour.delaySeconds(),
        detour.replacementStops().stream().map(DetourPlan::replacement).toList(),
        path(pattern, span),
        stored.changedAt());
  }

  private static PlannedDetour.StopAt stopAt(StopTimes times, int position) {
    return new PlannedDetour.StopAt(times.sequence(position), times.stop(position).id());
  }

  private static ReplacementStop replacement(ServiceChange.Replacement stop) {
    Map<Language, String> name = new LinkedHashMap<>();
    stop.name().forEach((tag, text) -> name.put(new Language(tag), text));
    return new ReplacementStop(stop.stopId(), stop.point(), name, stop.travelSeconds());
  }

  /** The trip's own path with the part between the stops around the detour replaced. */
  private List<GeoPoint> path(TripPattern pattern, Span span) {
    Shape shape = pattern.shape();
    List<GeoPoint> path = new ArrayList<>();
    double leaves = span.first() == 0 ? 0 : shape.stopMeters(span.first() - 1);
    double returns =
        span.last() == pattern.stops().size() - 1
            ? Double.POSITIVE_INFINITY
            : shape.stopMeters(span.last() + 1);
    if (span.first() > 0) {
      addPath(shape, 0, leaves, path);
    }
    path.addAll(detour.path().isEmpty() ? replacementPoints() : detour.path());
    if (returns < Double.POSITIVE_INFINITY) {
      addPath(shape, returns, shape.lengthMeters(), path);
    }
    return path;
  }

  private List<GeoPoint> replacementPoints() {
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

  private static void addPath(Shape shape, double from, double to, List<GeoPoint> path) {
    path.add(shape.at(from));
    for (int point = 0; point < shape.size(); point++) {
      if (shape.meters(point) > from && shape.meters(point) < to) {
        path.add(new GeoPoint(shape.lat(point), shape.lon(point)));
      }
    }
    path.add(shape.at(to));
  }

  /** Stop positions, both included. */
  record Span(int first, int last) {}
}
