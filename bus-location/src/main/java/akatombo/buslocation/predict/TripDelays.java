package akatombo.buslocation.predict;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator itself says of a trip: a GTFS-RT trip update without its wire.
 *
 * @param hint names the trip and perhaps its date
 * @param vehicleId the vehicle that runs it, if named
 * @param delaySeconds the trip's delay where no stop says otherwise
 */
public record TripDelays(
    TripHint hint,
    @Nullable VehicleId vehicleId,
    boolean canceled,
    @Nullable Integer delaySeconds,
    List<StopDelay> stops,
    Instant timestamp) {

  public TripDelays {
    stops = List.copyOf(stops);
  }

  /**
   * What is said of one stop, which holds for the stops after it too.
   *
   * @param sequence stop_sequence, if given
   * @param stopId raw stop id, if given
   * @param noData whether nothing is known from here on
   */
  public record StopDelay(
      @Nullable Integer sequence,
      @Nullable String stopId,
      @Nullable Moment arrival,
      @Nullable Moment departure,
      boolean skipped,
      boolean noData) {}

  /** A delay in seconds or an instant, at least one of them. */
  public record Moment(@Nullable Integer delaySeconds, @Nullable Instant time) {}
}
