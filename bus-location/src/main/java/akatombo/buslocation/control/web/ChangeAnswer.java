package akatombo.buslocation.control.web;

import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.buslocation.control.AffectedTrip;
import akatombo.buslocation.control.AlertDraft;
import akatombo.buslocation.control.ServiceChange;
import akatombo.buslocation.control.StoredChange;
import akatombo.gtfs.FeedScopedId;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes decisions as an office reads them.
 *
 * @param language of names
 */
record ChangeAnswer(Schedules schedules, ZoneId zone, Language language) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static String text(Object json) {
    return JSON.writeValueAsString(json);
  }

  /** The version as If-Match names it. */
  static String etag(StoredChange stored) {
    return "\"v" + stored.version() + "\"";
  }

  Map<String, @Nullable Object> json(StoredChange stored) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", stored.id());
    json.put("kind", stored.change().kind());
    json.put("state", stored.state().name().toLowerCase(Locale.ROOT));
    json.put("version", stored.version());
    json.put("operator", stored.operator());
    json.put("createdAt", time(stored.createdAt()));
    json.put("changedAt", time(stored.changedAt()));
    switch (stored.change()) {
      case ServiceChange.Cancellation(var scope, var trips, var alert) ->
          json.put("trips", trips(trips));
      case ServiceChange.Extra(var trip, var alert) -> {
        json.put("tripId", trip.id().text());
        json.put("serviceDate", trip.date().toString());
        json.put("routeId", trip.routeId().text());
        json.put("duplicateOf", text(trip.duplicateOf()));
        json.put(
            "stops",
            trip.calls().stream()
                .map(call ->
                    object(
                        "stopId", call.stopId().text(),
                        "arrival", new ServiceTime(call.arrival()).toString(),
                        "departure", new ServiceTime(call.departure()).toString()))
                .toList());
      }
      case ServiceChange.Detour detour -> {
        json.put("firstStopId", detour.firstStop().text());
        json.put("lastStopId", detour.lastStop().text());
        json.put("delaySeconds", detour.delaySeconds());
        json.put(
            "replacementStops",
            detour.replacementStops().stream().map(stop -> stop.stopId().text()).toList());
        json.put("trips", trips(detour.trips()));
      }
      case ServiceChange.Notice(var alert) -> {}
    }
    json.put("alert", alert(stored.change().alert()));
    return json;
  }

  List<Map<String, @Nullable Object>> trips(List<TripOnDate> trips) {
    return trips.stream().map(this::trip).toList();
  }

  /**
   * The trips with the reason why each is meant.
   *
   * @param moment a trip that has left its first stop by then is under way
   */
  List<Map<String, @Nullable Object>> affected(List<AffectedTrip> trips, Instant moment) {
    return trips.stream().map(affected -> affected(affected, moment)).toList();
  }

  private Map<String, @Nullable Object> affected(AffectedTrip affected, Instant moment) {
    Map<String, @Nullable Object> json = trip(affected.trip());
    json.put("underWay", affected.isUnderWay(moment));
    AffectedTrip.Passage passage = affected.inArea();
    if (passage != null) {
      json.put(
          "inArea",
          object(
              "from", time(passage.from()),
              "until", time(passage.until()),
              "stopIds", passage.stops().stream().map(FeedScopedId::text).toList()));
    }
    return json;
  }

  String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.atZone(zone).toOffsetDateTime().withNano(0));
  }

  private Map<String, @Nullable Object> trip(TripOnDate id) {
    Map<String, @Nullable Object> json =
        object("tripId", id.tripId().text(), "serviceDate", id.serviceDate().toString());
    Schedule schedule = schedules.find(id.tripId().feedId()).orElse(null);
    Trip trip = schedule == null ? null : schedule.findTrip(id.tripId()).orElse(null);
    if (schedule != null && trip != null) {
      StopTimes times = schedule.stopTimes(trip);
      json.put("routeId", trip.routeId().text());
      json.put("headsign", schedule.headsign(trip, 0, language).text());
      json.put(
          "start", time(id.serviceDate().at(new ServiceTime(times.departure(0)), schedule.zone())));
      json.put(
          "end",
          time(
              id.serviceDate()
                  .at(new ServiceTime(times.arrival(times.size() - 1)), schedule.zone())));
    }
    return json;
  }

  private Map<String, @Nullable Object> alert(AlertDraft alert) {
    return object(
        "cause", alert.cause(),
        "effect", alert.effect(),
        "severity", alert.severity(),
        "header", alert.header(),
        "description", alert.description(),
        "url", alert.url(),
        "activePeriods", alert.activePeriods().stream().map(this::period).toList(),
        "informed", alert.informed().stream().map(ChangeAnswer::informed).toList());
  }

  private Map<String, @Nullable Object> period(ActivePeriod period) {
    Instant start = period.start();
    Instant end = period.end();
    return object(
        "start", start == null ? null : time(start), "end", end == null ? null : time(end));
  }

  private static Map<String, @Nullable Object> informed(InformedEntity entity) {
    return object(
        "agencyId", text(entity.agencyId()),
        "routeId", text(entity.routeId()),
        "tripId", text(entity.tripId()),
        "stopId", text(entity.stopId()));
  }

  private static @Nullable String text(@Nullable FeedScopedId id) {
    return id == null ? null : id.text();
  }

  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }
}
