package akatombo.buslocation.publish;

import akatombo.buslocation.OccupancyStatus;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.StopTimes;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Instant;

/** Vehicles as GTFS-realtime entities. */
final class VehicleEntities {

  /** The GTFS-RT validator warns of more (W004). */
  private static final double SPEED_SHOWN_MAX_METERS_PER_SECOND = 26;

  private final Schedule schedule;
  private final TripDescriptors trips;
  private final Instant at;

  VehicleEntities(Schedule schedule, TripDescriptors trips, Instant at) {
    this.schedule = schedule;
    this.trips = trips;
    this.at = at;
  }

  FeedEntity entity(akatombo.buslocation.VehiclePosition vehicle) {
    VehiclePosition.Builder position =
        VehiclePosition.newBuilder()
            .setVehicle(descriptor(vehicle.report()))
            .setPosition(position(vehicle.report()))
            .setTimestamp(Seconds.notAfter(vehicle.timestamp(), at));
    vehicle
        .matched()
        .filter(match -> trips.isKnown(match.trip()))
        .ifPresent(match -> addTrip(position, match));
    OccupancyStatus occupancy = vehicle.report().occupancy();
    if (occupancy != null) {
      var _ =
          position.setOccupancyStatus(VehiclePosition.OccupancyStatus.valueOf(occupancy.name()));
    }
    return FeedEntity.newBuilder().setId(vehicle.id().id()).setVehicle(position).build();
  }

  static VehicleDescriptor descriptor(VehicleReport report) {
    VehicleDescriptor.Builder descriptor =
        VehicleDescriptor.newBuilder().setId(report.vehicleId().id());
    if (report.label() != null) {
      var _ = descriptor.setLabel(report.label());
    }
    return descriptor.build();
  }

  private void addTrip(VehiclePosition.Builder position, Matched match) {
    StopTimes times = schedule.stopTimes(schedule.findTrip(match.trip().tripId()).orElseThrow());
    var _ = position.setTrip(trips.of(match.trip()));
    if (match.stopPosition() < times.size()) {
      var _ =
          position
              .setStopId(times.stop(match.stopPosition()).id().id())
              .setCurrentStopSequence(times.sequence(match.stopPosition()))
              .setCurrentStatus(VehiclePosition.VehicleStopStatus.valueOf(match.status().name()));
    }
  }

  private static Position position(VehicleReport report) {
    Position.Builder position =
        Position.newBuilder().setLatitude((float) report.lat()).setLongitude((float) report.lon());
    Double bearing = report.bearing();
    if (bearing != null) {
      var _ = position.setBearing(bearing.floatValue());
    }
    Double speed = report.speedMetersPerSecond();
    if (speed != null && speed <= SPEED_SHOWN_MAX_METERS_PER_SECOND) {
      var _ = position.setSpeed(speed.floatValue());
    }
    return position.build();
  }
}
