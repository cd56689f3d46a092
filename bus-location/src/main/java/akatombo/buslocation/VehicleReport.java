package akatombo.buslocation;

import akatombo.gtfs.TripId;
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
    Instant receivedAt) {

  /** In place of an operator: passengers who agree where their bus is. No operator has this id. */
  public static final String RIDERS = "passengers:riders";

  /** How the ids of vehicles begin of which only passengers tell; operators may not use it. */
  public static final String RIDERS_VEHICLE = "riders:";

  /** The vehicle of a trip of which only passengers tell. */
  public static VehicleId vehicleOfRiders(TripId trip) {
    return new VehicleId(trip.feedId(), RIDERS_VEHICLE + trip.id());
  }

  /** Whether passengers say it and no operator does. */
  public boolean isOfRiders() {
    return operator.equals(RIDERS);
  }
}
