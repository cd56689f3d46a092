package akatombo.buslocation.publish;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import java.time.format.DateTimeFormatter;

/** Names trips of one schedule the way GTFS-realtime does: raw ids and the service date. */
final class TripDescriptors {

  private final Schedule schedule;

  TripDescriptors(Schedule schedule) {
    this.schedule = schedule;
  }

  /** False for a trip of an earlier version of the feed. */
  boolean isKnown(TripOnDate trip) {
    return schedule.findTrip(trip.tripId()).isPresent();
  }

  TripDescriptor of(TripOnDate id, ScheduleRelationship relationship) {
    Trip trip = schedule.findTrip(id.tripId()).orElseThrow();
    TripDescriptor.Builder descriptor =
        TripDescriptor.newBuilder()
            .setTripId(trip.id().id())
            .setRouteId(trip.routeId().id())
            .setStartDate(id.serviceDate().date().format(DateTimeFormatter.BASIC_ISO_DATE))
            .setScheduleRelationship(relationship);
    if (trip.directionId() >= 0) {
      var _ = descriptor.setDirectionId(trip.directionId());
    }
    return descriptor.build();
  }
}
