package akatombo.buslocation.web;

import akatombo.buslocation.OccupancyStatus;
import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.VehicleId;
import akatombo.gtfs.Language;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/stops/{id}/departures}: what leaves next, and what stands behind each time. */
final class DeparturesAnswer {

  private DeparturesAnswer() {}

  static Answer of(View view, Query query) {
    Stop stop = query.stop;
    Schedule schedule =
        view.schedule(stop.id().feedId(), ReadProblem.STOP_NOT_FOUND, stop.id().text());
    List<Departure> found =
        DepartureBoard.of(view, stop, query.from, query.window, query.route, query.cursor.needed());
    ActiveAlerts alerts =
        ActiveAlerts.during(view.fleet().alerts(), query.from, query.from.plus(query.window));
    Set<ServiceAlert> shown = new LinkedHashSet<>(alerts.forStop(stop.id(), stop.parent()));
    AnswerJson answer = AnswerJson.begin(view);
    answer.startObject("stop");
    Parts.stopFields(answer, schedule, stop);
    answer.json().writeEndObject();
    answer.startArray("departures");
    for (Departure departure : query.cursor.page(found)) {
      departure(answer, schedule, departure, alerts, shown);
    }
    answer.json().writeEndArray();
    if (found.isEmpty()) {
      NextService next = NextService.after(view, stop, query.from, query.window, query.route);
      answer.startObject("noDepartures").word("code", next.code()).time("next", next.departure());
      answer.json().writeEndObject();
    } else {
      answer.text("noDepartures", (String) null);
    }
    Parts.alerts(answer, shown);
    answer.text("next", query.cursor.next(found.size())).text("prev", query.cursor.previous());
    return answer.end(
        List.of(schedule),
        Answer.Media.JSON,
        Answer.Caching.LIVE,
        passing -> passing.time("from", query.from).time("until", query.from.plus(query.window)));
  }

  private static void departure(
      AnswerJson answer,
      Schedule schedule,
      Departure departure,
      ActiveAlerts alerts,
      Set<ServiceAlert> shown) {
    Route route = schedule.findRoute(departure.trip().routeId()).orElseThrow();
    VehicleId vehicle = departure.vehicleId();
    boolean offRoute = isOffRoute(answer.view(), departure);
    answer.json().writeStartObject();
    answer
        .id("tripId", departure.trip().id())
        .text("serviceDate", departure.serviceDate().toString())
        .id("routeId", route.id())
        .startObject("route");
    Parts.routeFields(answer, schedule, route);
    answer.json().writeEndObject();
    answer
        .text(
            "headsign",
            schedule.headsign(departure.trip(), departure.position(), answer.view().language()))
        .id("stopId", departure.stop().id())
        .text("platform", departure.stop().platformCode())
        .time("scheduled", departure.scheduled())
        .time("estimated", departure.estimated());
    Parts.range(answer, departure.call(), false);
    answer
        .text("noPredictionReason", reason(answer.view(), schedule, departure))
        .number("delaySeconds", departure.delaySeconds())
        .word("live", departure.live())
        .flag("offRoute", offRoute)
        .text("note", offRoute ? offRouteNote(answer.view().language()) : null)
        .text("vehicleId", vehicle == null ? null : vehicle.text())
        .text("occupancy", occupancy(answer.view(), vehicle));
    List<ServiceAlert> concerned =
        alerts.forCall(route, departure.trip().id(), departure.stop(), departure.time());
    shown.addAll(concerned);
    Parts.alertIds(answer, concerned);
    answer.json().writeEndObject();
  }

  /** How full the vehicle is that runs it, by its operator. */
  private static @Nullable String occupancy(View view, @Nullable VehicleId vehicle) {
    return Optional.ofNullable(vehicle)
        .flatMap(view.fleet()::findVehicle)
        .map(known -> known.report().occupancy())
        .map(OccupancyStatus::name)
        .orElse(null);
  }

  /** Whether its bus has left the path of the trip, so that the times are in doubt. */
  private static boolean isOffRoute(View view, Departure departure) {
    return departure.live() != Live.CANCELED
        && view.fleet().isOffRoute(new TripOnDate(departure.trip().id(), departure.serviceDate()));
  }

  private static String offRouteNote(Language language) {
    return language.tag().startsWith("ja")
        ? "バスが経路から外れています。時刻は目安で、停まらないことがあります。"
        : "The bus has left its route: the times are uncertain, and it may not call here.";
  }

  private static @Nullable String reason(View view, Schedule schedule, Departure departure) {
    if (departure.call() != null) {
      return null;
    }
    TripOnDate run = new TripOnDate(departure.trip().id(), departure.serviceDate());
    return NoPrediction.of(
            view,
            schedule,
            run,
            departure.trip(),
            departure.position(),
            departure.live() == Live.CANCELED)
        .name();
  }

  /**
   * What is asked.
   *
   * @param route the only route wanted; null for all
   */
  record Query(Stop stop, Instant from, Duration window, @Nullable RouteId route, Cursor cursor) {

    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 200;
    private static final Duration WINDOW = Duration.ofMinutes(60);
    private static final Duration WINDOW_MAX = Duration.ofHours(24);

    static Query read(View view, String id, Parameters parameters) {
      Stop stop =
          StopId.parse(id)
              .flatMap(view.schedules()::findStop)
              .orElseThrow(() -> ReadProblem.STOP_NOT_FOUND.with(Map.of("id", id)));
      RouteId route = parameters.id("route", RouteId::parse).orElse(null);
      if (route != null && view.schedules().findRoute(route).isEmpty()) {
        throw ReadProblem.ROUTE_NOT_FOUND.with(Map.of("id", route.text()));
      }
      Instant from = parameters.instant("from", view.now(), view.zone());
      if (parameters.text("from") != null) {
        Validity.check(
            view.schedule(stop.id().feedId(), ReadProblem.STOP_NOT_FOUND, id), "from", from);
      }
      return new Query(
          stop,
          from,
          parameters.duration("window", WINDOW, Duration.ofMinutes(1), WINDOW_MAX),
          route,
          Cursor.read(parameters, parameters.number("limit", LIMIT, 1, LIMIT_MAX)));
    }
  }
}
