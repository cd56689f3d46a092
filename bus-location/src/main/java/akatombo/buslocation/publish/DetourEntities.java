package akatombo.buslocation.publish;

import akatombo.buslocation.PlannedDetour;
import akatombo.buslocation.PlannedDetour.PathPoint;
import akatombo.buslocation.PlannedDetour.ReplacementStop;
import akatombo.buslocation.PlannedDetour.StopAt;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.Shape;
import com.google.transit.realtime.GtfsRealtime.Stop;
import com.google.transit.realtime.GtfsRealtime.StopSelector;
import com.google.transit.realtime.GtfsRealtime.TranslatedString;
import com.google.transit.realtime.GtfsRealtime.TripModifications;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Planned detours as GTFS-realtime entities: the modification, its path and its new stops. */
final class DetourEntities {

  /** Detours further ahead are not told yet (GTFS-RT reference, TripModifications). */
  private static final int DAYS_AHEAD = 7;

  private final Schedule schedule;
  private final Instant at;

  DetourEntities(Schedule schedule, Instant at) {
    this.schedule = schedule;
    this.at = at;
  }

  /** The entities; none when its trips or dates are gone. */
  List<FeedEntity> entities(PlannedDetour detour) {
    List<String> trips =
        detour.trips().stream()
            .filter(trip -> schedule.findTrip(trip).isPresent())
            .map(TripId::id)
            .toList();
    ServiceDate today = ServiceDate.of(at, schedule.zone());
    List<String> dates =
        detour.dates().stream()
            .filter(date -> date.compareTo(today.plusDays(-1)) >= 0)
            .filter(date -> date.compareTo(today.plusDays(DAYS_AHEAD)) <= 0)
            .map(date -> date.date().format(DateTimeFormatter.BASIC_ISO_DATE))
            .toList();
    List<FeedEntity> entities = new ArrayList<>();
    if (!trips.isEmpty() && !dates.isEmpty()) {
      String shapeId = "detour/" + detour.id();
      entities.add(
          FeedEntity.newBuilder()
              .setId("modification/" + detour.id())
              .setTripModifications(modifications(detour, trips, dates, shapeId))
              .build());
      entities.add(
          FeedEntity.newBuilder()
              .setId("shape/" + detour.id())
              .setShape(
                  Shape.newBuilder()
                      .setShapeId(shapeId)
                      .setEncodedPolyline(polyline(detour.path())))
              .build());
    }
    return entities;
  }

  /** The stop as an entity of its own; for a new one only. */
  FeedEntity stop(ReplacementStop stop, GeoPoint point) {
    TranslatedString.Builder name = TranslatedString.newBuilder();
    stop.name().entrySet().stream()
        .sorted(Map.Entry.comparingByKey((a, b) -> a.tag().compareTo(b.tag())))
        .forEach(entry -> add(name, entry.getKey(), entry.getValue()));
    return FeedEntity.newBuilder()
        .setId("stop/" + stop.id().id())
        .setStop(
            Stop.newBuilder()
                .setStopId(stop.id().id())
                .setStopName(name)
                .setStopLat((float) point.lat())
                .setStopLon((float) point.lon()))
        .build();
  }

  private static void add(TranslatedString.Builder name, Language language, String text) {
    name.addTranslationBuilder().setLanguage(language.tag()).setText(text);
  }

  private static TripModifications modifications(
      PlannedDetour detour, List<String> trips, List<String> dates, String shapeId) {
    return TripModifications.newBuilder()
        .addSelectedTrips(
            TripModifications.SelectedTrips.newBuilder().addAllTripIds(trips).setShapeId(shapeId))
        .addAllServiceDates(dates)
        .addAllModifications(detour.parts().stream().map(DetourEntities::modification).toList())
        .build();
  }

  private static TripModifications.Modification modification(PlannedDetour.Part part) {
    TripModifications.Modification.Builder modification =
        TripModifications.Modification.newBuilder()
            .setStartStopSelector(selector(part.first()))
            .setEndStopSelector(selector(part.last()))
            .setPropagatedModificationDelay(part.delaySeconds())
            .setServiceAlertId(part.alertId())
            .setLastModifiedTime(part.changedAt().getEpochSecond());
    for (ReplacementStop stop : part.replacementStops()) {
      modification
          .addReplacementStopsBuilder()
          .setStopId(stop.id().id())
          .setTravelTimeToStop(stop.travelSeconds());
    }
    return modification.build();
  }

  private static StopSelector selector(StopAt stop) {
    return StopSelector.newBuilder()
        .setStopSequence(stop.sequence())
        .setStopId(stop.stopId().id())
        .build();
  }

  /** Encoded with five decimals, as Shape wants it. */
  private static String polyline(List<PathPoint> path) {
    StringBuilder text = new StringBuilder();
    long lat = 0;
    long lon = 0;
    for (PathPoint on : path) {
      GeoPoint point = on.point();
      long nextLat = Math.round(point.lat() * 1e5);
      long nextLon = Math.round(point.lon() * 1e5);
      append(text, nextLat - lat);
      append(text, nextLon - lon);
      lat = nextLat;
      lon = nextLon;
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long difference) {
    long rest = difference < 0 ? ~(difference << 1) : difference << 1;
    while (rest >= 0x20) {
      text.append((char) ((0x20 | (rest & 0x1f)) + 63));
      rest >>= 5;
    }
    text.append((char) (rest + 63));
  }
}
