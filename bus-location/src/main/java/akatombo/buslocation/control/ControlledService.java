package akatombo.buslocation.control;

import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.TripMatch.Unmatched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What vehicles and operators' feeds say, after what the offices decided: the office is right. */
public final class ControlledService {

  private final ServiceChanges changes;
  private final Instant now;

  public ControlledService(ServiceChanges changes, Instant now) {
    this.changes = changes;
    this.now = now;
  }

  /** The vehicles; one on a trip that does not run has no trip. */
  public List<VehiclePosition> positions(Collection<VehiclePosition> seen) {
    return seen.stream().map(this::position).toList();
  }

  /** The predictions: no trip that does not run, no call that is left out. */
  public Collection<TripPrediction> predictions(Collection<TripPrediction> known) {
    if (changes.canceled().isEmpty() && changes.modified().isEmpty()) {
      return known;
    }
    Map<TripOnDate, TripPrediction> all = new LinkedHashMap<>();
    known.forEach(prediction -> all.put(prediction.trip(), modified(prediction)));
    changes.modified().forEach((id, trip) -> all.computeIfAbsent(id, it -> planned(trip)));
    changes.canceled().forEach((id, route) -> all.put(id, canceled(id, route)));
    return all.values();
  }

  private VehiclePosition position(VehiclePosition vehicle) {
    TripOnDate trip = vehicle.match().place().map(TripMatch.Matched::trip).orElse(null);
    if (trip == null) {
      return vehicle;
    }
    if (changes.canceled().containsKey(trip)) {
      return new VehiclePosition(vehicle.report(), new Unmatched(Reason.NOT_RUNNING));
    }
    ModifiedTrip led = changes.modified().get(trip);
    return led != null && vehicle.match() instanceof TripMatch.Matched place
        ? new VehiclePosition(vehicle.report(), passing(place, led))
        : vehicle;
  }

  /** A vehicle does not go to a stop that its trip leaves out, but to the next after it. */
  private static TripMatch passing(TripMatch.Matched place, ModifiedTrip led) {
    int next = place.stopPosition();
    while (next < led.calls().size() && led.calls().get(next).isSkipped()) {
      next++;
    }
    return next == place.stopPosition() || next == led.calls().size()
        ? place
        : new TripMatch.Matched(
            place.trip(),
            place.routeId(),
            place.metersAlong(),
            next,
            StopStatus.IN_TRANSIT_TO,
            place.delaySeconds(),
            place.evidence());
  }

  private TripPrediction canceled(TripOnDate trip, RouteId route) {
    return new TripPrediction(trip, route, null, now, true, 0, List.of());
  }

  private TripPrediction modified(TripPrediction prediction) {
    ModifiedTrip trip = changes.modified().get(prediction.trip());
    if (trip == null || prediction.canceled() || prediction.stops().isEmpty()) {
      return prediction;
    }
    int behind = call(trip, prediction.stops().getFirst()).delaySeconds();
    List<StopPrediction> stops = new ArrayList<>(prediction.stops().size());
    if (prediction.vehicleId() == null) {
      // No vehicle says that the stops before are passed already.
      trip.calls().stream()
          .filter(call -> call.position() < prediction.stops().getFirst().position())
          .filter(ModifiedTrip.Call::isSkipped)
          .forEach(call -> stops.add(PlannedStops.skipped(call)));
    }
    for (StopPrediction stop : prediction.stops()) {
      ModifiedTrip.Call call = call(trip, stop);
      stops.add(
          call.isSkipped()
              ? PlannedStops.skipped(call)
              : PlannedStops.later(stop, call.delaySeconds() - behind));
    }
    return with(prediction, stops);
  }

  private static ModifiedTrip.Call call(ModifiedTrip trip, StopPrediction stop) {
    return trip.calls().get(Math.min(stop.position(), trip.calls().size() - 1));
  }

  /** What is known of a trip nobody runs yet: the stops left out, and new times if it has any. */
  private TripPrediction planned(ModifiedTrip trip) {
    List<StopPrediction> stops = new ArrayList<>();
    int delay = 0;
    for (ModifiedTrip.Call call : trip.calls()) {
      if (call.isSkipped()) {
        stops.add(PlannedStops.skipped(call));
      } else if (call.delaySeconds() != 0) {
        stops.add(PlannedStops.planned(call));
        delay = call.delaySeconds();
      }
    }
    return new TripPrediction(trip.trip(), trip.routeId(), null, now, false, delay, stops);
  }

  private static TripPrediction with(TripPrediction prediction, List<StopPrediction> stops) {
    return new TripPrediction(
        prediction.trip(),
        prediction.routeId(),
        prediction.vehicleId(),
        prediction.timestamp(),
        false,
        prediction.delaySeconds(),
        stops);
  }
}
