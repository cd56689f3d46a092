package akatombo.buslocation.rule;

import akatombo.gtfs.LocationType;
import akatombo.gtfs.StopTimes;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rules about the stops a feed names. */
final class StopRules {

  static final List<Rule> ALL =
      List.of(
          new Rule("E009", "a stop called at twice is told apart", StopRules::repeated),
          new Rule("E011", "stop_id is in the timetable", StopRules::unknown),
          new Rule("E015", "vehicles call at stops, not at stations", StopRules::locationType),
          new Rule("E045", "stop_id and stop_sequence agree", StopRules::pairing),
          new Rule("E051", "stop_sequence is the trip's", StopRules::sequence));

  private StopRules() {}

  private static void repeated(Iteration iteration, Consumer<String> report) {
    calls(iteration)
        .filter(call -> !call.update.hasStopSequence() && callsTwice(call.times))
        .forEach(call -> report.accept(call.toString()));
  }

  private static void unknown(Iteration iteration, Consumer<String> report) {
    Stream.concat(
            called(iteration),
            iteration.informed().filter(EntitySelector::hasStopId).map(EntitySelector::getStopId))
        .filter(id -> iteration.feed().stop(id).isEmpty())
        .forEach(report);
  }

  private static void locationType(Iteration iteration, Consumer<String> report) {
    called(iteration)
        .filter(id ->
            iteration
                .feed()
                .stop(id)
                .filter(stop -> stop.locationType() != LocationType.STOP)
                .isPresent())
        .forEach(report);
  }

  private static void pairing(Iteration iteration, Consumer<String> report) {
    calls(iteration)
        .filter(call -> call.update.hasStopId() && call.update.hasStopSequence())
        .filter(call -> {
          OptionalInt position = call.position();
          return position.isPresent()
              && !call.times.stop(position.getAsInt()).id().id().equals(call.update.getStopId());
        })
        .forEach(call -> report.accept(call.toString()));
  }

  private static void sequence(Iteration iteration, Consumer<String> report) {
    calls(iteration)
        .filter(call -> call.update.hasStopSequence() && call.position().isEmpty())
        .forEach(call -> report.accept(call.toString()));
  }

  /** Stop ids of stop time updates and vehicle positions. */
  private static Stream<String> called(Iteration iteration) {
    return Stream.concat(
        iteration
            .tripUpdates()
            .flatMap(update -> update.getStopTimeUpdateList().stream())
            .filter(StopTimeUpdate::hasStopId)
            .map(StopTimeUpdate::getStopId),
        iteration.vehicles().filter(VehiclePosition::hasStopId).map(VehiclePosition::getStopId));
  }

  private static Stream<Call> calls(Iteration iteration) {
    return iteration
        .tripUpdates()
        .flatMap(trip ->
            iteration.feed().stopTimes(trip.getTrip().getTripId()).stream()
                .flatMap(times ->
                    trip.getStopTimeUpdateList().stream()
                        .map(update -> new Call(trip, update, times))));
  }

  private static boolean callsTwice(StopTimes times) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < times.size(); i++) {
      if (!seen.add(times.stop(i).id().id())) {
        return true;
      }
    }
    return false;
  }

  private record Call(TripUpdate trip, StopTimeUpdate update, StopTimes times) {

    OptionalInt position() {
      return StaticFeed.positionOf(times, update.getStopSequence());
    }

    @Override
    public String toString() {
      return StopTimeUpdateRules.place(trip, update);
    }
  }
}
