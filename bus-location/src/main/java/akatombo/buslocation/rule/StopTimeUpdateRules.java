package akatombo.buslocation.rule;

import akatombo.gtfs.StopTimes;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate.ScheduleRelationship;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules about the stop time updates of a trip update. */
final class StopTimeUpdateRules {

  static final List<Rule> ALL =
      List.of(
          new Rule("E002", "updates are in the order of the stops", StopTimeUpdateRules::order),
          new Rule("E022", "times increase from stop to stop", StopTimeUpdateRules::increase),
          update(
              "E025",
              "a bus does not leave before it arrives",
              u ->
                  u.getArrival().hasTime()
                      && u.getDeparture().hasTime()
                      && u.getDeparture().getTime() < u.getArrival().getTime()),
          neighbors(
              "E036",
              "a stop_sequence comes once",
              (a, b) ->
                  a.hasStopSequence()
                      && b.hasStopSequence()
                      && a.getStopSequence() == b.getStopSequence()),
          neighbors(
              "E037",
              "a stop_id does not follow itself",
              (a, b) -> a.hasStopId() && a.getStopId().equals(b.getStopId())),
          update("E040", "an update names its stop", u -> !u.hasStopId() && !u.hasStopSequence()),
          update(
              "E042",
              "no data means no times",
              u -> is(u, ScheduleRelationship.NO_DATA) && (u.hasArrival() || u.hasDeparture())),
          update(
              "E043",
              "a call has an arrival or a departure",
              u ->
                  !is(u, ScheduleRelationship.NO_DATA)
                      && !is(u, ScheduleRelationship.SKIPPED)
                      && !u.hasArrival()
                      && !u.hasDeparture()),
          update(
              "E044",
              "an arrival or departure has a time or a delay",
              u -> events(u).anyMatch(event -> !event.hasTime() && !event.hasDelay())),
          new Rule("E046", "a delay needs a time to be late for", StopTimeUpdateRules::untimed));

  private StopTimeUpdateRules() {}

  private static Rule update(String id, String text, Predicate<StopTimeUpdate> isBad) {
    return new Rule(
        id,
        text,
        (iteration, report) ->
            iteration
                .tripUpdates()
                .forEach(trip ->
                    trip.getStopTimeUpdateList().stream()
                        .filter(isBad)
                        .forEach(update -> report.accept(place(trip, update)))));
  }

  private static Rule neighbors(
      String id, String text, BiPredicate<StopTimeUpdate, StopTimeUpdate> isBad) {
    return new Rule(
        id,
        text,
        (iteration, report) ->
            iteration
                .tripUpdates()
                .forEach(trip -> {
                  List<StopTimeUpdate> updates = trip.getStopTimeUpdateList();
                  for (int i = 1; i < updates.size(); i++) {
                    if (isBad.test(updates.get(i - 1), updates.get(i))) {
                      report.accept(place(trip, updates.get(i)));
                    }
                  }
                }));
  }

  private static boolean is(StopTimeUpdate update, ScheduleRelationship relationship) {
    return update.getScheduleRelationship() == relationship;
  }

  private static Stream<StopTimeEvent> events(StopTimeUpdate update) {
    return Stream.concat(
        update.hasArrival() ? Stream.of(update.getArrival()) : Stream.empty(),
        update.hasDeparture() ? Stream.of(update.getDeparture()) : Stream.empty());
  }

  private static void order(Iteration iteration, Consumer<String> report) {
    iteration
        .tripUpdates()
        .forEach(trip -> {
          int last = -1;
          for (StopTimeUpdate update : trip.getStopTimeUpdateList()) {
            int place =
                update.hasStopSequence()
                    ? update.getStopSequence()
                    : sequenceAfter(iteration.feed(), trip, update.getStopId(), last);
            if (place <= last) {
              report.accept(place(trip, update));
            }
            last = Math.max(last, place);
          }
        });
  }

  /** The stop_sequence at which a trip next calls at a stop; 0 when it no longer does. */
  private static int sequenceAfter(StaticFeed feed, TripUpdate trip, String stopId, int after) {
    StopTimes times = feed.stopTimes(trip.getTrip().getTripId()).orElse(null);
    for (int i = 0; times != null && i < times.size(); i++) {
      if (times.sequence(i) > after && times.stop(i).id().id().equals(stopId)) {
        return times.sequence(i);
      }
    }
    return 0;
  }

  private static void increase(Iteration iteration, Consumer<String> report) {
    iteration
        .tripUpdates()
        .forEach(trip -> {
          long last = Long.MIN_VALUE;
          for (StopTimeUpdate update : trip.getStopTimeUpdateList()) {
            List<Long> times =
                events(update).filter(StopTimeEvent::hasTime).map(StopTimeEvent::getTime).toList();
            long before = last;
            if (times.stream().anyMatch(time -> time <= before)) {
              report.accept(place(trip, update) + " at " + times + " after " + before);
            }
            last = times.stream().reduce(last, Math::max);
          }
        });
  }

  private static void untimed(Iteration iteration, Consumer<String> report) {
    iteration
        .tripUpdates()
        .filter(trip -> iteration.feed().untimed().contains(trip.getTrip().getTripId()))
        .forEach(trip ->
            trip.getStopTimeUpdateList().stream()
                .filter(update -> update.getStopSequence() > 1)
                .filter(u -> events(u).anyMatch(event -> !event.hasTime()))
                .forEach(update -> report.accept(place(trip, update))));
  }

  static String place(TripUpdate trip, StopTimeUpdate update) {
    return trip.getTrip().getTripId()
        + " at "
        + update.getStopId()
        + "#"
        + update.getStopSequence();
  }
}
