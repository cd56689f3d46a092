package akatombo.buslocation.web;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.StopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The predictions of one fleet by stop, so that a board finds late buses without searching. */
final class LiveStops {

  private static final LiveStops EMPTY = new LiveStops(Fleet.EMPTY);

  private final Fleet fleet;
  private final @Nullable Instant newest;
  private volatile @Nullable Map<StopId, List<Call>> byStop;

  private LiveStops(Fleet fleet) {
    this.fleet = fleet;
    this.newest = fleet.newestTimestamp().orElse(null);
  }

  /** Made when a stop is asked for: most fleets are gone before anybody does. */
  private synchronized Map<StopId, List<Call>> byStop() {
    Map<StopId, List<Call>> calls = byStop;
    if (calls == null) {
      calls = byStop(fleet);
      byStop = calls;
    }
    return calls;
  }

  private static Map<StopId, List<Call>> byStop(Fleet fleet) {
    Map<StopId, List<Call>> calls = new HashMap<>();
    for (TripPrediction prediction : fleet.predictions()) {
      for (StopPrediction stop : prediction.stops()) {
        calls
            .computeIfAbsent(stop.stopId(), id -> new ArrayList<>(4))
            .add(new Call(prediction, stop));
      }
    }
    return calls;
  }

  /** The index of a fleet: this one if it is of that fleet. */
  LiveStops of(Fleet newest) {
    return newest == fleet ? this : new LiveStops(newest);
  }

  static LiveStops none() {
    return EMPTY;
  }

  Fleet fleet() {
    return fleet;
  }

  /** When the newest report was measured; null without vehicles. */
  @Nullable Instant newest() {
    return newest;
  }

  /** What is expected at a stop (a platform), in no order. */
  List<Call> at(StopId stop) {
    Map<StopId, List<Call>> known = byStop;
    return (known == null ? byStop() : known).getOrDefault(stop, List.of());
  }

  /** A trip expected at a stop. */
  record Call(TripPrediction trip, StopPrediction stop) {}
}
