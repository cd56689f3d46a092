package akatombo.buslocation.track;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.TripOnDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * All vehicles that are remembered, and who of them is on which trip; immutable, and changed by
 * sharing all but the path to what changes: a report costs the same in any fleet.
 */
final class Vehicles {

  static final Vehicles NONE = new Vehicles(HashTreePMap.empty(), HashTreePMap.empty());

  private final PMap<VehicleId, Vehicle> byId;
  private final PMap<TripOnDate, PSet<VehicleId>> byTrip;

  private Vehicles(PMap<VehicleId, Vehicle> byId, PMap<TripOnDate, PSet<VehicleId>> byTrip) {
    this.byId = byId;
    this.byTrip = byTrip;
  }

  Collection<Vehicle> all() {
    return byId.values();
  }

  Set<VehicleId> ids() {
    return byId.keySet();
  }

  @Nullable Vehicle find(VehicleId id) {
    return byId.get(id);
  }

  /** The vehicles whose newest report was matched to the trip. */
  Set<VehicleId> on(TripOnDate trip) {
    return byTrip.getOrDefault(trip, HashTreePSet.empty());
  }

  Vehicles with(VehicleId id, Vehicle vehicle) {
    TripOnDate left = trip(byId.get(id));
    TripOnDate taken = trip(vehicle);
    PMap<TripOnDate, PSet<VehicleId>> trips =
        taken != null && taken.equals(left) ? byTrip : joined(parted(byTrip, left, id), taken, id);
    return new Vehicles(byId.plus(id, vehicle), trips);
  }

  Vehicles without(VehicleId id) {
    return new Vehicles(byId.minus(id), parted(byTrip, trip(byId.get(id)), id));
  }

  Vehicles without(Predicate<Vehicle> unwanted) {
    Vehicles kept = this;
    for (Map.Entry<VehicleId, Vehicle> entry : byId.entrySet()) {
      if (unwanted.test(entry.getValue())) {
        kept = kept.without(entry.getKey());
      }
    }
    return kept;
  }

  private static PMap<TripOnDate, PSet<VehicleId>> parted(
      PMap<TripOnDate, PSet<VehicleId>> trips, @Nullable TripOnDate trip, VehicleId id) {
    PSet<VehicleId> vehicles = trip == null ? null : trips.get(trip);
    if (trip == null || vehicles == null) {
      return trips;
    }
    PSet<VehicleId> rest = vehicles.minus(id);
    return rest.isEmpty() ? trips.minus(trip) : trips.plus(trip, rest);
  }

  private static PMap<TripOnDate, PSet<VehicleId>> joined(
      PMap<TripOnDate, PSet<VehicleId>> trips, @Nullable TripOnDate trip, VehicleId id) {
    return trip == null
        ? trips
        : trips.plus(trip, trips.getOrDefault(trip, HashTreePSet.empty()).plus(id));
  }

  private static @Nullable TripOnDate trip(@Nullable Vehicle vehicle) {
    VehiclePosition position = vehicle == null ? null : vehicle.position();
    return position == null ? null : position.trip().orElse(null);
  }
}
