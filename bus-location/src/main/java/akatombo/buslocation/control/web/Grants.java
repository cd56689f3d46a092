package akatombo.buslocation.control.web;

import akatombo.buslocation.OperatorGrant;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.Language;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;

/**
 * Finds what an operator names in the timetable, and keeps it to its own (promises V1, S2).
 *
 * @param language in which it is told names
 */
record Grants(OperatorGrant grant, Schedules schedules, Language language) {

  Trip trip(String field, TripId id) {
    Trip trip = schedules.findTrip(id).orElseThrow(() -> unknown(field, id));
    check(field, id.text(), agency(trip.routeId()));
    return trip;
  }

  /** One that frequencies.txt repeats is many trips, of which one must be said. */
  private RuntimeException unknown(String field, TripId id) {
    boolean repeats =
        schedules.find(id.feedId()).filter(schedule -> schedule.isRepeated(id)).isPresent();
    return repeats
        ? ControlProblems.invalid(
            field, "frequencies.txt repeats it; name one departure, " + id.text() + "@HHMMSS")
        : ControlProblems.unknown("trip-not-found", "trip", field, id.text());
  }

  Route route(String field, RouteId id) {
    Route route =
        schedules
            .findRoute(id)
            .orElseThrow(
                () -> ControlProblems.unknown("route-not-found", "route", field, id.text()));
    check(field, id.text(), route.agencyId());
    return route;
  }

  /** A stop at which something of the operator calls. */
  Stop stop(String field, StopId id) {
    Stop stop =
        schedules
            .findStop(id)
            .orElseThrow(() -> ControlProblems.unknown("stop-not-found", "stop", field, id.text()));
    boolean isServed =
        grant.coversFeed(id.feedId())
            && (grant.agencies().isEmpty()
                || schedules.find(id.feedId()).orElseThrow().routesAt(stop).stream()
                    .anyMatch(route -> grant.coversAgency(route.agencyId())));
    if (!isServed) {
      throw ControlProblems.anotherAgency(field, id.text(), id.feedId());
    }
    return stop;
  }

  void agency(String field, AgencyId id) {
    if (schedules.find(id.feedId()).flatMap(schedule -> schedule.findAgency(id)).isEmpty()) {
      throw ControlProblems.unknown("agency-not-found", "agency", field, id.text());
    }
    check(field, id.text(), id);
  }

  /** Whether a trip is the operator's own. */
  boolean covers(Trip trip) {
    return grant.coversAgency(agency(trip.routeId()));
  }

  private AgencyId agency(RouteId route) {
    return schedules.findRoute(route).orElseThrow().agencyId();
  }

  private void check(String field, String id, AgencyId agency) {
    if (!grant.coversAgency(agency)) {
      throw ControlProblems.anotherAgency(field, id, agency.text());
    }
  }
}
