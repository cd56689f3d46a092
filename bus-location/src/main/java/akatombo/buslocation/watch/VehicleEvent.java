package akatombo.buslocation.watch;

import akatombo.buslocation.VehicleId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened to a vehicle.
 *
 * @param facts by name, for example {@code speedMetersPerSecond}
 */
public record VehicleEvent(
    Type type, String operator, VehicleId vehicleId, Instant at, Map<String, Object> facts) {

  public VehicleEvent {
    facts = Map.copyOf(facts);
  }

  /** Facts in the order of their names. */
  public Map<String, Object> sortedFacts() {
    return new TreeMap<>(facts);
  }

  /** What may happen. */
  public enum Type {
    GEOFENCE_ENTER,
    GEOFENCE_LEAVE,
    OVERSPEED,
    OFF_ROUTE,
    BACK_ON_ROUTE,
    NO_SIGNAL,
    SIGNAL_BACK
  }
}
