package akatombo.buslocation.web;

import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.Route;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/routes/{id}/timetable}: all trips of a date as a table of trips by stops. */
final class TimetableAnswer {

  private TimetableAnswer() {}

  static Answer of(View view, String id, Parameters parameters) {
    Route route = RouteAnswer.route(view, id);
    Schedule schedule = view.schedule(route.id().feedId(), ReadProblem.ROUTE_NOT_FOUND, id);
    ServiceDate date =
        new ServiceDate(parameters.date("date", ServiceDay.of(schedule, route, view.now()).date()));
    Validity.check(schedule, date);
    AnswerJson answer = AnswerJson.begin(view);
    answer.startObject("route");
    Parts.routeFields(answer, schedule, route);
    answer.json().writeEndObject();
    answer.text("date", date.toString()).startArray("directions");
    RouteAnswer.byDirection(schedule.patternsOf(route.id()))
        .forEach((direction, patterns) -> direction(answer, schedule, direction, patterns, date));
    answer.json().writeEndArray();
    return answer.end(List.of(schedule), Answer.Caching.TIMETABLE);
  }

  /** Nothing for a direction no trip goes in on the date: an extra trip of another day has one. */
  private static void direction(
      AnswerJson answer,
      Schedule schedule,
      int direction,
      List<TripPattern> patterns,
      ServiceDate date) {
    List<Trip> trips =
        patterns.stream()
            .flatMap(pattern -> pattern.trips().stream())
            .filter(trip -> schedule.runs(trip.serviceId(), date))
            .sorted(
                Comparator.comparingInt((Trip trip) -> schedule.stopTimes(trip).departure(0))
                    .thenComparingInt(Trip::index))
            .toList();
    if (trips.isEmpty()) {
      return;
    }
    List<TripPattern> used =
        patterns.stream()
            .filter(pattern -> trips.stream().anyMatch(t -> t.patternIndex() == pattern.index()))
            .toList();
    StopOrder order = StopOrder.of(used.stream().map(TripPattern::stops).toList());
    answer.json().writeStartObject();
    answer.number("directionId", Parts.direction(direction));
    RouteAnswer.headsign(answer, schedule, patterns.getFirst());
    stops(answer, schedule, order);
    answer.startArray("trips");
    for (Trip trip : trips) {
      trip(answer, schedule, trip, date, order);
    }
    answer.json().writeEndArray();
    answer.json().writeEndObject();
  }

  private static void stops(AnswerJson answer, Schedule schedule, StopOrder order) {
    answer.startArray("stops");
    for (Stop stop : order.stops()) {
      answer.json().writeStartObject();
      answer
          .id("id", stop.id())
          .text("name", schedule.name(stop, answer.view().language()))
          .text("platform", stop.platformCode());
      answer.json().writeEndObject();
    }
    answer.json().writeEndArray();
  }

  private static void trip(
      AnswerJson answer, Schedule schedule, Trip trip, ServiceDate date, StopOrder order) {
    StopTimes times = schedule.stopTimes(trip);
    @Nullable Instant[] cells = new @Nullable Instant[order.size()];
    int[] rows = order.rowsOf(schedule.patternOf(trip).orElseThrow().stops());
    for (int i = 0; i < rows.length; i++) {
      int seconds = i == rows.length - 1 ? times.arrival(i) : times.departure(i);
      cells[rows[i]] = date.at(new ServiceTime(seconds), schedule.zone());
    }
    boolean canceled =
        answer
            .view()
            .fleet()
            .findPrediction(new TripOnDate(trip.id(), date))
            .filter(TripPrediction::canceled)
            .isPresent();
    answer.json().writeStartObject();
    answer
        .id("tripId", trip.id())
        .text("shortName", trip.shortName())
        .text("headsign", schedule.headsign(trip, 0, answer.view().language()))
        .word("wheelchair", trip.wheelchair())
        .word("live", canceled ? Live.CANCELED : Live.SCHEDULED)
        .startArray("times");
    for (Instant cell : cells) {
      answer.element(cell);
    }
    answer.json().writeEndArray();
    answer.json().writeEndObject();
  }
}
