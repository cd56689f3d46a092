package akatombo.buslocation.web;

import akatombo.gtfs.AgencyId;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedule.StopAt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/routes}: the routes, of one agency or those that call near a place. */
final class RoutesAnswer {

  private static final Comparator<Found> BY_FEED_ORDER =
      Comparator.comparingInt((Found found) -> found.route.sortOrder())
          .thenComparingInt(found -> found.route.index());

  private RoutesAnswer() {}

  static Answer of(View view, Query query) {
    List<Found> found = find(view, query);
    AnswerJson answer = AnswerJson.begin(view);
    answer.startArray("routes");
    for (Found each : query.cursor.page(found)) {
      answer.json().writeStartObject();
      Parts.routeFields(answer, each.schedule, each.route);
      agency(answer, each.schedule, each.route);
      answer.json().writeEndObject();
    }
    answer.json().writeEndArray();
    answer.text("next", query.cursor.next(found.size())).text("prev", query.cursor.previous());
    return answer.end(view.schedules().all(), Answer.Caching.TIMETABLE);
  }

  /** The agency that runs a route. */
  static void agency(AnswerJson answer, Schedule schedule, Route route) {
    answer.startObject("agency").id("id", route.agencyId());
    schedule
        .findAgency(route.agencyId())
        .ifPresent(agency -> {
          answer.text("name", schedule.name(agency, answer.view().language()));
          answer.text("phone", agency.phone()).text("url", agency.url());
        });
    answer.json().writeEndObject();
  }

  private static List<Found> find(View view, Query query) {
    List<Found> all = new ArrayList<>();
    for (Schedule schedule : view.schedules().all()) {
      List<Found> found = new ArrayList<>();
      Set<RouteId> near = query.near == null ? null : near(schedule, query);
      for (Route route : schedule.routes()) {
        if ((query.agency == null || route.agencyId().equals(query.agency))
            && (near == null || near.contains(route.id()))) {
          found.add(new Found(schedule, route));
        }
      }
      found.sort(BY_FEED_ORDER);
      all.addAll(found);
    }
    return all;
  }

  private static Set<RouteId> near(Schedule schedule, Query query) {
    Set<RouteId> ids = new HashSet<>();
    if (query.near != null) {
      for (StopAt at : schedule.stopsNear(query.near, query.radiusMeters, Integer.MAX_VALUE)) {
        schedule.routesAt(at.stop()).forEach(route -> ids.add(route.id()));
      }
    }
    return ids;
  }

  private record Found(Schedule schedule, Route route) {}

  /** What is asked. */
  record Query(
      @Nullable AgencyId agency, @Nullable GeoPoint near, double radiusMeters, Cursor cursor) {

    private static final int RADIUS_METERS = 500;
    private static final int RADIUS_MAX_METERS = 20_000;
    private static final int LIMIT = 100;
    private static final int LIMIT_MAX = 200;

    static Query read(View view, Parameters parameters) {
      return new Query(
          parameters.id("agency", AgencyId::parse).orElse(null),
          view.near(parameters),
          parameters.number("radius", RADIUS_METERS, 1, RADIUS_MAX_METERS),
          Cursor.read(parameters, parameters.number("limit", LIMIT, 1, LIMIT_MAX)));
    }
  }
}
