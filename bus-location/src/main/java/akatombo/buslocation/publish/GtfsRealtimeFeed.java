package akatombo.buslocation.publish;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.Freshness;
import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.Schedule;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.VehicleDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One feed's part of a fleet as three GTFS-realtime messages that fit each other. */
record GtfsRealtimeFeed(FeedMessage vehiclePositions, FeedMessage tripUpdates, FeedMessage alerts) {

  /**
   * The messages of one moment.
   *
   * @param at the header's timestamp; nothing in the messages is later
   */
  static GtfsRealtimeFeed of(Fleet fleet, Schedule schedule, Instant at) {
    TripDescriptors trips = new TripDescriptors(schedule, fleet.changes());
    VehicleEntities vehicleEntities = new VehicleEntities(schedule, trips, at);
    TripUpdateEntities updateEntities = new TripUpdateEntities(schedule, trips, at);
    AlertEntities alertEntities = new AlertEntities(schedule);
    RunningBlocks blocks = new RunningBlocks(fleet, schedule);
    OfficeEntities office = new OfficeEntities(schedule, fleet.changes(), at);
    return new GtfsRealtimeFeed(
        message(at, vehicles(fleet, schedule, at).stream().map(vehicleEntities::entity).toList()),
        message(
            at,
            Stream.concat(
                    fleet.predictions().stream()
                        .filter(prediction -> isShown(prediction, schedule, trips, at))
                        .filter(office::isTimely)
                        .map(blocks::borne)
                        .flatMap(Optional::stream)
                        .map(prediction ->
                            updateEntities.entity(prediction, vehicleOf(prediction, fleet)))
                        .flatMap(Optional::stream),
                    office.entities(fleet, updateEntities).stream())
                .toList()),
        message(
            at,
            fleet.alerts().stream()
                .filter(alert -> isShown(alert, schedule, at))
                .map(alertEntities::entity)
                .flatMap(Optional::stream)
                .toList()));
  }

  private static List<VehiclePosition> vehicles(Fleet fleet, Schedule schedule, Instant at) {
    return fleet.vehicles().stream()
        .filter(vehicle -> vehicle.id().feedId().equals(schedule.feedId()))
        .filter(vehicle -> vehicle.freshness(at) != Freshness.GONE)
        .toList();
  }

  /** The vehicle seen on the trip, or one the operator names that is seen nowhere else. */
  private static Optional<VehicleDescriptor> vehicleOf(TripPrediction prediction, Fleet fleet) {
    return fleet
        .findVehicleOn(prediction.trip())
        .map(vehicle -> VehicleEntities.descriptor(vehicle.report()))
        .or(() ->
            Optional.ofNullable(prediction.vehicleId())
                .filter(named -> fleet.findVehicle(named).isEmpty())
                .map(named -> VehicleDescriptor.newBuilder().setId(named.id()).build()));
  }

  private static boolean isShown(
      TripPrediction prediction, Schedule schedule, TripDescriptors trips, Instant at) {
    return prediction.trip().tripId().feedId().equals(schedule.feedId())
        && prediction.freshness(at) != Freshness.GONE
        && trips.isKnown(prediction.trip());
  }

  private static boolean isShown(ServiceAlert alert, Schedule schedule, Instant at) {
    return alert.feedId().equals(schedule.feedId())
        && (alert.isActive(at)
            || alert.activePeriods().stream()
                .anyMatch(period -> period.start() != null && period.start().isAfter(at)));
  }

  private static FeedMessage message(Instant at, List<FeedEntity> entities) {
    return FeedMessage.newBuilder()
        .setHeader(
            FeedHeader.newBuilder()
                .setGtfsRealtimeVersion("2.0")
                .setIncrementality(FeedHeader.Incrementality.FULL_DATASET)
                .setTimestamp(at.getEpochSecond()))
        .addAllEntity(entities)
        .build();
  }
}
