package akatombo.buslocation.control.web;

import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.control.AffectedTrip;
import akatombo.buslocation.control.AffectedTrips;
import akatombo.buslocation.control.Area;
import akatombo.buslocation.control.ServiceChange.Scope;
import akatombo.buslocation.request.Times;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The trips a request is about: named one by one for a date, or those of a route or in an area in a
 * time window.
 */
record TripChoice(Scope scope, List<AffectedTrip> affected) {

  /** The fields of a body it is read from. */
  static final Set<String> FIELDS =
      Set.of("tripIds", "date", "routeId", "directionId", "area", "from", "until", "previewId");

  /** Which trips of a route belong to a time window. */
  enum Timing {
    /** Those that leave their first stop in it: what is under way goes on. */
    BEGINNING,
    /** Those that are on the road at any moment of it. */
    ON_THE_ROAD
  }

  private static final int NEXT_DATES = 3;

  TripChoice {
    affected = List.copyOf(affected);
  }

  /** The trips alone. */
  List<TripOnDate> trips() {
    return affected.stream().map(AffectedTrip::trip).toList();
  }

  /** One trip, named. */
  static TripChoice named(TripOnDate trip, Grants grants) {
    return new TripChoice(Scope.NAMED, List.of(affected(trip, grants)));
  }

  /** Reads and looks up what the fields say. */
  static TripChoice read(
      Fields fields, Grants grants, ControlProperties properties, Timing timing) {
    List<GeoPoint> area = fields.geo().polygon("area", properties.pointsMax());
    RouteId route = fields.id("routeId", RouteId::parse);
    List<String> named = fields.strings("tripIds", properties.tripsMax());
    long ways = Stream.of(area != null, route != null, !named.isEmpty()).filter(b -> b).count();
    if (ways != 1) {
      throw ControlProblems.invalid("routeId", "give one of routeId, area and tripIds");
    }
    TripChoice choice =
        named.isEmpty()
            ? inWindow(fields, grants, area, properties, timing)
            : new TripChoice(Scope.NAMED, named(fields, named, grants));
    if (choice.affected.isEmpty()) {
      throw nothing(area != null, timing);
    }
    if (choice.affected.size() > properties.tripsMax()) {
      throw ControlProblems.tooManyTrips(choice.affected.size(), properties.tripsMax());
    }
    return choice;
  }

  /** The choice without some trips. */
  TripChoice without(Set<TripOnDate> trips) {
    return new TripChoice(
        scope, affected.stream().filter(each -> !trips.contains(each.trip())).toList());
  }

  /** This choice, unless who asks has seen the preview of another. */
  TripChoice asPreviewed(Fields fields) {
    requirePreviewed(fields, previewId(), affected.size());
    return this;
  }

  /** Refuses what is not what the preview has shown that is named; naming none is fine. */
  static void requirePreviewed(Fields fields, String previewId, int trips) {
    String preview = fields.text("previewId");
    if (preview != null && !preview.equals(previewId)) {
      throw ControlProblems.previewOutdated(trips);
    }
  }

  private static RuntimeException nothing(boolean isArea, Timing timing) {
    if (isArea) {
      return ControlProblems.nothingAffected(
          "area", "no trip of yours is in it between from and until");
    }
    return ControlProblems.nothingAffected(
        "routeId",
        switch (timing) {
          case BEGINNING -> "no trip of it leaves its first stop between from and until";
          case ON_THE_ROAD -> "no trip of it is on the road between from and until";
        });
  }

  /**
   * The choice, unless all of it is over.
   *
   * @param end of its last trip
   */
  TripChoice ahead(Instant end, ZoneId zone, Instant now) {
    if (end.isAfter(now)) {
      return this;
    }
    ActivePeriod window = scope.period();
    Instant until = window == null ? null : window.end();
    throw until == null
        ? ControlProblems.alreadyEnded(
            "date", affected.getLast().trip().serviceDate().toString(), zone, end)
        : ControlProblems.alreadyEnded("until", String.valueOf(Times.text(until, zone)), zone, end);
  }

  /** One trip on a date on which it runs. */
  static TripOnDate trip(String field, TripId id, ServiceDate date, Grants grants) {
    Trip trip = grants.trip(field, id);
    Schedule schedule = grants.schedules().find(id.feedId()).orElseThrow();
    if (!schedule.runs(trip.serviceId(), date)) {
      List<String> next =
          Stream.iterate(
                  date, d -> d.compareTo(schedule.validity().last()) <= 0, d -> d.plusDays(1))
              .filter(day -> schedule.runs(trip.serviceId(), day))
              .limit(NEXT_DATES)
              .map(ServiceDate::toString)
              .toList();
      throw ControlProblems.notRunning(id.text(), date.toString(), next);
    }
    return new TripOnDate(id, date);
  }

  /** Names these trips, so that who has seen a preview can say so. */
  String previewId() {
    return previewId(trips());
  }

  /** Names what a preview shows. */
  static String previewId(Object shown) {
    return UUID.nameUUIDFromBytes(shown.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static AffectedTrip affected(TripOnDate trip, Grants grants) {
    Schedule schedule = grants.schedules().find(trip.tripId().feedId()).orElseThrow();
    StopTimes times = schedule.stopTimes(schedule.findTrip(trip.tripId()).orElseThrow());
    return new AffectedTrip(
        trip, trip.serviceDate().at(new ServiceTime(times.departure(0)), schedule.zone()), null);
  }

  private static List<AffectedTrip> named(Fields fields, List<String> ids, Grants grants) {
    ServiceDate date = fields.requiredDate("date");
    Set<TripOnDate> trips = new LinkedHashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String field = "tripIds[" + i + "]";
      TripId id =
          TripId.parse(ids.get(i))
              .orElseThrow(() -> ControlProblems.invalid(field, "expected feedId:gtfsId"));
      trips.add(trip(field, id, date, grants));
    }
    return trips.stream().map(trip -> affected(trip, grants)).toList();
  }

  private static TripChoice inWindow(
      Fields fields,
      Grants grants,
      @Nullable List<GeoPoint> area,
      ControlProperties properties,
      Timing timing) {
    Instant from = fields.requiredInstant("from");
    Instant until = fields.requiredInstant("until");
    if (!until.isAfter(from)) {
      throw ControlProblems.endBeforeStart("until");
    }
    Duration window = Duration.between(from, until);
    if (window.compareTo(properties.windowMax()) > 0) {
      ZoneId zone = Times.zone(grants.schedules());
      throw ControlProblems.outOfRange(
          "until",
          String.valueOf(Times.text(until, zone)),
          String.valueOf(Times.text(from, zone)),
          String.valueOf(Times.text(from.plus(properties.windowMax()), zone)));
    }
    RouteId route = fields.id("routeId", RouteId::parse);
    Integer direction = fields.number("directionId", 0, 1);
    Scope scope = new Scope(route, direction, area, new ActivePeriod(from, until));
    if (route != null) {
      Schedule schedule =
          grants.schedules().find(grants.route("routeId", route).id().feedId()).orElseThrow();
      AffectedTrips trips = new AffectedTrips(schedule, from, until);
      return new TripChoice(
          scope,
          switch (timing) {
            case BEGINNING -> trips.beginning(route, direction);
            case ON_THE_ROAD -> trips.onTheRoad(route, direction);
          });
    }
    List<AffectedTrip> trips = new ArrayList<>();
    Area polygon = new Area(area == null ? List.of() : area);
    for (Schedule schedule : grants.schedules().all()) {
      new AffectedTrips(schedule, from, until)
          .in(polygon).stream()
              .filter(
                  found -> grants.covers(schedule.findTrip(found.trip().tripId()).orElseThrow()))
              .forEach(trips::add);
    }
    return new TripChoice(scope, trips);
  }
}
