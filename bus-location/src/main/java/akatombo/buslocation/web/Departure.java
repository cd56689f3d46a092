package akatombo.buslocation.web;

import akatombo.buslocation.StopPrediction;
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
 * @param call what is expected; null without realtime evidence or when it will not call
 */
record Departure(
    Trip trip,
    ServiceDate serviceDate,
    Stop stop,
    int position,
    Instant scheduled,
    @Nullable StopPrediction call,
    Live live,
    @Nullable VehicleId vehicleId) {

  /** When it is expected to leave; null without realtime evidence. */
  @Nullable Instant estimated() {
    return call == null ? null : call.departure();
  }

  /** When a passenger should count on it: the estimate if there is one. */
  Instant time() {
    return call == null ? scheduled : call.departure();
  }

  /** Estimated minus scheduled, positive when late; null without an estimate. */
  @Nullable Integer delaySeconds() {
    return call == null
        ? null
        : Math.toIntExact(call.departure().getEpochSecond() - scheduled.getEpochSecond());
  }
}
