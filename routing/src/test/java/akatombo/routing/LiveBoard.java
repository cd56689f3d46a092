package akatombo.routing;

import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Realtime as a test says it is. */
public final class LiveBoard implements LiveTrips {

  private final Map<TripOnDate, LiveTrip> trips = new LinkedHashMap<>();

  public LiveBoard reported(String trip, Instant at, LiveTrip.LiveStop... stops) {
    trips.put(DemoCity.trip(trip), new LiveTrip(at, false, List.of(stops)));
    return this;
  }

  public LiveBoard planned(String trip, LiveTrip.LiveStop... stops) {
    trips.put(DemoCity.trip(trip), new LiveTrip(null, false, List.of(stops)));
    return this;
  }

  public LiveBoard canceled(String trip, Instant at) {
    trips.put(DemoCity.trip(trip), new LiveTrip(at, true, List.of()));
    return this;
  }

  @Override
  public Optional<LiveTrip> find(TripOnDate trip) {
    return Optional.ofNullable(trips.get(trip));
  }

  @Override
  public boolean hasCancellations() {
    return trips.values().stream().anyMatch(LiveTrip::isCanceled);
  }

  @Override
  public Optional<Instant> newestReport() {
    return trips.values().stream()
        .flatMap(trip -> Stream.ofNullable(trip.reportedAt()))
        .max(Instant::compareTo);
  }
}
