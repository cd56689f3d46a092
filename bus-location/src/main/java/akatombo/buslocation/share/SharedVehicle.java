package akatombo.buslocation.share;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.request.Times;
import akatombo.buslocation.share.ShareStore.Share;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Trip;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a link shows: that vehicle, its trip and its next stops; nothing of its operator. */
final class SharedVehicle {

  private static final int STOPS_SHOWN = 10;

  private SharedVehicle() {}

  static Map<String, @Nullable Object> json(
      Share share, Fleet fleet, Schedules schedules, Instant now) {
    ZoneId zone = Times.zone(schedules, share.vehicle().feedId());
    Optional<VehiclePosition> position = fleet.findVehicle(share.vehicle());
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("expiresAt", Times.text(share.expiresAt(), zone));
    json.put("vehicle", position.map(found -> vehicle(found, zone, now)).orElse(null));
    Matched match = position.flatMap(VehiclePosition::matched).orElse(null);
    json.put(
        "trip",
        match == null
            ? null
            : schedules
                .find(match.trip().tripId().feedId())
                .map(schedule -> trip(schedule, match, fleet))
                .orElse(null));
    return json;
  }

  private static Map<String, @Nullable Object> vehicle(
      VehiclePosition position, ZoneId zone, Instant now) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    String label = position.report().label();
    json.put("label", label == null ? position.id().id() : label);
    json.put("lat", position.report().lat());
    json.put("lon", position.report().lon());
    json.put("bearing", position.report().bearing());
    json.put("timestamp", Times.text(position.timestamp(), zone));
    json.put("live", position.freshness(now));
    return json;
  }

  private static Map<String, @Nullable Object> trip(Schedule schedule, Matched match, Fleet fleet) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("tripId", match.trip().tripId().text());
    json.put("serviceDate", match.trip().serviceDate().toString());
    json.put("routeId", match.routeId().text());
    json.put("delaySeconds", match.delaySeconds());
    Trip trip = schedule.findTrip(match.trip().tripId()).orElse(null);
    json.put(
        "headsign",
        trip == null
            ? null
            : schedule.headsign(trip, match.stopPosition(), schedule.language()).text());
    json.put(
        "stops",
        fleet.findPrediction(match.trip()).map(TripPrediction::stops).orElse(List.of()).stream()
            .limit(STOPS_SHOWN)
            .map(stop -> stop(schedule, stop))
            .toList());
    return json;
  }

  private static Map<String, @Nullable Object> stop(Schedule schedule, StopPrediction stop) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("stopId", stop.stopId().text());
    json.put(
        "name",
        schedule
            .findStop(stop.stopId())
            .map(found -> schedule.name(found, schedule.language()).text())
            .orElse(null));
    json.put("arrival", Times.text(stop.arrival(), schedule.zone()));
    json.put("earliest", Times.text(stop.earliest(), schedule.zone()));
    json.put("latest", Times.text(stop.latest(), schedule.zone()));
    json.put("skipped", stop.skipped());
    return json;
  }
}
