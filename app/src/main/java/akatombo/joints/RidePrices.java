package akatombo.joints;

import akatombo.gtfs.Language;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.Endpoint;
import akatombo.routing.Fare;
import akatombo.routing.FareProduct;
import akatombo.routing.Itinerary;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanPreferences;
import akatombo.routing.PlanRequest;
import akatombo.tourism.TourFare;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Has the planner price a ride, since only it knows the rules of fares. */
record RidePrices(ItineraryPlanner planner) {

  /** More than one bus may leave at the same time. */
  private static final int COUNT = 3;

  /** What a trip costs; empty when the planner takes another or the feed has no fares. */
  Mono<List<TourFare>> of(StopId board, StopId alight, TripOnDate trip, Instant departure) {
    PlanRequest request =
        new PlanRequest(
            new Endpoint.AtStop(board),
            new Endpoint.AtStop(alight),
            departure,
            false,
            COUNT,
            List.of(),
            PlanPreferences.DEFAULT,
            Language.JAPANESE,
            null);
    return planner
        .plan(request)
        .map(outcome -> {
          if (outcome instanceof PlanOutcome.Planned planned) {
            return fares(planned.itineraries(), trip);
          }
          throw new IllegalStateException("the planner has no answer");
        });
  }

  private static List<TourFare> fares(List<Itinerary> itineraries, TripOnDate trip) {
    return itineraries.stream()
        .filter(way ->
            way.transitLegs().size() == 1 && way.transitLegs().getFirst().trip().equals(trip))
        .findFirst()
        .map(way -> way.fares().stream().filter(Fare::isComplete).map(RidePrices::fare).toList())
        .orElse(List.of());
  }

  private static TourFare fare(Fare fare) {
    return new TourFare(fare.amount(), fare.currency(), id(fare.rider()), id(fare.medium()));
  }

  private static @Nullable String id(FareProduct.@Nullable Named named) {
    return named == null ? null : named.id();
  }
}
