package akatombo.buslocation;

import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All vehicles, predictions and alerts at one moment: an immutable snapshot that readers share.
 *
 * <p>A vehicle or prediction leaves the fleet when its evidence is {@link Freshness#GONE}.
 */
public final class Fleet {

  public static final Fleet EMPTY = new Fleet(0, Instant.EPOCH, List.of(), List.of(), List.of());

  private final long version;
  private final Instant at;
  private final Map<VehicleId, VehiclePosition> vehicles;
  private final Map<TripOnDate, VehiclePosition> byTrip;
  private final Set<TripOnDate> offRoute = new HashSet<>();
  private final Map<TripOnDate, TripPrediction> predictions;
  private final List<ServiceAlert> alerts;
  private final ServiceChanges changes;

  /**
   * A snapshot.
   *
   * @param version grows by at least one with every change of content
   * @param at the moment it describes
   * @param vehicles at most one for each trip
   */
  public Fleet(
      long version,
      Instant at,
      Collection<VehiclePosition> vehicles,
      Collection<TripPrediction> predictions,
      List<ServiceAlert> alerts) {
    this(version, at, vehicles, predictions, alerts, ServiceChanges.NONE);
  }

  /**
   * A snapshot of a service that the office has changed.
   *
   * @param changes from which vehicles, predictions and alerts were made too
   */
  public Fleet(
      long version,
      Instant at,
      Collection<VehiclePosition> vehicles,
      Collection<TripPrediction> predictions,
      List<ServiceAlert> alerts,
      ServiceChanges changes) {
    this.changes = changes;
    this.version = version;
    this.at = at;
    this.vehicles = LinkedHashMap.newLinkedHashMap(vehicles.size());
    this.byTrip = LinkedHashMap.newLinkedHashMap(vehicles.size());
    this.predictions = LinkedHashMap.newLinkedHashMap(predictions.size());
    this.alerts = List.copyOf(alerts);
    for (VehiclePosition vehicle : vehicles) {
      this.vehicles.put(vehicle.id(), vehicle);
      vehicle.trip().ifPresent(trip -> byTrip.put(trip, vehicle));
      if (vehicle.match() instanceof TripMatch.OffRoute off) {
        offRoute.add(off.left().trip());
      }
    }
    for (TripPrediction prediction : predictions) {
      this.predictions.put(prediction.trip(), prediction);
    }
  }

  /** Grows with every change; equal versions have equal content. */
  public long version() {
    return version;
  }

  /** The moment it describes. */
  public Instant at() {
    return at;
  }

  /** All vehicles. */
  public Collection<VehiclePosition> vehicles() {
    return Collections.unmodifiableCollection(vehicles.values());
  }

  /** All predictions, cancellations included. */
  public Collection<TripPrediction> predictions() {
    return Collections.unmodifiableCollection(predictions.values());
  }

  /** Alerts, those not yet active included. */
  public List<ServiceAlert> alerts() {
    return alerts;
  }

  /** What the office has changed of the service. */
  public ServiceChanges changes() {
    return changes;
  }

  /** The vehicle of that id. */
  public Optional<VehiclePosition> findVehicle(VehicleId id) {
    return Optional.ofNullable(vehicles.get(id));
  }

  /** The vehicle that runs the trip. */
  public Optional<VehiclePosition> findVehicleOn(TripOnDate trip) {
    return Optional.ofNullable(byTrip.get(trip));
  }

  /** Whether a vehicle of the trip is away from its path. */
  public boolean isOffRoute(TripOnDate trip) {
    return offRoute.contains(trip);
  }

  /** What is expected of the trip. */
  public Optional<TripPrediction> findPrediction(TripOnDate trip) {
    return Optional.ofNullable(predictions.get(trip));
  }

  /** When the newest report was measured; empty without vehicles. */
  public Optional<Instant> newestTimestamp() {
    return vehicles.values().stream().map(VehiclePosition::timestamp).max(Instant::compareTo);
  }
}
