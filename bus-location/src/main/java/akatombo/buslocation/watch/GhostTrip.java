package akatombo.buslocation.watch;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trip that should be on the road now and that no vehicle is known to run (B24).
 *
 * @param departure scheduled at the first stop
 * @param arrival scheduled at the last stop
 * @param vehicleId the vehicle of its block, when that is known to be elsewhere
 */
public record GhostTrip(
    TripOnDate trip,
    RouteId routeId,
    Instant departure,
    Instant arrival,
    Reason reason,
    @Nullable VehicleId vehicleId) {

  /** What is known of the missing bus. */
  public enum Reason {
    NO_VEHICLE("この便を走る車両がありません。", "No vehicle runs it."),
    VEHICLE_ON_ANOTHER_TRIP(
        "この交番の車両は、別の便を走っています。", "The vehicle of its block still runs another trip.");

    private final String japanese;
    private final String english;

    Reason(String japanese, String english) {
      this.japanese = japanese;
      this.english = english;
    }

    /** The reason as a sentence. */
    public String text(boolean inJapanese) {
      return inJapanese ? japanese : english;
    }
  }

  /**
   * The ghost trips of a schedule, by departure. A canceled trip is none, nor one its operator
   * tells times of without naming a vehicle.
   *
   * @param after a trip is missed so long after its departure
   */
  public static List<GhostTrip> of(Schedule schedule, Fleet fleet, Instant now, Duration after) {
    Map<TripOnDate, VehicleId> run = new HashMap<>();
    Map<String, VehicleId> blocks = new HashMap<>();
    for (VehiclePosition vehicle : fleet.vehicles()) {
      vehicle
          .match()
          .place()
          .map(TripMatch.Matched::trip)
          .ifPresent(trip -> {
            run.put(trip, vehicle.id());
            block(schedule, trip).ifPresent(block -> blocks.put(block, vehicle.id()));
          });
    }
    List<GhostTrip> ghosts = new ArrayList<>();
    for (TripOnDate trip : schedule.running(now.minus(after), Duration.ZERO)) {
      if (!run.containsKey(trip)
          && fleet.findPrediction(trip).filter(GhostTrip::isTold).isEmpty()) {
        VehicleId elsewhere = block(schedule, trip).map(blocks::get).orElse(null);
        ghost(schedule, trip, elsewhere)
            .filter(it -> it.arrival().isAfter(now))
            .ifPresent(ghosts::add);
      }
    }
    ghosts.sort(Comparator.comparing(GhostTrip::departure));
    return ghosts;
  }

  /**
   * What an office plans does not say that anybody drives, nor what is expected of a vehicle that
   * is still on the trip before.
   */
  private static boolean isTold(TripPrediction prediction) {
    return prediction.canceled()
        || (prediction.vehicleId() == null
            && prediction.stops().stream()
                .anyMatch(stop -> stop.source() == PredictionSource.OPERATOR));
  }

  private static Optional<GhostTrip> ghost(
      Schedule schedule, TripOnDate on, @Nullable VehicleId elsewhere) {
    return schedule
        .findTrip(on.tripId())
        .filter(trip -> schedule.stopTimes(trip).size() > 1)
        .map(trip -> {
          StopTimes times = schedule.stopTimes(trip);
          return new GhostTrip(
              on,
              trip.routeId(),
              on.serviceDate().at(new ServiceTime(times.departure(0)), schedule.zone()),
              on.serviceDate()
                  .at(new ServiceTime(times.arrival(times.size() - 1)), schedule.zone()),
              elsewhere == null ? Reason.NO_VEHICLE : Reason.VEHICLE_ON_ANOTHER_TRIP,
              elsewhere);
        });
  }

  /** The block on its date: tomorrow's bus of the same block is another. */
  private static Optional<String> block(Schedule schedule, TripOnDate on) {
    return schedule
        .findTrip(on.tripId())
        .map(Trip::blockId)
        .map(block -> block.text() + " " + on.serviceDate());
  }
}
