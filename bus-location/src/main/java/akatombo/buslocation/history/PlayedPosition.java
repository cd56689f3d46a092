package akatombo.buslocation.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A position as it was written down.
 *
 * @param tripId of the feed; null without a match
 * @param late whether it came too late for the map
 */
record PlayedPosition(
    Instant timestamp,
    Instant receivedAt,
    double lat,
    double lon,
    @Nullable Double bearing,
    @Nullable Double speedMetersPerSecond,
    @Nullable String tripId,
    @Nullable LocalDate serviceDate,
    @Nullable Integer delaySeconds,
    boolean late) {

  /** The trip as everybody is told of it, {@code feedId:gtfsId}; null without a match. */
  @Nullable String scopedTrip(String feedId) {
    return tripId == null ? null : feedId + ":" + tripId;
  }
}
