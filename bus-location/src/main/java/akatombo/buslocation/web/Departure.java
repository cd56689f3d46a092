package akatombo.buslocation.web;

import akatombo.buslocation.VehicleId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Stop;
import akatombo.gtfs.Trip;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a departure board.
 *
 * @param stop where it leaves from: a platform when a station was asked
 * @param position 0-based stop position in the trip's pattern
 * @param estimated null without realtime evidence
 */
record Departure(
    Trip trip,
    ServiceDate serviceDate,
    Stop stop,
    int position,
    Instant scheduled,
    @Nullable Instant estimated,
    Live live,
    @Nullable VehicleId vehicleId) {

  /** When a passenger should count on it: the estimate if there is one. */
  Instant time() {
    return estimated == null ? scheduled : estimated;
  }

  /** Estimated minus scheduled, positive when late; null without an estimate. */
  @Nullable Integer delaySeconds() {
    return estimated == null
        ? null
        : Math.toIntExact(estimated.getEpochSecond() - scheduled.getEpochSecond());
  }
}
