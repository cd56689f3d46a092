package akatombo.simulator;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Trips a simulated vehicle must not run: a vehicle of somebody else does, or nobody will. */
final class TripsOfOthers implements Predicate<TripOnDate> {

  private final Set<TripOnDate> trips = new HashSet<>();
  private final Set<TripId> tripsOfAnyDate = new HashSet<>();

  private TripsOfOthers() {}

  static TripsOfOthers of(Fleet fleet) {
    TripsOfOthers others = new TripsOfOthers();
    for (VehiclePosition vehicle : fleet.vehicles()) {
      if (!vehicle.id().id().startsWith(Duty.PREFIX)) {
        vehicle.trip().ifPresent(others.trips::add);
        others.addNamed(vehicle.report().hint());
      }
    }
    for (TripPrediction prediction : fleet.predictions()) {
      if (prediction.canceled()) {
        others.trips.add(prediction.trip());
      }
    }
    return others;
  }

  /** Also when the simulated vehicle got there first and the other was refused the trip. */
  private void addNamed(TripHint hint) {
    TripId trip = hint.tripId();
    ServiceDate date = hint.startDate();
    if (trip != null && date != null) {
      trips.add(new TripOnDate(trip, date));
    } else if (trip != null) {
      tripsOfAnyDate.add(trip);
    }
  }

  @Override
  public boolean test(TripOnDate trip) {
    return trips.contains(trip) || tripsOfAnyDate.contains(trip.tripId());
  }
}
