package akatombo.buslocation.publish;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The blocks of which a position names a trip. */
final class RunningBlocks {

  private final Fleet fleet;
  private final Schedule schedule;
  private final Set<RunningBlock> running = new HashSet<>();

  RunningBlocks(Fleet fleet, Schedule schedule) {
    this.fleet = fleet;
    this.schedule = schedule;
    for (VehiclePosition vehicle : fleet.vehicles()) {
      vehicle.trip().flatMap(this::block).ifPresent(running::add);
    }
  }

  /**
   * What may be told of a trip. What we expect of one without a vehicle needs a position that names
   * a trip of its block (W003): a vehicle off the path of its trip names none (E029). Of a trip its
   * office led another way only that is left then.
   */
  Optional<TripPrediction> borne(TripPrediction prediction) {
    ModifiedTrip modified = fleet.changes().modified().get(prediction.trip());
    if (prediction.vehicleId() != null
        || prediction.canceled()
        || (modified != null && modified.isRetimed())
        || prediction.stops().stream().noneMatch(RunningBlocks::isExpectation)
        || block(prediction.trip()).filter(running::contains).isPresent()) {
      return Optional.of(prediction);
    }
    return modified == null ? Optional.empty() : Optional.of(planned(prediction));
  }

  private static TripPrediction planned(TripPrediction prediction) {
    return new TripPrediction(
        prediction.trip(),
        prediction.routeId(),
        null,
        prediction.timestamp(),
        false,
        prediction.delaySeconds(),
        prediction.stops().stream().filter(stop -> !isExpectation(stop)).toList());
  }

  private static boolean isExpectation(StopPrediction stop) {
    return switch (stop.source()) {
      case LEARNED, RECENT, SCHEDULE_DEVIATION -> true;
      case SCHEDULE, OPERATOR -> false;
    };
  }

  private Optional<RunningBlock> block(TripOnDate on) {
    return schedule
        .findTrip(on.tripId())
        .map(Trip::blockId)
        .map(block -> new RunningBlock(block, on.serviceDate()));
  }

  /** Tomorrow's vehicle of a block is another. */
  private record RunningBlock(BlockId block, ServiceDate date) {}
}
