package akatombo.buslocation.control.web;

import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.buslocation.control.AlertDraft;
import akatombo.buslocation.control.ServiceChange.Cancellation;
import akatombo.buslocation.control.ServiceChange.Scope;
import akatombo.gtfs.Language;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the alert that goes with a change: what it is about, when it counts, and its words. */
final class Drafts {

  private final AlertTemplates templates;
  private final Schedules schedules;

  Drafts(AlertTemplates templates, Schedules schedules) {
    this.templates = templates;
    this.schedules = schedules;
  }

  /** That trips do not run; the words tell whether it is one, a line's or an area's. */
  AlertDraft canceled(Scope scope, List<TripOnDate> trips, Words words) {
    String template =
        scope.area() != null
            ? "area-canceled"
            : trips.size() == 1 ? "trip-canceled" : "line-canceled";
    return draft(
        templates.get(template),
        words,
        informed(trips),
        periods(trips),
        language -> facts(trips, new Language(language)));
  }

  /** The alert of a cancellation when only some of its trips are left; the office's words stay. */
  AlertDraft stillCanceled(Cancellation held, List<TripOnDate> rest) {
    AlertDraft told = held.alert();
    List<TripOnDate> left = known(rest);
    if (left.isEmpty()) {
      return told;
    }
    Words none = new Words(told.cause(), told.severity(), Map.of(), Map.of(), told.url());
    AlertDraft ours = canceled(held.scope(), known(held.trips()), none);
    return canceled(
        held.scope(),
        left,
        new Words(
            told.cause(),
            told.severity(),
            told.header().equals(ours.header()) ? Map.of() : told.header(),
            told.description().equals(ours.description()) ? Map.of() : told.description(),
            told.url()));
  }

  /** Those that the timetable still has: it may be a later one than was decided on. */
  private List<TripOnDate> known(List<TripOnDate> trips) {
    return trips.stream().filter(trip -> schedules.findTrip(trip.tripId()).isPresent()).toList();
  }

  /** That trips take another way. */
  AlertDraft detour(List<TripOnDate> trips, List<Stop> skipped, Words words) {
    return draft(
        templates.get("detour"),
        words,
        informed(trips),
        periods(trips),
        tag -> {
          Language language = new Language(tag);
          Map<String, String> facts = facts(trips, language);
          facts.put(
              "stops",
              skipped.stream()
                  .map(stop ->
                      schedules
                          .find(stop.id().feedId())
                          .map(schedule -> schedule.name(stop, language).text())
                          .orElse(stop.name()))
                  .distinct()
                  .collect(Collectors.joining(Spoken.separator(tag))));
          return facts;
        });
  }

  /** That a trip runs that is not in the timetable. */
  AlertDraft extra(Schedule schedule, ExtraTrip trip, String headsign, Words words) {
    Instant start =
        trip.date().at(new ServiceTime(trip.calls().getFirst().departure()), schedule.zone());
    Instant end =
        trip.date().at(new ServiceTime(trip.calls().getLast().arrival()), schedule.zone());
    Route route = schedule.findRoute(trip.routeId()).orElseThrow();
    return draft(
        templates.get("extra-trip"),
        words,
        List.of(new InformedEntity(null, trip.routeId(), null, null)),
        List.of(new ActivePeriod(trip.date().start(schedule.zone()), end)),
        tag -> {
          Map<String, String> facts = new LinkedHashMap<>();
          facts.put("route", name(schedule, route, new Language(tag)));
          facts.put("bound", bound(schedule, trip, headsign).words(new Language(tag)));
          facts.put("date", Spoken.date(start, schedule.zone(), tag));
          facts.put("time", Spoken.time(start, schedule.zone()));
          return facts;
        });
  }

  /** When the last of the trips is over. */
  Instant end(List<TripOnDate> trips) {
    return trips.stream().map(this::end).max(Comparator.naturalOrder()).orElseThrow();
  }

  private AlertDraft draft(
      AlertTemplates.Template template,
      Words words,
      List<InformedEntity> informed,
      List<ActivePeriod> periods,
      Function<String, Map<String, String>> facts) {
    String cause = words.cause() == null ? template.cause() : words.cause();
    return new AlertDraft(
        cause,
        template.effect(),
        words.severity() == null ? template.severity() : words.severity(),
        words.header().isEmpty() ? templates.fill(template.header(), cause, facts) : words.header(),
        words.description().isEmpty()
            ? templates.fill(template.description(), cause, facts)
            : words.description(),
        words.url(),
        informed,
        periods);
  }

  /** Each trip once, with its route, so that the route tells of it too. */
  private List<InformedEntity> informed(List<TripOnDate> trips) {
    Set<TripId> ids = new LinkedHashSet<>();
    trips.forEach(trip -> ids.add(trip.tripId()));
    return ids.stream()
        .map(id ->
            new InformedEntity(
                null, schedules.findTrip(id).map(Trip::routeId).orElse(null), id, null))
        .toList();
  }

  /** One for each service date: from its beginning to the end of its last trip. */
  private List<ActivePeriod> periods(List<TripOnDate> trips) {
    Map<ServiceDate, ActivePeriod> byDate = new TreeMap<>();
    for (TripOnDate trip : trips) {
      schedules
          .find(trip.tripId().feedId())
          .ifPresent(schedule ->
              byDate.merge(
                  trip.serviceDate(),
                  new ActivePeriod(trip.serviceDate().start(schedule.zone()), end(trip)),
                  Drafts::union));
    }
    return List.copyOf(byDate.values());
  }

  private static ActivePeriod union(ActivePeriod one, ActivePeriod other) {
    Instant end = one.end();
    Instant otherEnd = other.end();
    return end == null || (otherEnd != null && otherEnd.isAfter(end))
        ? new ActivePeriod(one.start(), otherEnd)
        : one;
  }

  private Instant end(TripOnDate trip) {
    Schedule schedule = schedules.find(trip.tripId().feedId()).orElseThrow();
    StopTimes times = schedule.stopTimes(schedule.findTrip(trip.tripId()).orElseThrow());
    return trip.serviceDate().at(new ServiceTime(times.arrival(times.size() - 1)), schedule.zone());
  }

  private Instant start(TripOnDate trip) {
    Schedule schedule = schedules.find(trip.tripId().feedId()).orElseThrow();
    StopTimes times = schedule.stopTimes(schedule.findTrip(trip.tripId()).orElseThrow());
    return trip.serviceDate().at(new ServiceTime(times.departure(0)), schedule.zone());
  }

  private Map<String, String> facts(List<TripOnDate> trips, Language language) {
    TripOnDate first = trips.getFirst();
    Schedule schedule = schedules.find(first.tripId().feedId()).orElseThrow();
    Trip trip = schedule.findTrip(first.tripId()).orElseThrow();
    Instant start = start(first);
    Instant end = end(trips);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("route", routes(trips, language));
    facts.put("bound", Bound.of(schedule, trip).words(language));
    facts.put("time", Spoken.time(start, schedule.zone()));
    facts.put("date", Spoken.date(start, schedule.zone(), language.tag()));
    facts.put("count", Integer.toString(trips.size()));
    facts.put("from", Spoken.moment(start, schedule.zone(), language.tag()));
    facts.put("until", Spoken.moment(end, schedule.zone(), language.tag()));
    return facts;
  }

  private String routes(List<TripOnDate> trips, Language language) {
    Set<RouteId> ids = new LinkedHashSet<>();
    trips.forEach(
        trip -> schedules.findTrip(trip.tripId()).ifPresent(found -> ids.add(found.routeId())));
    List<String> names = new ArrayList<>();
    for (RouteId id : ids) {
      Schedule schedule = schedules.find(id.feedId()).orElseThrow();
      names.add(name(schedule, schedule.findRoute(id).orElseThrow(), language));
    }
    return names.stream().distinct().collect(Collectors.joining(Spoken.separator(language.tag())));
  }

  private static String name(Schedule schedule, Route route, Language language) {
    String shortName = schedule.shortName(route, language).text();
    String longName = schedule.longName(route, language).text();
    if (!shortName.isEmpty()) {
      return shortName;
    }
    return longName.isEmpty() ? route.id().id() : longName;
  }

  private static Bound bound(Schedule schedule, ExtraTrip trip, String headsign) {
    TripId original = trip.duplicateOf();
    return original == null
        ? Bound.of(schedule, trip.calls().stream().map(ExtraTrip.Call::stopId).toList(), headsign)
        : Bound.of(schedule, schedule.findTrip(original).orElseThrow());
  }
}
