package akatombo.buslocation;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a trip that has realtime evidence.
 *
 * @param vehicleId the vehicle that runs it; null when only its operator's trip update is known, or
 *     when what is expected follows from a vehicle that is not on it: one that has left its path,
 *     or is still on the trip before of its block
 * @param timestamp of the evidence
 * @param canceled whether it will not run; it then has no stops
 * @param delaySeconds newest known delay, positive when late
 * @param stops by position, from the stop the vehicle is at or goes to; passed stops and stops
 *     nothing is known of are left out; times never decrease
 */
public record TripPrediction(
    TripOnDate trip,
    RouteId routeId,
    @Nullable VehicleId vehicleId,
    Instant timestamp,
    boolean canceled,
    int delaySeconds,
    List<StopPrediction> stops) {

  public TripPrediction {
    stops = List.copyOf(stops);
  }

  /** The prediction for a stop position. */
  public Optional<StopPrediction> at(int position) {
    for (StopPrediction stop : stops) {
      if (stop.position() == position) {
        return Optional.of(stop);
      }
    }
    return Optional.empty();
  }

  /** Whether the vehicle has left that stop behind. */
  public boolean hasPassed(int position) {
    return vehicleId != null && !stops.isEmpty() && position < stops.getFirst().position();
  }

  /** Whether nobody has seen the trip: all that is known is how its office has planned it. */
  public boolean isPlan() {
    return vehicleId == null
        && stops.stream().allMatch(stop -> stop.source() == PredictionSource.SCHEDULE);
  }

  public Freshness freshness(Instant now) {
    return Freshness.of(timestamp, now);
  }
}
