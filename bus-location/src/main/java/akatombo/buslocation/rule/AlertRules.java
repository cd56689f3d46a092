package akatombo.buslocation.rule;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Rules about alerts. */
final class AlertRules {

  static final List<Rule> ALL =
      List.of(
          entity(
              "E030",
              "an alert's trip is of its route",
              (feed, e) ->
                  e.hasRouteId()
                      && feed.trip(e.getTrip().getTripId())
                          .filter(trip -> !trip.routeId().id().equals(e.getRouteId()))
                          .isPresent()),
          entity(
              "E031",
              "an alert names one route",
              (feed, e) ->
                  e.hasRouteId()
                      && e.getTrip().hasRouteId()
                      && !e.getRouteId().equals(e.getTrip().getRouteId())),
          new Rule("E032", "an alert is about something", AlertRules::aboutNothing),
          entity(
              "E033",
              "what an alert is about has a name",
              (feed, e) ->
                  !e.hasAgencyId()
                      && !e.hasRouteId()
                      && !e.hasRouteType()
                      && !e.hasTrip()
                      && !e.hasStopId()),
          entity(
              "E034",
              "agency_id is in the timetable",
              (feed, e) ->
                  e.hasAgencyId()
                      && feed.schedule().agencies().stream()
                          .noneMatch(agency -> agency.id().id().equals(e.getAgencyId()))));

  private AlertRules() {}

  private static Rule entity(String id, String text, BiPredicate<StaticFeed, EntitySelector> bad) {
    return new Rule(
        id,
        text,
        (iteration, report) ->
            iteration
                .informed()
                .filter(entity -> bad.test(iteration.feed(), entity))
                .forEach(entity -> report.accept(entity.toString().replace('\n', ' '))));
  }

  private static void aboutNothing(Iteration iteration, Consumer<String> report) {
    iteration
        .allAlerts()
        .filter(alert -> alert.getInformedEntityCount() == 0)
        .map(Alert::getHeaderText)
        .forEach(text -> report.accept(text.toString().replace('\n', ' ')));
  }
}
