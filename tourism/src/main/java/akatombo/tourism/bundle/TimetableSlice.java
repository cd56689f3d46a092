package akatombo.tourism.bundle;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Route;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.Trip;
import akatombo.tourism.visit.Journeys;
import akatombo.tourism.visit.NearStop;
import akatombo.tourism.visit.Passage;
import akatombo.tourism.visit.Ride;
import akatombo.tourism.visit.TourCourse;
import akatombo.tourism.visit.VisitDay;
import akatombo.tourism.visit.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The timetables of the stops along a tour for two weeks, and the last bus back from each waypoint.
 * A week has one slice, whatever day it is asked for; days with the same buses are written once.
 * Times count on after midnight: 25:10 is ten past one.
 *
 * @param zone of the times
 */
public record TimetableSlice(Schedules schedules, ZoneId zone, Language language) {

  private static final int DAYS = 14;
  private static final int STOPS = 3;
  private static final int DEPARTURES_MAX = 500;
  private static final Duration DAY = Duration.ofHours(24);

  /** The slice for the week of a day. */
  public ObjectNode of(TourCourse course, LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("from", monday.toString())
        .put("to", monday.plusDays(DAYS - 1).toString())
        .put("live", false);
    SequencedMap<String, NearStop> stops = new LinkedHashMap<>();
    ArrayNode waypoints = JsonNodeFactory.instance.arrayNode();
    for (GeoPoint point : course.points()) {
      ArrayNode near = waypoints.addObject().putArray("stops");
      for (NearStop stop : around(point)) {
        stops.putIfAbsent(stop.stop().id().text(), stop);
        near.addObject()
            .put("id", stop.stop().id().text())
            .put("walkSeconds", stop.walk().toSeconds());
      }
    }
    feeds(node.putArray("feeds"), stops);
    ArrayNode listed = node.putArray("stops");
    stops.values().forEach(stop -> listed.add(stop(stop)));
    node.set("waypoints", waypoints);
    Lines lines = new Lines();
    ArrayNode days = JsonNodeFactory.instance.arrayNode();
    days(days, new Along(course, stops, lines), monday);
    node.set("lines", lines.written);
    node.set("days", days);
    return node;
  }

  /** Lines with where they go, each written once and named by its place in the list. */
  private static final class Lines {

    private final ArrayNode written = JsonNodeFactory.instance.arrayNode();
    private final Map<List<String>, Integer> known = new HashMap<>();

    int index(String route, String headsign) {
      return known.computeIfAbsent(
          List.of(route, headsign),
          line -> {
            var _ = written.addArray().add(route).add(headsign);
            return written.size() - 1;
          });
    }
  }

  /** What all days have in common. */
  private record Along(TourCourse course, Map<String, NearStop> stops, Lines lines) {}

  private List<NearStop> around(@Nullable GeoPoint point) {
    return point == null ? List.of() : NearStop.around(schedules, point, STOPS);
  }

  private static void feeds(ArrayNode feeds, Map<String, NearStop> stops) {
    stops.values().stream()
        .map(NearStop::schedule)
        .distinct()
        .forEach(schedule ->
            feeds
                .addObject()
                .put("id", schedule.feedId())
                .put("sha256", schedule.version().sha256()));
  }

  private ObjectNode stop(NearStop near) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", near.stop().id().text())
            .put("name", near.schedule().name(near.stop(), language).text());
    GeoPoint point = near.stop().point();
    if (point != null) {
      node.put("lat", point.lat()).put("lon", point.lon());
    }
    return node;
  }

  private void days(ArrayNode days, Along along, LocalDate monday) {
    Map<ObjectNode, ArrayNode> datesByBuses = new LinkedHashMap<>();
    for (int i = 0; i < DAYS; i++) {
      LocalDate date = monday.plusDays(i);
      datesByBuses
          .computeIfAbsent(buses(along, date), buses -> JsonNodeFactory.instance.arrayNode())
          .add(date.toString());
    }
    datesByBuses.forEach((buses, dates) -> {
      ObjectNode day = days.addObject();
      day.set("dates", dates);
      day.setAll(buses);
    });
  }

  private ObjectNode buses(Along along, LocalDate date) {
    VisitDay day = new VisitDay(date, zone);
    ObjectNode buses = JsonNodeFactory.instance.objectNode();
    ObjectNode departures = buses.putObject("departures");
    along.stops.forEach((id, stop) -> departures.set(id, departures(stop, along.lines, day)));
    lastBack(buses.putArray("lastBack"), along, day);
    return buses;
  }

  /** By line, as there are hundreds: its place in the list of lines, then the times. */
  private ArrayNode departures(NearStop stop, Lines lines, VisitDay day) {
    Map<Integer, ArrayNode> byLine = new TreeMap<>();
    for (ScheduledDeparture departure :
        stop.schedule().departures(stop.stop(), day.start(), DAY, DEPARTURES_MAX)) {
      int line =
          lines.index(
              route(stop.schedule(), departure.trip()),
              headsign(stop.schedule(), departure.trip(), departure.position()));
      var _ =
          byLine
              .computeIfAbsent(line, number -> JsonNodeFactory.instance.arrayNode().add(number))
              .add(clock(departure.departure(), day.date()));
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    byLine.values().forEach(all::add);
    return all;
  }

  private String headsign(Schedule schedule, Trip trip, int position) {
    return schedule.headsign(trip, position, language).text();
  }

  /** By one bus to where the tour begins; JSON null where none goes. */
  private void lastBack(ArrayNode all, Along along, VisitDay day) {
    GeoPoint start = along.course.start();
    Journeys journeys =
        Journeys.direct(around(start), new Window(day.start(), day.end(), trip -> false));
    for (GeoPoint point : along.course.points()) {
      Passage last = journeys.back(around(point)).stream().min(Passage.LAST_AWAY).orElse(null);
      all.add(last == null ? null : back(last, along.lines, day.date()));
    }
  }

  private @Nullable ObjectNode back(Passage passage, Lines lines, LocalDate date) {
    Ride ride = passage.ride();
    return ride == null
        ? null
        : JsonNodeFactory.instance
            .objectNode()
            .put("leave", clock(passage.leave(), date))
            .put("stop", name(ride.schedule(), ride.board()))
            .put("departure", clock(ride.departure(), date))
            .put(
                "line",
                lines.index(
                    route(ride.schedule(), ride.trip()),
                    headsign(ride.schedule(), ride.trip(), ride.position())))
            .put("to", name(ride.schedule(), ride.alight()))
            .put("arrival", clock(ride.arrival(), date));
  }

  private String name(Schedule schedule, Stop stop) {
    return schedule.name(stop, language).text();
  }

  private String route(Schedule schedule, Trip trip) {
    return schedule.findRoute(trip.routeId()).map(route -> route(schedule, route)).orElse("");
  }

  private String route(Schedule schedule, Route route) {
    String name = schedule.shortName(route, language).text();
    return name.isEmpty() ? schedule.longName(route, language).text() : name;
  }

  /** Hours and minutes of a day that ends at 3 in the next. */
  private String clock(Instant instant, LocalDate date) {
    var local = instant.atZone(zone);
    int hour = local.getHour() + (local.toLocalDate().isAfter(date) ? 24 : 0);
    return "%02d:%02d".formatted(hour, local.getMinute());
  }
}
