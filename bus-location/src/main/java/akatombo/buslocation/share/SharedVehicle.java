package akatombo.buslocation.share;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.request.Times;
import akatombo.buslocation.share.ShareStore.Share;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a link shows: that vehicle, its trip and its next stops; nothing of its operator.
 *
 * @param position null when it is not on the map
 * @param match null when it runs no trip
 * @param schedule of its trip; null without one
 * @param stops that it comes to next
 */
record SharedVehicle(
    Share share,
    ZoneId zone,
    @Nullable VehiclePosition position,
    @Nullable Matched match,
    @Nullable Schedule schedule,
    List<StopPrediction> stops) {

  private static final int STOPS_SHOWN = 10;

  static SharedVehicle of(Share share, Fleet fleet, Schedules schedules) {
    VehiclePosition position = fleet.findVehicle(share.vehicle()).orElse(null);
    Matched match = position == null ? null : position.matched().orElse(null);
    Schedule schedule =
        match == null ? null : schedules.find(match.trip().tripId().feedId()).orElse(null);
    List<StopPrediction> stops =
        match == null
            ? List.of()
            : fleet.findPrediction(match.trip()).map(TripPrediction::stops).orElse(List.of());
    return new SharedVehicle(
        share,
        Times.zone(schedules, share.vehicle().feedId()),
        position,
        match,
        schedule,
        stops.stream().limit(STOPS_SHOWN).toList());
  }

  /** What the vehicle calls itself, else its id. */
  static String label(VehiclePosition position) {
    String label = position.report().label();
    return label == null ? position.id().id() : label;
  }

  /** Where its trip goes; empty when that is not known. */
  static Optional<String> headsign(Schedule schedule, Matched match, Language language) {
    return schedule
        .findTrip(match.trip().tripId())
        .map(trip -> schedule.headsign(trip, match.stopPosition(), language).text());
  }

  static Optional<String> name(Schedule schedule, StopPrediction stop, Language language) {
    return schedule.findStop(stop.stopId()).map(found -> schedule.name(found, language).text());
  }

  Map<String, @Nullable Object> json(Instant now) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("expiresAt", Times.text(share.expiresAt(), zone));
    json.put("vehicle", position == null ? null : vehicle(position, now));
    json.put("trip", match == null || schedule == null ? null : trip(schedule, match));
    return json;
  }

  private Map<String, @Nullable Object> vehicle(VehiclePosition seen, Instant now) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("label", label(seen));
    json.put("lat", seen.report().lat());
    json.put("lon", seen.report().lon());
    json.put("bearing", seen.report().bearing());
    json.put("timestamp", Times.text(seen.timestamp(), zone));
    json.put("live", seen.freshness(now));
    return json;
  }

  private Map<String, @Nullable Object> trip(Schedule timetable, Matched place) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("tripId", place.trip().tripId().text());
    json.put("serviceDate", place.trip().serviceDate().toString());
    json.put("routeId", place.routeId().text());
    json.put("delaySeconds", place.delaySeconds());
    json.put("headsign", headsign(timetable, place, timetable.language()).orElse(null));
    json.put("stops", stops.stream().map(stop -> stop(timetable, stop)).toList());
    return json;
  }

  private static Map<String, @Nullable Object> stop(Schedule schedule, StopPrediction stop) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("stopId", stop.stopId().text());
    json.put("name", name(schedule, stop, schedule.language()).orElse(null));
    json.put("arrival", Times.text(stop.arrival(), schedule.zone()));
    json.put("earliest", Times.text(stop.earliest(), schedule.zone()));
    json.put("latest", Times.text(stop.latest(), schedule.zone()));
    json.put("skipped", stop.skipped());
    return json;
  }
}
