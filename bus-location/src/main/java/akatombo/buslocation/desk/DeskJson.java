package akatombo.buslocation.desk;

import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.request.Times;
import akatombo.buslocation.watch.GhostTrip;
import akatombo.buslocation.watch.Headway;
import akatombo.buslocation.watch.WatchedVehicle;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the desk's answers look like. */
final class DeskJson {

  private final Schedules schedules;
  private final ZoneId zone;
  private final boolean japanese;
  private final Language language;

  DeskJson(Schedules schedules, Language language) {
    this.schedules = schedules;
    this.zone = Times.zone(schedules);
    this.japanese = language.equals(Language.JAPANESE);
    this.language = language;
  }

  static @Nullable String time(Instant at, Schedules schedules) {
    return Times.text(at, Times.zone(schedules));
  }

  Map<String, @Nullable Object> vehicles(List<WatchedVehicle> vehicles, int ghostTrips) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("vehicles", vehicles.stream().map(this::vehicle).toList());
    json.put("needAttention", vehicles.stream().filter(it -> !it.attention().isEmpty()).count());
    json.put("ghostTrips", ghostTrips);
    return json;
  }

  Map<String, @Nullable Object> ghosts(List<GhostTrip> ghosts) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("ghostTrips", ghosts.stream().map(this::ghost).toList());
    return json;
  }

  Map<String, @Nullable Object> headways(List<Headway> headways) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("headways", headways.stream().map(this::headway).toList());
    json.put(
        "bunched", headways.stream().filter(it -> it.state() == Headway.State.BUNCHED).count());
    return json;
  }

  private Map<String, @Nullable Object> vehicle(WatchedVehicle vehicle) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    VehiclePosition position = vehicle.position();
    Matched place = position == null ? null : position.match().place().orElse(null);
    json.put("id", vehicle.id().text());
    json.put("label", vehicle.label());
    json.put("state", vehicle.state());
    json.put(
        "attention",
        vehicle.attention().stream()
            .map(reason -> Map.of("code", reason, "text", reason.text(japanese)))
            .toList());
    json.put("lastSeen", Times.text(vehicle.lastSeen(), zone));
    json.put("lat", position == null ? null : position.report().lat());
    json.put("lon", position == null ? null : position.report().lon());
    addTrip(json, vehicle.lastTrip());
    json.put("delaySeconds", place == null ? null : place.delaySeconds());
    return json;
  }

  private Map<String, @Nullable Object> ghost(GhostTrip ghost) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    addTrip(json, ghost.trip());
    json.put("departure", Times.text(ghost.departure(), zone));
    json.put("arrival", Times.text(ghost.arrival(), zone));
    json.put("reason", Map.of("code", ghost.reason(), "text", ghost.reason().text(japanese)));
    json.put("vehicleId", ghost.vehicleId() == null ? null : ghost.vehicleId().text());
    return json;
  }

  private Map<String, @Nullable Object> headway(Headway headway) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("routeId", headway.routeId().text());
    json.put("routeName", routeName(headway.routeId()));
    json.put("directionId", headway.directionId() < 0 ? null : headway.directionId());
    json.put("leaderVehicleId", headway.leaderVehicle().text());
    json.put("leaderTripId", headway.leader().tripId().text());
    json.put("followerVehicleId", headway.followerVehicle().text());
    json.put("followerTripId", headway.follower().tripId().text());
    json.put("stopId", headway.stopId().text());
    json.put("headwaySeconds", headway.headwaySeconds());
    json.put("scheduledHeadwaySeconds", headway.scheduledSeconds());
    json.put("state", headway.state());
    json.put("holdSeconds", headway.holdSeconds());
    return json;
  }

  private void addTrip(Map<String, @Nullable Object> json, @Nullable TripOnDate on) {
    TripId trip = on == null ? null : on.tripId();
    RouteId route =
        trip == null ? null : schedules.findTrip(trip).map(found -> found.routeId()).orElse(null);
    json.put("tripId", trip == null ? null : trip.text());
    json.put("serviceDate", on == null ? null : on.serviceDate().toString());
    json.put("routeId", route == null ? null : route.text());
    json.put("routeName", route == null ? null : routeName(route));
  }

  private @Nullable String routeName(RouteId id) {
    Schedule schedule = schedules.find(id.feedId()).orElse(null);
    if (schedule == null) {
      return null;
    }
    return schedule
        .findRoute(id)
        .map(route -> {
          String shortName = schedule.shortName(route, language).text();
          return shortName.isEmpty() ? schedule.longName(route, language).text() : shortName;
        })
        .orElse(null);
  }
}
