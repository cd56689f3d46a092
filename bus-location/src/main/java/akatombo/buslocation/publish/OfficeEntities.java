package akatombo.buslocation.publish;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.PlannedDetour;
import akatombo.buslocation.PlannedDetour.ReplacementStop;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the trip updates hold because an office decided it, whether or not a vehicle is seen. */
final class OfficeEntities {

  /** Further ahead nothing is told yet: a feed of changes is no timetable. */
  private static final Duration AHEAD = Duration.ofDays(7);

  /** A trip is told of until that long after its last stop. */
  private static final Duration AFTER = Duration.ofMinutes(5);

  private final Schedule schedule;
  private final ServiceChanges changes;
  private final Instant at;

  OfficeEntities(Schedule schedule, ServiceChanges changes, Instant at) {
    this.schedule = schedule;
    this.changes = changes;
    this.at = at;
  }

  /**
   * Whether a trip the office changed is near enough in time to tell of; true for all others, and
   * as long as a vehicle runs it.
   */
  boolean isTimely(TripPrediction prediction) {
    TripOnDate trip = prediction.trip();
    return prediction.vehicleId() != null
        || (!changes.canceled().containsKey(trip) && !changes.modified().containsKey(trip))
        || isNear(trip);
  }

  /** Extra trips nobody runs yet, then the detours. */
  List<FeedEntity> entities(Fleet fleet, TripUpdateEntities updates) {
    List<FeedEntity> entities = new ArrayList<>();
    changes.extraTrips().stream()
        .filter(extra -> extra.id().feedId().equals(schedule.feedId()))
        .filter(extra -> schedule.findTrip(extra.id()).isPresent())
        .filter(extra -> fleet.findPrediction(extra.onDate()).isEmpty())
        .filter(extra -> isNear(extra.onDate()))
        .forEach(extra -> entities.add(updates.planned(extra.onDate())));
    addDetours(entities);
    return entities;
  }

  private void addDetours(List<FeedEntity> entities) {
    DetourEntities detours = new DetourEntities(schedule, at);
    Map<String, FeedEntity> stops = new LinkedHashMap<>();
    for (PlannedDetour detour : changes.detours()) {
      if (detour.feedId().equals(schedule.feedId()) && !detour.isReplaced()) {
        List<FeedEntity> its = detours.entities(detour);
        entities.addAll(its);
        if (!its.isEmpty()) {
          detour.parts().forEach(part -> addStops(part, detours, stops));
        }
      }
    }
    entities.addAll(stops.values());
  }

  private static void addStops(
      PlannedDetour.Part part, DetourEntities detours, Map<String, FeedEntity> stops) {
    for (ReplacementStop stop : part.replacementStops()) {
      GeoPoint point = stop.point();
      if (point != null) {
        stops.putIfAbsent(stop.id().id(), detours.stop(stop, point));
      }
    }
  }

  private boolean isNear(TripOnDate id) {
    Trip trip = schedule.findTrip(id.tripId()).orElse(null);
    StopTimes times = trip == null ? null : schedule.stopTimes(trip);
    if (times == null || times.size() == 0) {
      return false;
    }
    Instant start = id.serviceDate().at(new ServiceTime(times.departure(0)), schedule.zone());
    Instant end =
        id.serviceDate().at(new ServiceTime(times.arrival(times.size() - 1)), schedule.zone());
    return end.plus(AFTER).isAfter(at) && start.isBefore(at.plus(AHEAD));
  }
}
