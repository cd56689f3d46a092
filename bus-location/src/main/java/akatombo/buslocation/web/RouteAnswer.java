package akatombo.buslocation.web;

import akatombo.gtfs.EncodedPolyline;
import akatombo.gtfs.Language;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code GET /v1/routes/{id}}: a route, its stops in each direction and the ways it takes. */
final class RouteAnswer {

  private RouteAnswer() {}

  /** The route of an id, or a refusal that names it. */
  static Route route(View view, String id) {
    return RouteId.parse(id)
        .flatMap(view.schedules()::findRoute)
        .orElseThrow(() -> ReadProblem.ROUTE_NOT_FOUND.with(Map.of("id", id)));
  }

  /**
   * The answer.
   *
   * @param languages in which to give the name besides the one asked for
   */
  static Answer of(View view, String id, List<Language> languages, Answer.Media media) {
    Route route = route(view, id);
    Schedule schedule = view.schedule(route.id().feedId(), ReadProblem.ROUTE_NOT_FOUND, id);
    List<TripPattern> patterns = schedule.patternsOf(route.id());
    AnswerJson answer = AnswerJson.begin(view);
    if (media == Answer.Media.GEOJSON) {
      features(answer, schedule, route, patterns);
      return answer.end(List.of(schedule), media, Answer.Caching.TIMETABLE);
    }
    Parts.routeFields(answer, schedule, route);
    Parts.names(answer, "longNames", languages, language -> schedule.longName(route, language));
    answer.text("description", route.description()).text("url", route.url());
    RoutesAnswer.agency(answer, schedule, route);
    directions(answer, schedule, patterns);
    answer.startArray("patterns");
    patterns.forEach(pattern -> pattern(answer, schedule, pattern));
    answer.json().writeEndArray();
    ActiveAlerts alerts = ActiveAlerts.at(view.fleet().alerts(), view.now());
    Parts.alerts(answer, alerts.forRoute(route));
    return answer.end(List.of(schedule), Answer.Caching.TIMETABLE);
  }

  /** The ways the route takes, then the stops it calls at. */
  private static void features(
      AnswerJson answer, Schedule schedule, Route route, List<TripPattern> patterns) {
    Set<Stop> stops = new LinkedHashSet<>();
    Features.begin(answer);
    for (TripPattern pattern : patterns) {
      stops.addAll(pattern.stops());
      Features.line(
          answer,
          pattern.id(),
          pattern.shape(),
          () -> {
            Parts.routeFields(answer, schedule, route);
            patternFields(answer, schedule, pattern);
          });
    }
    for (Stop stop : stops) {
      Features.point(
          answer, stop.id().text(), stop.point(), () -> Parts.stopFields(answer, schedule, stop));
    }
    Features.end(answer);
  }

  /** Patterns by direction, the one with most trips first. */
  static SortedMap<Integer, List<TripPattern>> byDirection(List<TripPattern> patterns) {
    SortedMap<Integer, List<TripPattern>> directions = new TreeMap<>();
    for (TripPattern pattern : patterns) {
      directions
          .computeIfAbsent(pattern.directionId(), direction -> new ArrayList<>())
          .add(pattern);
    }
    return directions;
  }

  /** The headsign most trips of the direction begin with. */
  static void headsign(AnswerJson answer, Schedule schedule, TripPattern pattern) {
    answer.text(
        "headsign", schedule.headsign(pattern.trips().getFirst(), 0, answer.view().language()));
  }

  private static void directions(AnswerJson answer, Schedule schedule, List<TripPattern> patterns) {
    answer.startArray("directions");
    byDirection(patterns)
        .forEach((direction, its) -> {
          answer.json().writeStartObject();
          answer.number("directionId", Parts.direction(direction));
          headsign(answer, schedule, its.getFirst());
          stops(
              answer,
              schedule,
              StopOrder.of(its.stream().map(TripPattern::stops).toList()).stops());
          answer.json().writeEndObject();
        });
    answer.json().writeEndArray();
  }

  private static void pattern(AnswerJson answer, Schedule schedule, TripPattern pattern) {
    answer.json().writeStartObject();
    answer.text("id", pattern.id());
    patternFields(answer, schedule, pattern);
    answer.startArray("stopIds");
    pattern.stops().forEach(stop -> answer.json().writeString(stop.id().text()));
    answer.json().writeEndArray();
    answer.text("geometry", EncodedPolyline.encode(pattern.shape()));
    answer.json().writeEndObject();
  }

  private static void patternFields(AnswerJson answer, Schedule schedule, TripPattern pattern) {
    answer
        .number("directionId", Parts.direction(pattern.directionId()))
        .number("trips", pattern.trips().size());
    headsign(answer, schedule, pattern);
  }

  private static void stops(AnswerJson answer, Schedule schedule, List<Stop> stops) {
    answer.startArray("stops");
    for (Stop stop : stops) {
      answer.json().writeStartObject();
      Parts.stopFields(answer, schedule, stop);
      answer.json().writeEndObject();
    }
    answer.json().writeEndArray();
  }
}
