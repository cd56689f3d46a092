package akatombo.buslocation.publish;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.Freshness;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A fleet without what would be too old by the time the next messages are made (promise V5).
 *
 * @param until when the first of the rest has to be left out
 */
record FleetToTell(Fleet fleet, Instant until) {

  /** A header tells whole seconds, and what it stands above is served for a second more. */
  private static final Duration SERVED = Duration.ofSeconds(2);

  private static final Duration AGE_MAX = Freshness.AGE_MAX.minus(SERVED);

  /**
   * What may be told.
   *
   * @param at the header's timestamp
   */
  static FleetToTell of(Fleet fleet, Instant at) {
    Instant oldest = at.minus(AGE_MAX);
    Fleet told = evidence(fleet).anyMatch(oldest::isAfter) ? since(oldest, fleet) : fleet;
    return new FleetToTell(
        told,
        evidence(told)
            .min(Instant::compareTo)
            .map(first -> first.plus(AGE_MAX))
            .orElse(Instant.MAX));
  }

  private static Stream<Instant> evidence(Fleet fleet) {
    return Stream.concat(
        fleet.vehicles().stream().map(VehiclePosition::timestamp),
        fleet.predictions().stream().map(TripPrediction::timestamp));
  }

  private static Fleet since(Instant oldest, Fleet fleet) {
    return new Fleet(
        fleet.version(),
        fleet.at(),
        fleet.vehicles().stream().filter(vehicle -> !vehicle.timestamp().isBefore(oldest)).toList(),
        fleet.predictions().stream()
            .filter(prediction -> !prediction.timestamp().isBefore(oldest))
            .toList(),
        fleet.alerts(),
        fleet.changes());
  }
}
