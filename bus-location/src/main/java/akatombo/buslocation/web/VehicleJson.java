package akatombo.buslocation.web;

import akatombo.buslocation.OccupancyStatus;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripPattern;
import org.jspecify.annotations.Nullable;

/** A vehicle as lists, streams and trips show it. */
final class VehicleJson {

  private VehicleJson() {}

  static void write(AnswerJson answer, VehiclePosition vehicle) {
    write(answer, vehicle, Live.of(vehicle.freshness(answer.view().now())));
  }

  static void write(AnswerJson answer, VehiclePosition vehicle, Live live) {
    answer.json().writeStartObject();
    answer
        .text("id", vehicle.id().text())
        .decimal("lat", vehicle.report().lat(), 6)
        .decimal("lon", vehicle.report().lon(), 6);
    properties(answer, vehicle, live);
    answer.json().writeEndObject();
  }

  /** The vehicle as a feature of GeoJSON (RFC 7946). */
  static void feature(AnswerJson answer, VehiclePosition vehicle) {
    Features.point(
        answer,
        vehicle.id().text(),
        new GeoPoint(vehicle.report().lat(), vehicle.report().lon()),
        () -> properties(answer, vehicle, Live.of(vehicle.freshness(answer.view().now()))));
  }

  private static void properties(AnswerJson answer, VehiclePosition vehicle, Live live) {
    View view = answer.view();
    String label = vehicle.report().label();
    OccupancyStatus occupancy = vehicle.report().occupancy();
    Matched match = vehicle.match().place().orElse(null);
    answer
        .text("label", label == null ? vehicle.id().id() : label)
        .id("tripId", match == null ? null : match.trip().tripId())
        .text("serviceDate", match == null ? null : match.trip().serviceDate().toString())
        .id("routeId", vehicle.routeId().filter(id -> isKnown(view, id)).orElse(null))
        .text("headsign", match == null ? null : headsign(view, match))
        .decimal("bearing", vehicle.report().bearing(), 1)
        .decimal("speedMetersPerSecond", vehicle.report().speedMetersPerSecond(), 1)
        .time("timestamp", vehicle.timestamp())
        .word("live", live)
        .number("delaySeconds", match == null ? null : Integer.valueOf(match.delaySeconds()))
        .text("stopId", match == null ? null : stopId(view, match))
        .text("status", match == null ? null : match.status().name())
        .text("occupancy", occupancy == null ? null : occupancy.name());
    if (vehicle.report().isOfRiders()) {
      answer.text("source", "RIDERS");
    }
  }

  /** A sender may name a route nobody can look up. */
  private static boolean isKnown(View view, RouteId id) {
    return view.schedules().findRoute(id).isPresent();
  }

  private static @Nullable String headsign(View view, Matched match) {
    Schedule schedule = view.schedules().find(match.trip().tripId().feedId()).orElse(null);
    Trip trip = schedule == null ? null : schedule.findTrip(match.trip().tripId()).orElse(null);
    if (schedule == null || trip == null) {
      return null; // the feed has changed since the match
    }
    String text = schedule.headsign(trip, match.stopPosition(), view.language()).text();
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String stopId(View view, Matched match) {
    Schedule schedule = view.schedules().find(match.trip().tripId().feedId()).orElse(null);
    Trip trip = schedule == null ? null : schedule.findTrip(match.trip().tripId()).orElse(null);
    TripPattern pattern =
        schedule == null || trip == null ? null : schedule.patternOf(trip).orElse(null);
    return pattern == null || match.stopPosition() >= pattern.stops().size()
        ? null
        : pattern.stops().get(match.stopPosition()).id().text();
  }
}
