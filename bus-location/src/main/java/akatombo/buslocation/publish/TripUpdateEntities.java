package akatombo.buslocation.publish;

import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TimeRange;
import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        TripUpdate.newBuilder().setTimestamp(Seconds.notAfter(prediction.timestamp(), at));
    vehicle.ifPresent(update::setVehicle);
    if (isCanceled(prediction)) {
      var _ = update.setTrip(trips.of(prediction.trip(), ScheduleRelationship.CANCELED));
    } else if (!addWholeTrip(update, prediction.trip(), prediction)) {
      var _ = update.setTrip(trips.of(prediction.trip(), ScheduleRelationship.SCHEDULED));
      if (vehicle.isPresent()) {
        var _ = update.setDelay(prediction.delaySeconds());
      }
      addStops(update, prediction);
    }
    return update.getStopTimeUpdateCount() == 0 && !isCanceled(prediction)
        ? Optional.empty()
        : Optional.of(entity(prediction.trip(), update));
  }

  /** The update of an extra trip that no vehicle runs yet. */
  FeedEntity planned(TripOnDate trip) {
    TripUpdate.Builder update = TripUpdate.newBuilder().setTimestamp(at.getEpochSecond());
    var _ = addWholeTrip(update, trip, null);
    return entity(trip, update);
  }

  private static FeedEntity entity(TripOnDate trip, TripUpdate.Builder update) {
    return FeedEntity.newBuilder().setId(entityId(trip)).setTripUpdate(update).build();
  }

  /** Also a trip that calls nowhere (GTFS-RT best practices). */
  private boolean isCanceled(TripPrediction prediction) {
    return prediction.canceled()
        || (prediction.stops().stream().allMatch(StopPrediction::skipped)
            && prediction.stops().size()
                == schedule
                    .stopTimes(schedule.findTrip(prediction.trip().tripId()).orElseThrow())
                    .size());
  }

  /** Writes a trip that the timetable does not have so, with all its calls; false for others. */
  private boolean addWholeTrip(
      TripUpdate.Builder update, TripOnDate id, @Nullable TripPrediction prediction) {
    ExtraTrip extra = trips.extra(id).orElse(null);
    if (extra != null) {
      StopTimes times = schedule.stopTimes(schedule.findTrip(id.tripId()).orElseThrow());
      TripDescriptor descriptor = trips.of(id);
      TripId original = extra.duplicateOf();
      if (original != null) {
        descriptor = descriptor.toBuilder().setTripId(original.id()).clearStartDate().build();
        var _ =
            update.setTripProperties(
                TripUpdate.TripProperties.newBuilder()
                    .setTripId(extra.id().id())
                    .setStartDate(TripDescriptors.date(id))
                    .setStartTime(new ServiceTime(times.departure(0)).toString()));
      }
      var _ =
          update
              .setTrip(descriptor)
              .addAllStopTimeUpdate(
                  WholeTrip.of(times, id.serviceDate(), schedule.zone()).updates(prediction));
      return true;
    }
    ModifiedTrip retimed = trips.retimed(id).orElse(null);
    if (retimed != null) {
      var _ =
          update
              .setTrip(trips.of(id))
              .addAllStopTimeUpdate(WholeTrip.of(retimed).updates(prediction));
    }
    return retimed != null;
  }

  private static String entityId(TripOnDate trip) {
    return trip.serviceDate() + "/" + trip.tripId().id();
  }

  private void addStops(TripUpdate.Builder update, TripPrediction prediction) {
    StopTimes times =
        schedule.stopTimes(schedule.findTrip(prediction.trip().tripId()).orElseThrow());
    long zero = prediction.trip().serviceDate().start(schedule.zone()).getEpochSecond();
    for (StopPrediction stop : prediction.stops()) {
      if (stop.position() < times.size() && !isPlan(prediction, stop)) {
        var _ =
            update.addStopTimeUpdate(
                stopTimeUpdate(
                    stop,
                    zero + times.arrival(stop.position()),
                    zero + times.departure(stop.position())));
      }
    }
  }

  /** Times of a plan are told by the modification of the trip: an update is of what is seen. */
  private static boolean isPlan(TripPrediction prediction, StopPrediction stop) {
    return prediction.vehicleId() == null
        && !stop.skipped()
        && stop.source() == PredictionSource.SCHEDULE;
  }

  private static StopTimeUpdate stopTimeUpdate(
      StopPrediction stop, long scheduledArrival, long scheduledDeparture) {
    StopTimeUpdate.Builder update =
        StopTimeUpdate.newBuilder().setStopSequence(stop.sequence()).setStopId(stop.stopId().id());
    return stop.skipped()
        ? update.setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.SKIPPED).build()
        : update
            .setArrival(event(stop.arrival(), scheduledArrival, stop.arrivalRange()))
            .setDeparture(event(stop.departure(), scheduledDeparture, stop.departureRange()))
            .setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.SCHEDULED)
            .build();
  }

  /** The uncertainty is half the range; it is left out where no doubt is told of what will be. */
  private static StopTimeEvent event(Instant expected, long scheduled, TimeRange range) {
    StopTimeEvent.Builder event =
        StopTimeEvent.newBuilder()
            .setTime(expected.getEpochSecond())
            .setDelay(Math.toIntExact(expected.getEpochSecond() - scheduled));
    long width = Duration.between(range.earliest(), range.latest()).toSeconds();
    if (width > 0) {
      var _ = event.setUncertainty(Math.toIntExact((width + 1) / 2));
    }
    return event.build();
  }
}
