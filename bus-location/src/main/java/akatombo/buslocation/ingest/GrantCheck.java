package akatombo.buslocation.ingest;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.TripHint;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Trip;
import java.util.Optional;

/** Keeps an operator to the trips, routes and blocks of its own agencies. */
final class GrantCheck {

  private GrantCheck() {}

  static Optional<Rejected> check(TripHint hint, OperatorGrant grant, Schedules schedules) {
    if (grant.feedId() == null && grant.agencies().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(hint.tripId())
        .flatMap(schedules::findTrip)
        .map(Trip::routeId)
        .or(() -> Optional.ofNullable(hint.routeId()))
        .or(() -> blockRoute(hint, schedules))
        .flatMap(route -> foreign(route, grant, schedules));
  }

  private static Optional<RouteId> blockRoute(TripHint hint, Schedules schedules) {
    return Optional.ofNullable(hint.blockId())
        .flatMap(block ->
            schedules
                .find(block.feedId())
                .flatMap(schedule -> schedule.tripsOfBlock(block).stream().findFirst()))
        .map(Trip::routeId);
  }

  private static Optional<Rejected> foreign(
      RouteId route, OperatorGrant grant, Schedules schedules) {
    return schedules
        .findRoute(route)
        .filter(found -> !grant.coversAgency(found.agencyId()))
        .map(found ->
            new Rejected(
                RejectionCode.TRIP_OF_ANOTHER_AGENCY,
                Sentence.of(
                    "路線 {0} は事業者 {1} のものです。",
                    "Route {0} belongs to agency {1}.", route.text(), found.agencyId().text())));
  }
}
