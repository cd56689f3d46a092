package akatombo.routing.excursion;

import akatombo.gtfs.GeoPoint;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.StreetLeg;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlannedTours.Found.Tour;
import akatombo.routing.Via;
import akatombo.routing.itinerary.FareTotals;
import akatombo.routing.itinerary.Saving;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Joins the way to a tour and the way from it. */
public final class WholeItinerary {

  private WholeItinerary() {}

  /** One itinerary with a stay in its middle; its id leads over the tour's start again. */
  public static Itinerary of(PlanRequest request, Tour tour, Excursion excursion) {
    List<Leg> legs = new ArrayList<>();
    legs.addAll(named(excursion.there().legs(), false, tour));
    legs.addAll(named(excursion.back().legs(), true, tour));
    PlanRequest over =
        new PlanRequest(
            request.from(),
            request.to(),
            request.time(),
            request.isArrival(),
            request.count(),
            List.of(
                new Via(
                    new Endpoint.At(tour.start(), tour.title()),
                    excursion.wanted(),
                    new Via.Onward(tour.end(), excursion.there().legs().size()))),
            request.preferences(),
            request.language(),
            null);
    List<TransitLeg> rides =
        Stream.of(excursion.there(), excursion.back())
            .flatMap(way -> way.transitLegs().stream())
            .toList();
    return new Itinerary(
        Saving.idOf(over, legs),
        excursion.there().start(),
        excursion.back().end(),
        excursion.there().walkMeters() + excursion.back().walkMeters(),
        excursion.there().transfers() + excursion.back().transfers(),
        FareTotals.of(rides),
        legs);
  }

  /** The legs where walking from or to the tour begins or ends at a place of its name. */
  private static List<Leg> named(List<Leg> legs, boolean isFirst, Tour tour) {
    List<Leg> named = new ArrayList<>(legs);
    int index = isFirst ? 0 : legs.size() - 1;
    if (legs.get(index) instanceof StreetLeg street) {
      named.set(
          index,
          new StreetLeg(
              street.mode(),
              isFirst ? at(tour.end(), tour) : street.from(),
              isFirst ? street.to() : at(tour.start(), tour),
              street.start(),
              street.end(),
              street.meters(),
              street.geometry(),
              street.steps()));
    }
    return named;
  }

  /** A tour that was saved with an itinerary has no name any more. */
  private static LegEnd at(GeoPoint point, Tour tour) {
    return new LegEnd(tour.title().isEmpty() ? null : tour.title(), point, null, -1);
  }
}
