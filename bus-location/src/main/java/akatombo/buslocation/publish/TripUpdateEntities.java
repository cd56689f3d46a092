package akatombo.buslocation.publish;

import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.TripOnDate;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import java.time.Instant;
import java.util.Optional;

/** Predictions as GTFS-realtime entities. */
final class TripUpdateEntities {

  private final Schedule schedule;
  private final TripDescriptors trips;
  private final Instant at;

  TripUpdateEntities(Schedule schedule, TripDescriptors trips, Instant at) {
    this.schedule = schedule;
    this.trips = trips;
    this.at = at;
  }

  /**
   * The entity; empty when nothing can be said of any stop, which an update must (E041).
   *
   * @param vehicle the vehicle that runs the trip, if it is known (pairs must agree, E047)
   */
  Optional<FeedEntity> entity(TripPrediction prediction, Optional<VehicleDescriptor> vehicle) {
    TripUpdate.Builder update =
        TripUpdate.newBuilder()
            .setTrip(
                trips.of(
                    prediction.trip(),
                    prediction.canceled()
                        ? ScheduleRelationship.CANCELED
                        : ScheduleRelationship.SCHEDULED))
            .setTimestamp(Seconds.notAfter(prediction.timestamp(), at));
    vehicle.ifPresent(update::setVehicle);
    if (!prediction.canceled()) {
      var _ = update.setDelay(prediction.delaySeconds());
      addStops(update, prediction);
    }
    return update.getStopTimeUpdateCount() == 0 && !prediction.canceled()
        ? Optional.empty()
        : Optional.of(
            FeedEntity.newBuilder()
                .setId(entityId(prediction.trip()))
                .setTripUpdate(update)
                .build());
  }

  private static String entityId(TripOnDate trip) {
    return trip.serviceDate() + "/" + trip.tripId().id();
  }

  private void addStops(TripUpdate.Builder update, TripPrediction prediction) {
    StopTimes times =
        schedule.stopTimes(schedule.findTrip(prediction.trip().tripId()).orElseThrow());
    long zero = prediction.trip().serviceDate().start(schedule.zone()).getEpochSecond();
    for (StopPrediction stop : prediction.stops()) {
      if (stop.position() < times.size()) {
        var _ =
            update.addStopTimeUpdate(
                stopTimeUpdate(
                    stop,
                    zero + times.arrival(stop.position()),
                    zero + times.departure(stop.position())));
      }
    }
  }

  private static StopTimeUpdate stopTimeUpdate(
      StopPrediction stop, long scheduledArrival, long scheduledDeparture) {
    StopTimeUpdate.Builder update =
        StopTimeUpdate.newBuilder().setStopSequence(stop.sequence()).setStopId(stop.stopId().id());
    return stop.skipped()
        ? update.setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.SKIPPED).build()
        : update
            .setArrival(event(stop.arrival(), scheduledArrival))
            .setDeparture(event(stop.departure(), scheduledDeparture))
            .setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.SCHEDULED)
            .build();
  }

  private static StopTimeEvent event(Instant expected, long scheduled) {
    return StopTimeEvent.newBuilder()
        .setTime(expected.getEpochSecond())
        .setDelay(Math.toIntExact(expected.getEpochSecond() - scheduled))
        .build();
  }
}
