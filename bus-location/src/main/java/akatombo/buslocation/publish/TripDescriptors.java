package akatombo.buslocation.publish;

import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.ServiceChanges;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Names trips of one schedule the way GTFS-realtime does: raw ids and the service date. */
final class TripDescriptors {

  private final Schedule schedule;
  private final ServiceChanges changes;

  TripDescriptors(Schedule schedule, ServiceChanges changes) {
    this.schedule = schedule;
    this.changes = changes;
  }

  /** False for a trip of an earlier version of the feed. */
  boolean isKnown(TripOnDate trip) {
    return schedule.findTrip(trip.tripId()).isPresent();
  }

  /** The extra trip of that name. */
  Optional<ExtraTrip> extra(TripOnDate trip) {
    return changes.findExtraTrip(trip.tripId());
  }

  /** What the office changed of the trip, if it runs at other times. */
  Optional<ModifiedTrip> retimed(TripOnDate trip) {
    return Optional.ofNullable(changes.modified().get(trip)).filter(ModifiedTrip::isRetimed);
  }

  /** The trip as its vehicle names it. */
  TripDescriptor of(TripOnDate id) {
    return of(id, relationship(id));
  }

  TripDescriptor of(TripOnDate id, ScheduleRelationship relationship) {
    Trip trip = schedule.findTrip(id.tripId()).orElseThrow();
    TripDescriptor.Builder descriptor =
        TripDescriptor.newBuilder()
            .setTripId(trip.id().id())
            .setRouteId(trip.routeId().id())
            .setStartDate(date(id))
            .setScheduleRelationship(relationship);
    if (trip.directionId() >= 0) {
      var _ = descriptor.setDirectionId(trip.directionId());
    }
    return descriptor.build();
  }

  /** The date as GTFS writes it. */
  static String date(TripOnDate trip) {
    return trip.serviceDate().date().format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private ScheduleRelationship relationship(TripOnDate id) {
    return extra(id)
        .map(extra ->
            extra.duplicateOf() == null
                ? ScheduleRelationship.NEW
                : ScheduleRelationship.DUPLICATED)
        .or(() -> retimed(id).map(trip -> ScheduleRelationship.REPLACEMENT))
        .orElse(ScheduleRelationship.SCHEDULED);
  }
}
