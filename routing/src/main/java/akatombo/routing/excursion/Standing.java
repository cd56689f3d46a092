package akatombo.routing.excursion;

import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.LegTime;
import akatombo.routing.TravelMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who stands where a tour begins or ends needs no planner, which finds no way of no length. */
final class Standing {

  private static final double METERS_MAX = 20;

  private Standing() {}

  /** A walk of a moment between two points that are one; empty when they are not. */
  static Optional<Itinerary> still(Endpoint from, Endpoint to, Instant time) {
    return from instanceof Endpoint.At start
            && to instanceof Endpoint.At end
            && start.point().metersTo(end.point()) <= METERS_MAX
        ? Optional.of(itinerary(start, end, time))
        : Optional.empty();
  }

  private static Itinerary itinerary(Endpoint.At from, Endpoint.At to, Instant time) {
    LegTime now = new LegTime(time, null);
    Leg leg = new Leg.StreetLeg(TravelMode.WALK, end(from), end(to), now, now, 0, "", List.of());
    return new Itinerary("", time, time, 0, 0, List.of(), List.of(leg));
  }

  private static LegEnd end(Endpoint.At at) {
    return new LegEnd(at.name(), at.point(), null, -1);
  }
}
