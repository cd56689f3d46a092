package akatombo.buslocation.rule;

import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Rules about trips that repeat at a headway (frequencies.txt). */
final class FrequencyRules {

  static final List<Rule> ALL =
      List.of(
          headwayTrip(
              "E006",
              "a trip by headway has trip_id, start_date and start_time",
              (feed, t) -> !t.hasStartDate() || !t.hasStartTime()),
          headwayTrip(
              "E013",
              "a trip by headway is UNSCHEDULED or says nothing",
              (feed, t) ->
                  t.hasScheduleRelationship()
                      && t.getScheduleRelationship() != ScheduleRelationship.UNSCHEDULED),
          new Rule("E019", "start_time is a multiple of the headway", FrequencyRules::start),
          new Rule("W005", "a trip by headway names its vehicle", FrequencyRules::vehicle));

  private FrequencyRules() {}

  private static Rule headwayTrip(
      String id, String text, BiPredicate<StaticFeed, TripDescriptor> isBad) {
    return new Rule(
        id,
        text,
        (iteration, report) ->
            iteration
                .trips()
                .filter(trip -> iteration.feed().isFrequency(trip.getTripId(), false))
                .filter(trip -> isBad.test(iteration.feed(), trip))
                .forEach(trip -> report.accept(trip.getTripId())));
  }

  private static void start(Iteration iteration, Consumer<String> report) {
    iteration
        .trips()
        .filter(trip -> trip.hasStartTime())
        .filter(trip -> {
          StaticFeed.Frequency frequency = iteration.feed().frequencies().get(trip.getTripId());
          return frequency != null && frequency.exact() && isBetween(trip, frequency);
        })
        .forEach(trip -> report.accept(trip.getTripId() + " at " + trip.getStartTime()));
  }

  /** Whether the start is no multiple of the headway. */
  private static boolean isBetween(TripDescriptor trip, StaticFeed.Frequency frequency) {
    int after = TripRules.seconds(trip.getStartTime()) - frequency.start();
    return after % frequency.headway() != 0;
  }

  private static void vehicle(Iteration iteration, Consumer<String> report) {
    iteration
        .tripUpdates()
        .filter(update -> iteration.feed().isFrequency(update.getTrip().getTripId(), false))
        .filter(update -> update.getVehicle().getId().isEmpty())
        .forEach(update -> report.accept(update.getTrip().getTripId()));
  }
}
