package akatombo.routing.web;

import akatombo.gtfs.FareName;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.Route;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.Trip;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.web.PlanAnswer.RouteJson;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names in the asked language, from our own schedule by id: the planner knows no readings. What the
 * schedule does not know (a newer or older feed, a zone) keeps the planner's name.
 */
final class Names {

  private static final Map<String, String> ORIGIN =
      Map.of(
          "ja", "出発地",
          "ja-Hrkt", "しゅっぱつち",
          "ja-x-easy", "でるところ",
          "zh-Hans", "出发地",
          "zh-Hant", "出發地",
          "ko", "출발지");
  private static final Map<String, String> DESTINATION =
      Map.of(
          "ja", "目的地",
          "ja-Hrkt", "もくてきち",
          "ja-x-easy", "いくところ",
          "zh-Hans", "目的地",
          "zh-Hant", "目的地",
          "ko", "목적지");

  private static final Map<String, String> PICK_UP =
      Map.of(
          "ja", "乗車場所",
          "ja-Hrkt", "じょうしゃばしょ",
          "ja-x-easy", "のるところ",
          "zh-Hans", "上车地点",
          "zh-Hant", "上車地點",
          "ko", "타는 곳");
  private static final Map<String, String> DROP_OFF =
      Map.of(
          "ja", "降車場所",
          "ja-Hrkt", "こうしゃばしょ",
          "ja-x-easy", "おりるところ",
          "zh-Hans", "下车地点",
          "zh-Hant", "下車地點",
          "ko", "내리는 곳");
  private static final Map<String, String> VIA =
      Map.of(
          "ja", "経由地",
          "ja-Hrkt", "けいゆち",
          "ja-x-easy", "とおるところ",
          "zh-Hans", "途经地",
          "zh-Hant", "途經地",
          "ko", "경유지");

  private final Schedules schedules;
  private final Language language;

  Names(Schedules schedules, Language language) {
    this.schedules = schedules;
    this.language = language;
  }

  Language language() {
    return language;
  }

  /** The name of a place that has one; null for a point on the street. */
  @Nullable LocalizedText place(LegEnd end) {
    StopId id = end.stopId();
    if (id != null) {
      Optional<LocalizedText> own =
          schedules
              .find(id.feedId())
              .flatMap(
                  schedule -> schedule.findStop(id).map(stop -> schedule.name(stop, language)));
      if (own.isPresent()) {
        return own.get();
      }
    }
    String name = end.name();
    return name == null ? null : new LocalizedText(name, feedLanguage(id));
  }

  /** A stop that is on the map. */
  Optional<NamedStop> stop(StopId id) {
    return schedules
        .find(id.feedId())
        .flatMap(schedule ->
            schedule
                .findStop(id)
                .flatMap(stop ->
                    Optional.ofNullable(stop.point())
                        .map(point -> new NamedStop(schedule.name(stop, language), point))));
  }

  record NamedStop(LocalizedText name, GeoPoint point) {}

  private Language feedLanguage(@Nullable StopId id) {
    return Optional.ofNullable(id)
        .flatMap(it -> schedules.find(it.feedId()))
        .map(Schedule::language)
        .orElse(language);
  }

  String origin() {
    return ORIGIN.getOrDefault(language.tag(), "Origin");
  }

  String destination() {
    return DESTINATION.getOrDefault(language.tag(), "Destination");
  }

  /** Where a vehicle without stops takes one up. */
  String pickUp() {
    return PICK_UP.getOrDefault(language.tag(), "Pick-up point");
  }

  /** Where a vehicle without stops lets one off. */
  String dropOff() {
    return DROP_OFF.getOrDefault(language.tag(), "Drop-off point");
  }

  String via() {
    return VIA.getOrDefault(language.tag(), "On the way");
  }

  @Nullable String platform(LegEnd end) {
    StopId id = end.stopId();
    return id == null ? null : schedules.findStop(id).map(Stop::platformCode).orElse(null);
  }

  @Nullable String headsign(TransitLeg leg) {
    Optional<Schedule> schedule = schedules.find(leg.trip().tripId().feedId());
    Optional<Trip> trip = schedule.flatMap(it -> it.findTrip(leg.trip().tripId()));
    if (schedule.isEmpty() || trip.isEmpty() || leg.from().position() < 0) {
      return leg.named().headsign();
    }
    return orNull(schedule.get().headsign(trip.get(), leg.from().position(), language));
  }

  RouteJson route(TransitLeg leg) {
    Optional<Schedule> schedule = schedules.find(leg.routeId().feedId());
    Optional<Route> route = schedule.flatMap(it -> it.findRoute(leg.routeId()));
    if (schedule.isEmpty() || route.isEmpty()) {
      var named = leg.named();
      return new RouteJson(
          leg.routeId().text(),
          named.shortName(),
          named.longName(),
          named.color(),
          named.textColor());
    }
    return new RouteJson(
        leg.routeId().text(),
        orNull(schedule.get().shortName(route.get(), language)),
        orNull(schedule.get().longName(route.get(), language)),
        route.get().color(),
        route.get().textColor());
  }

  /** The name of something of the fares; otherwise what the planner calls it. */
  String fare(FareName kind, String id, String otherwise) {
    int colon = id.indexOf(':');
    return colon < 0
        ? otherwise
        : schedules
            .find(id.substring(0, colon))
            .flatMap(schedule -> schedule.fareName(kind, id.substring(colon + 1), language))
            .map(LocalizedText::text)
            .orElse(otherwise);
  }

  private static @Nullable String orNull(LocalizedText text) {
    return text.text().isEmpty() ? null : text.text();
  }
}
