package akatombo.buslocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What arrived on the wire about one vehicle, whatever the wire was; nothing in it is believed yet.
 *
 * @param operator who sent it
 * @param timestamp when the position was measured, by the sender's clock
 * @param lat degrees as sent, possibly no place on earth
 * @param lon degrees as sent, possibly no place on earth
 * @param bearing degrees clockwise from north
 * @param receivedAt by our clock
 */
public record VehicleReport(
    String operator,
    VehicleId vehicleId,
    Instant timestamp,
    double lat,
    double lon,
    @Nullable Double bearing,
    @Nullable Double speedMetersPerSecond,
    TripHint hint,
    @Nullable OccupancyStatus occupancy,
    @Nullable String label,
    Instant receivedAt) {}
