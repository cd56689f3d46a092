package akatombo.buslocation.control.web;

import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.control.ServiceChange;
import akatombo.buslocation.control.StoredChange.State;
import akatombo.buslocation.control.store.ChangeStore;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Adds trips that are not in the timetable. */
final class ExtraTripHandler {

  static final String FOLDER = "extra-trips";

  private static final Set<String> FIELDS =
      Set.of("routeId", "directionId", "headsign", "date", "stops", "duplicateOf", "startTime");
  private static final Set<String> STOP_FIELDS = Set.of("stopId", "arrival", "departure");
  private static final int STOPS_MAX = 300;
  private static final int TIME_MAX = 72 * 3600;
  private static final int ID_DIGITS = 8;
  private static final Duration LATE_MAX = Duration.ofHours(3);

  private final Requests requests;
  private final ChangeStore store;
  private final AlertTemplates templates;

  ExtraTripHandler(Requests requests, ChangeStore store, AlertTemplates templates) {
    this.requests = requests;
    this.store = store;
    this.templates = templates;
  }

  /** {@code POST /v1/operator/extra-trips}. */
  Mono<ServerResponse> create(ServerRequest request) {
    return requests.write(
        request,
        (who, body) -> {
          Set<String> known = new TreeSet<>(FIELDS);
          known.addAll(Words.FIELDS);
          Fields fields = Fields.of(body, known);
          ExtraTrip trip =
              fields.has("duplicateOf") ? duplicate(fields, who) : ownTrip(fields, who);
          Schedule schedule = who.schedules().find(trip.id().feedId()).orElseThrow();
          Instant end =
              trip.date().at(new ServiceTime(trip.calls().getLast().arrival()), schedule.zone());
          if (!end.isAfter(requests.now())) {
            throw ControlProblems.alreadyEnded(
                "date", trip.date().toString(), schedule.zone(), end);
          }
          String headsign = trip.headsign() == null ? "" : trip.headsign();
          return store
              .insert(
                  requests.fresh(
                      who,
                      State.PUBLISHED,
                      end.plus(LATE_MAX),
                      new ServiceChange.Extra(
                          trip,
                          new Drafts(templates, who.schedules())
                              .extra(schedule, trip, headsign, Words.read(fields)))))
              .map(stored -> requests.deed(who, "published", stored, HttpStatus.CREATED, FOLDER));
        });
  }

  private static ExtraTrip duplicate(Fields fields, Grants who) {
    Trip trip = who.trip("duplicateOf", fields.requiredId("duplicateOf", TripId::parse));
    Schedule schedule = who.schedules().find(trip.id().feedId()).orElseThrow();
    StopTimes times = schedule.stopTimes(trip);
    int later = fields.requiredTime("startTime") - (times.size() == 0 ? 0 : times.departure(0));
    List<ExtraTrip.Call> calls = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      calls.add(
          new ExtraTrip.Call(
              times.stop(i).id(), times.arrival(i) + later, times.departure(i) + later));
    }
    ServiceDate date = date(fields, schedule);
    return new ExtraTrip(
        id(trip.id().feedId(), date),
        date,
        trip.routeId(),
        trip.directionId(),
        null,
        trip.id(),
        calls);
  }

  private static ExtraTrip ownTrip(Fields fields, Grants who) {
    RouteId route = fields.requiredId("routeId", RouteId::parse);
    var _ = who.route("routeId", route);
    List<ExtraTrip.Call> calls = new ArrayList<>();
    for (Fields stop : fields.list("stops", STOPS_MAX, STOP_FIELDS)) {
      calls.add(call(stop, who, route, calls));
    }
    if (calls.size() < 2) {
      throw ControlProblems.invalid("stops", "a trip has two stops at least");
    }
    ServiceDate date = date(fields, who.schedules().find(route.feedId()).orElseThrow());
    Integer direction = fields.number("directionId", 0, 1);
    return new ExtraTrip(
        id(route.feedId(), date),
        date,
        route,
        direction == null ? -1 : direction,
        fields.text("headsign"),
        null,
        calls);
  }

  /** A date nobody can ask the timetable for is a slip. */
  private static ServiceDate date(Fields fields, Schedule schedule) {
    ServiceDate date = fields.requiredDate("date");
    Schedule.DateRange range = schedule.validity();
    if (date.compareTo(range.first()) < 0 || date.compareTo(range.last()) > 0) {
      throw ControlProblems.outsideValidity(fields.name("date"), date, range);
    }
    return date;
  }

  private static ExtraTrip.Call call(
      Fields fields, Grants who, RouteId route, List<ExtraTrip.Call> before) {
    StopId stop = fields.requiredId("stopId", StopId::parse);
    if (!stop.feedId().equals(route.feedId())) {
      throw ControlProblems.invalid(fields.name("stopId"), "a stop of another feed");
    }
    if (who.stop(fields.name("stopId"), stop).point() == null) {
      throw ControlProblems.invalid(fields.name("stopId"), "a stop without a place");
    }
    Integer departs = fields.time("departure");
    Integer arrives = fields.time("arrival");
    if (arrives == null && departs == null) {
      throw ControlProblems.invalid(fields.name("departure"), "missing; it is required");
    }
    int arrival = arrives == null ? departs == null ? 0 : departs : arrives;
    int departure = departs == null ? arrival : departs;
    int earliest = before.isEmpty() ? 0 : before.getLast().departure() + 1;
    if (arrival < earliest || departure < arrival || departure > TIME_MAX) {
      throw ControlProblems.outOfRange(
          fields.name(arrival < earliest ? "arrival" : "departure"),
          new ServiceTime(arrival < earliest ? arrival : departure).toString(),
          new ServiceTime(Math.max(earliest, arrival)).toString(),
          new ServiceTime(TIME_MAX).toString());
    }
    return new ExtraTrip.Call(stop, arrival, departure);
  }

  private static TripId id(String feedId, ServiceDate date) {
    return new TripId(
        feedId,
        "extra-"
            + date.date().format(DateTimeFormatter.BASIC_ISO_DATE)
            + "-"
            + UUID.randomUUID().toString().substring(0, ID_DIGITS));
  }
}
