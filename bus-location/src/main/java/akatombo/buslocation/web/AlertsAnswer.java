package akatombo.buslocation.web;

import akatombo.buslocation.ServiceAlert;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import java.util.List;
import java.util.Map;

/** {@code GET /v1/alerts}: what operators have to say, now and announced. */
final class AlertsAnswer {

  private AlertsAnswer() {}

  static Answer of(View view, Parameters parameters) {
    AnswerJson answer = AnswerJson.begin(view);
    Parts.alerts(answer, find(view, parameters));
    return answer.end(view.schedules().all(), Answer.Caching.LIVE);
  }

  private static List<ServiceAlert> find(View view, Parameters parameters) {
    ActiveAlerts current = ActiveAlerts.nowAndLater(view.fleet().alerts(), view.now());
    List<ServiceAlert> found = current.all();
    RouteId routeId = parameters.id("route", RouteId::parse).orElse(null);
    if (routeId != null) {
      Route route = RouteAnswer.route(view, routeId.text());
      found = found.stream().filter(current.forRoute(route)::contains).toList();
    }
    StopId stopId = parameters.id("stop", StopId::parse).orElse(null);
    if (stopId != null) {
      Stop stop =
          view.schedules()
              .findStop(stopId)
              .orElseThrow(() -> ReadProblem.STOP_NOT_FOUND.with(Map.of("id", stopId.text())));
      found = found.stream().filter(current.forStop(stopId, stop.parent())::contains).toList();
    }
    AgencyId agency = parameters.id("agency", AgencyId::parse).orElse(null);
    return agency == null
        ? found
        : found.stream().filter(current.forAgency(agency)::contains).toList();
  }
}
