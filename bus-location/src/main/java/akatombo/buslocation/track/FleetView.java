package akatombo.buslocation.track;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.OffRoute;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.TripMatch.Unmatched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the fleet may be shown at one moment: nothing too old, one vehicle for each trip. */
final class FleetView {

  /** A vehicle that has stood at its last stop that long no longer runs the trip. */
  static final Duration AFTER_LAST_STOP = Duration.ofMinutes(5);

  /** Of vehicles named for one trip the newest runs it: it came to replace the other. */
  private static final Comparator<Vehicle> NEWEST_CLAIM =
      Comparator.comparing(Vehicle::matchedSince).reversed().thenComparing(Vehicle::id);

  /** Of vehicles that only seem to run a trip, the one that has done so for longest. */
  private static final Comparator<Vehicle> LONGEST_ON_ITS_TRIP =
      Comparator.comparing(Vehicle::matchedSince).thenComparing(Vehicle::id);

  private final Instant now;
  private final List<VehiclePosition> positions = new ArrayList<>();
  private final Map<TripOnDate, TripPrediction> predictions = new LinkedHashMap<>();
  private final List<TripPrediction> ofLeft = new ArrayList<>();
  private final List<TripPrediction> ofNext = new ArrayList<>();

  FleetView(Instant now) {
    this.now = now;
  }

  List<VehiclePosition> positions() {
    positions.sort(Comparator.comparing(VehiclePosition::id));
    return positions;
  }

  Collection<TripPrediction> predictions() {
    return predictions.values();
  }

  void show(Collection<Vehicle> vehicles) {
    List<Vehicle> own = vehicles.stream().filter(vehicle -> !vehicle.isOfRiders()).toList();
    own.stream().filter(Vehicle::isNamed).sorted(NEWEST_CLAIM).forEach(this::show);
    own.stream()
        .filter(vehicle -> !vehicle.isNamed())
        .sorted(LONGEST_ON_ITS_TRIP)
        .forEach(this::show);
  }

  /**
   * Adds what passengers say of trips of which no operator says anything.
   *
   * @param canceled trips an office has taken out of service
   */
  void showRiders(Collection<Vehicle> vehicles, Set<TripOnDate> canceled) {
    List<Vehicle> riders = vehicles.stream().filter(Vehicle::isOfRiders).toList();
    if (riders.isEmpty()) {
      return;
    }
    Set<TripOnDate> told = new HashSet<>(canceled);
    told.addAll(predictions.keySet());
    positions.forEach(position -> position.match().place().map(Matched::trip).ifPresent(told::add));
    riders.stream().filter(vehicle -> vehicle.runsNamedTrip(told)).forEach(this::show);
  }

  /** Adds what operators say of trips whose vehicle is not seen. */
  void add(Collection<TripPrediction> updates) {
    for (TripPrediction update : updates) {
      if (update.freshness(now) != Freshness.GONE) {
        predictions.putIfAbsent(update.trip(), update);
      }
    }
  }

  /**
   * Adds what vehicles tell of trips they are not on, where nothing better is known: of one whose
   * path they left, and of the next of their block.
   */
  void addSupposed() {
    Set<TripOnDate> left = new HashSet<>();
    for (VehiclePosition position : positions) {
      if (position.match() instanceof OffRoute off) {
        left.add(off.left().trip());
      }
    }
    ofLeft.forEach(prediction -> predictions.putIfAbsent(prediction.trip(), prediction));
    ofNext.stream()
        .filter(prediction -> !left.contains(prediction.trip()))
        .forEach(prediction -> predictions.putIfAbsent(prediction.trip(), prediction));
  }

  private void show(Vehicle vehicle) {
    VehiclePosition position = vehicle.position();
    if (position == null || position.freshness(now) == Freshness.GONE) {
      return;
    }
    TripPrediction prediction = vehicle.prediction();
    Matched matched = position.matched().orElse(null);
    if (matched == null || prediction == null) {
      positions.add(position);
      ofLeft.addAll(vehicle.supposed());
    } else if (isEnded(vehicle, matched, prediction)) {
      positions.add(without(position, Reason.TRIP_ENDED));
      ofNext.addAll(vehicle.supposed());
    } else if (predictions.putIfAbsent(matched.trip(), prediction) == null) {
      positions.add(position);
      ofNext.addAll(vehicle.supposed());
    } else {
      positions.add(without(position, Reason.TRIP_TAKEN));
    }
  }

  private static boolean isEnded(Vehicle vehicle, Matched match, TripPrediction prediction) {
    return match.status() == StopStatus.STOPPED_AT
        && prediction.stops().size() == 1
        && Duration.between(vehicle.stoppedSince(), prediction.timestamp())
                .compareTo(AFTER_LAST_STOP)
            > 0;
  }

  private static VehiclePosition without(VehiclePosition position, Reason reason) {
    TripMatch none = new Unmatched(reason);
    return new VehiclePosition(position.report(), none);
  }
}
