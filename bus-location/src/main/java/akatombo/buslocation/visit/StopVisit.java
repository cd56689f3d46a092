package akatombo.buslocation.visit;

import akatombo.buslocation.VehicleId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of TIDES stop_visits: when a vehicle called at a stop of its trip.
 *
 * @param patternId the pattern of the trip within its feed version
 * @param position 0-based stop position in the pattern
 * @param sequence stop_sequence of the feed (TIDES scheduled_stop_sequence)
 * @param timepoint whether the feed says that the vehicle keeps to the minute there
 * @param meters along the path from the stop before; 0 at the first
 * @param actualArrival null at the first stop of a trip, where nobody arrives
 * @param actualDeparture null at the last stop of a trip
 */
public record StopVisit(
    TripOnDate trip,
    RouteId routeId,
    String patternId,
    VehicleId vehicleId,
    int position,
    int sequence,
    StopId stopId,
    boolean timepoint,
    double meters,
    Instant scheduledArrival,
    Instant scheduledDeparture,
    @Nullable Instant actualArrival,
    @Nullable Instant actualDeparture) {

  public StopVisit {
    if (actualArrival == null && actualDeparture == null) {
      throw new IllegalArgumentException("a visit has an arrival or a departure");
    }
    if (actualArrival != null
        && actualDeparture != null
        && actualDeparture.isBefore(actualArrival)) {
      throw new IllegalArgumentException("a vehicle left before it came");
    }
  }

  /** When the vehicle was there: its arrival, or its departure where it only left. */
  public Instant at() {
    return actualArrival != null ? actualArrival : Objects.requireNonNull(actualDeparture);
  }

  /** How long it stood, whole seconds; null unless both ends are known. */
  public @Nullable Integer dwellSeconds() {
    return actualArrival == null || actualDeparture == null
        ? null
        : Math.toIntExact(Duration.between(actualArrival, actualDeparture).toSeconds());
  }
}
