package akatombo.buslocation.control;

import akatombo.buslocation.ModifiedTrip;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a detour makes of its trips. */
final class DetourPlan {

  private final Schedules schedules;
  private final ServiceChange.Detour detour;

  DetourPlan(Schedules schedules, ServiceChange.Detour detour) {
    this.schedules = schedules;
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
        .flatMap(pattern ->
            span(pattern, detour).map(span -> new Passing(pattern, span, detour.delaySeconds())))
        .map(passing ->
            new ModifiedTrip(
                onDate,
                trip.routeId(),
                detour.delaySeconds() != 0 && !detour.isDrawn(),
                calls(schedule, trip, onDate, passing)));
  }

  private static List<ModifiedTrip.Call> calls(
      Schedule schedule, Trip trip, TripOnDate onDate, Passing passing) {
    StopTimes times = schedule.stopTimes(trip);
    List<ModifiedTrip.Call> calls = new ArrayList<>(times.size());
    for (int i = 0; i < times.size(); i++) {
      calls.add(
          new ModifiedTrip.Call(
              i,
              times.sequence(i),
              times.stop(i).id(),
              onDate.serviceDate().at(new ServiceTime(times.arrival(i)), schedule.zone()),
              onDate.serviceDate().at(new ServiceTime(times.departure(i)), schedule.zone()),
              passing.span().holds(i),
              passing.delayAt(i)));
    }
    return calls;
  }

  /** A pattern on a detour. */
  private record Passing(TripPattern pattern, Span span, int delaySeconds) {

    /** The delay grows on the way around, so that who has driven half of it has half to come. */
    int delayAt(int position) {
      if (!span.holds(position)) {
        return position > span.last() ? delaySeconds : 0;
      }
      var shape = pattern.shape();
      boolean ends = span.last() == pattern.stops().size() - 1;
      double leaves = span.first() == 0 ? 0 : shape.stopMeters(span.first() - 1);
      double returns = ends ? shape.lengthMeters() : shape.stopMeters(span.last() + 1);
      double part = (shape.stopMeters(position) - leaves) / Math.max(1, returns - leaves);
      return (int) Math.round(delaySeconds * part);
    }
  }

  /** Stop positions, both included. */
  record Span(int first, int last) {

    boolean holds(int position) {
      return position >= first && position <= last;
    }

    boolean overlaps(Span other) {
      return first <= other.last && other.first <= last;
    }
  }
}
