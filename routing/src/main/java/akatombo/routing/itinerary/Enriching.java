package akatombo.routing.itinerary;

import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.Leg.StreetLeg;
import akatombo.routing.Leg.TransitLeg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds what only the planner knows (fares, alerts, booking, turns) to a refreshed itinerary. */
public final class Enriching {

  private Enriching() {}

  /** The itinerary with what the same one among the planned ones has; as it was if none is. */
  public static Itinerary with(Itinerary itinerary, List<Itinerary> planned) {
    Optional<Itinerary> same =
        planned.stream().filter(other -> isSame(itinerary, other)).findFirst();
    return same.map(other -> enriched(itinerary, other)).orElse(itinerary);
  }

  private static boolean isSame(Itinerary one, Itinerary other) {
    return one.legs().stream()
            .map(Leg::mode)
            .toList()
            .equals(other.legs().stream().map(Leg::mode).toList())
        && one.transitLegs().stream()
            .map(TransitLeg::trip)
            .toList()
            .equals(other.transitLegs().stream().map(TransitLeg::trip).toList());
  }

  private static Itinerary enriched(Itinerary itinerary, Itinerary other) {
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < itinerary.legs().size(); i++) {
      legs.add(enriched(itinerary.legs().get(i), other.legs().get(i)));
    }
    return new Itinerary(
        itinerary.id(),
        itinerary.start(),
        itinerary.end(),
        itinerary.walkMeters(),
        itinerary.transfers(),
        other.fares(),
        legs);
  }

  private static Leg enriched(Leg leg, Leg other) {
    if (leg instanceof TransitLeg ride && other instanceof TransitLeg planned) {
      return ride.withOffers(planned);
    }
    if (leg instanceof StreetLeg street && other instanceof StreetLeg planned) {
      return new StreetLeg(
          street.mode(),
          street.from(),
          street.to(),
          street.start(),
          street.end(),
          street.meters(),
          planned.geometry(),
          planned.steps());
    }
    return leg;
  }
}
