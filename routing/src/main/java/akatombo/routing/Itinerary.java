package akatombo.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A way from door to door.
 *
 * @param id stateless: it holds what is needed to bring the itinerary up to date
 * @param fares one for each rider category and medium; empty when nothing is known
 */
public record Itinerary(
    String id,
    Instant start,
    Instant end,
    double walkMeters,
    int transfers,
    List<Fare> fares,
    List<Leg> legs) {

  public Itinerary {
    fares = List.copyOf(fares);
    legs = List.copyOf(legs);
  }

  public Duration duration() {
    return Duration.between(start, end);
  }

  /** The legs in vehicles of public transport. */
  public List<Leg.TransitLeg> transitLegs() {
    return Leg.TransitLeg.of(legs);
  }

  /** Whether a trip of it will not run. */
  public boolean isCanceled() {
    for (Leg leg : legs) {
      if (leg instanceof Leg.TransitLeg transit && transit.live() == LiveState.CANCELED) {
        return true;
      }
    }
    return false;
  }
}
