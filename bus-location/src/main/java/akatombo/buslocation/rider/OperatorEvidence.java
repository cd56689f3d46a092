package akatombo.buslocation.rider;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.TripOnDate;

/** Whether a trip's operator says anything of it itself. */
final class OperatorEvidence {

  private OperatorEvidence() {}

  /** Whether a vehicle of its own is seen on it, it tells times of it, or it took it out. */
  static boolean isThere(Fleet fleet, TripOnDate trip) {
    boolean isSeen =
        fleet.findVehicleOn(trip).filter(vehicle -> !vehicle.report().isOfRiders()).isPresent();
    return isSeen
        || fleet.isOffRoute(trip)
        || fleet.findPrediction(trip).filter(OperatorEvidence::isTold).isPresent();
  }

  private static boolean isTold(TripPrediction prediction) {
    VehicleId vehicle = prediction.vehicleId();
    VehicleId riders = VehicleReport.vehicleOfRiders(prediction.trip().tripId());
    return prediction.canceled()
        || (vehicle != null && !vehicle.equals(riders))
        || prediction.stops().stream().anyMatch(stop -> stop.source() == PredictionSource.OPERATOR);
  }
}
