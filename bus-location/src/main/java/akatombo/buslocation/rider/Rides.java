package akatombo.buslocation.rider;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.rider.RiderTrust.Verdict;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rides under way, in memory only: a random token, the trip, and where on its path the phone
 * was in the last minutes. A ride that is not heard of for that long is forgotten.
 */
final class Rides {

  /** A ride ends then at the latest. */
  static final Duration VALID = Duration.ofHours(2);

  /** What readers of GTFS-realtime see instead of a bus's name. */
  private static final String LABEL = "riders";

  private static final Duration SILENCE_MAX = RideTrail.MEMORY;
  private static final Duration BEGUN_WITHIN = Duration.ofMinutes(10);

  private final RideProperties properties;
  private final Map<String, Ride> byToken = new LinkedHashMap<>();
  private final Map<String, Deque<Instant>> begun = new HashMap<>();

  Rides(RideProperties properties) {
    this.properties = properties;
  }

  /** One phone on one trip. */
  private record Ride(RidePath path, RideTrail trail, Instant expiresAt, Instant heardAt) {

    TripOnDate trip() {
      return path.run().id();
    }

    boolean isOver(Instant now) {
      return now.isAfter(expiresAt) || heardAt.isBefore(now.minus(SILENCE_MAX));
    }

    Ride with(RideTrail longer, Instant now) {
      return new Ride(path, longer, expiresAt, now);
    }
  }

  /** Begins a ride and tells until when it lasts; empty when there are too many. */
  synchronized Optional<Instant> begin(String token, RidePath path, String origin, Instant now) {
    byToken.values().removeIf(ride -> ride.isOver(now));
    begun.values().removeIf(times -> times.getLast().isBefore(now.minus(BEGUN_WITHIN)));
    Deque<Instant> times = begun.computeIfAbsent(origin, any -> new ArrayDeque<>());
    while (!times.isEmpty() && times.getFirst().isBefore(now.minus(BEGUN_WITHIN))) {
      times.removeFirst();
    }
    boolean isFull = byToken.size() >= properties.ridesMax();
    if (isFull || times.size() >= properties.ridesPerAddress()) {
      begun.values().removeIf(Deque::isEmpty);
      return Optional.empty();
    }
    times.addLast(now);
    Instant expiresAt = now.plus(VALID);
    Instant unheard = now.minus(properties.reportEvery());
    byToken.put(token, new Ride(path, RideTrail.of(origin), expiresAt, unheard));
    return Optional.of(expiresAt);
  }

  /** The trip of a ride. */
  synchronized Optional<TripOnDate> trip(String token) {
    return Optional.ofNullable(byToken.get(token)).map(Ride::trip);
  }

  /** Takes a position and judges anew what is known of the trip. */
  synchronized RideOutcome hear(
      String token, GeoPoint phone, Instant at, boolean operatorSpeaks, Instant now) {
    Ride ride = byToken.get(token);
    if (ride == null || ride.isOver(now)) {
      byToken.remove(token);
      return new RideOutcome.UnknownRide();
    }
    Duration since = Duration.between(ride.heardAt(), now);
    if (since.compareTo(properties.reportEvery()) < 0) {
      return new RideOutcome.TooSoon(properties.reportEvery().minus(since));
    }
    byToken.put(token, ride.with(ride.trail().after(phone, at, ride.path()), now));
    List<RideTrail> trails =
        byToken.values().stream()
            .filter(other -> other.trip().equals(ride.trip()) && !other.isOver(now))
            .map(Ride::trail)
            .toList();
    return switch (properties.trust().judge(trails, operatorSpeaks, now)) {
      case Verdict.NotBelieved(RiderTrust.Reason reason) -> new RideOutcome.Heard(reason);
      case Verdict.Believed(RidePlace place, int riders) ->
          new RideOutcome.Believed(report(ride.path(), place, now), riders);
    };
  }

  /** How many are under way. */
  synchronized int size() {
    return byToken.size();
  }

  private static VehicleReport report(RidePath path, RidePlace place, Instant now) {
    TripOnDate trip = path.run().id();
    GeoPoint point = path.point(place.meters());
    return new VehicleReport(
        VehicleReport.RIDERS,
        VehicleReport.vehicleOfRiders(trip.tripId()),
        place.at(),
        point.lat(),
        point.lon(),
        null,
        null,
        new TripHint(trip.tripId(), trip.serviceDate(), path.run().trip().routeId(), null, null),
        null,
        LABEL,
        now);
  }
}
