package akatombo.routing.itinerary;

import akatombo.gtfs.StopId;
import akatombo.routing.Leg;
import akatombo.routing.PlanRequest;
import akatombo.routing.TravelMode;
import akatombo.routing.itinerary.SavedItinerary.SavedLeg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the id of an itinerary from its legs. */
public final class Saving {

  private Saving() {}

  /**
   * The id.
   *
   * @param request what was asked, so that the same can be asked again
   */
  public static String idOf(PlanRequest request, List<Leg> legs) {
    List<SavedLeg> saved = new ArrayList<>();
    Instant last = legs.getFirst().start().effective();
    for (Leg leg : legs) {
      saved.add(savedLeg(leg, last));
      last = leg.end().effective();
    }
    Leg first = legs.getFirst();
    return ItineraryCode.encode(
        new SavedItinerary(
            request.from(),
            request.to(),
            first.from().point(),
            request.via(),
            request.preferences(),
            first.start().effective(),
            saved));
  }

  private static SavedLeg savedLeg(Leg leg, Instant last) {
    return switch (leg) {
      case Leg.StreetLeg street ->
          new SavedLeg.Street(
              street.mode(),
              seconds(last, street.start().effective()),
              seconds(street.start().effective(), street.end().effective()),
              (int) Math.round(street.meters()),
              street.to().point());
      case Leg.TransitLeg transit when transit.mode() == TravelMode.FLEX ->
          new SavedLeg.Flex(
              transit.trip(),
              zone(transit.from(), transit),
              zone(transit.to(), transit),
              transit.from().point(),
              transit.to().point(),
              transit.start().effective(),
              seconds(transit.start().effective(), transit.end().effective()),
              (int) Math.round(transit.meters()));
      case Leg.TransitLeg transit ->
          new SavedLeg.Ride(
              transit.trip(),
              Math.max(0, transit.from().position()),
              Math.max(0, transit.to().position()),
              SavedItinerary.hashOf(zone(transit.from(), transit)),
              SavedItinerary.hashOf(zone(transit.to(), transit)),
              transit.start().effective(),
              transit.end().effective(),
              transit.isStayingSeated());
    };
  }

  private static StopId zone(Leg.LegEnd end, Leg.TransitLeg leg) {
    StopId stop = end.stopId();
    return stop == null ? new StopId(leg.trip().tripId().feedId(), "") : stop;
  }

  private static int seconds(Instant from, Instant to) {
    return Math.toIntExact(Math.max(0, Duration.between(from, to).toSeconds()));
  }
}
