package akatombo.routing.otp;

import akatombo.gtfs.Language;
import akatombo.routing.Endpoint;
import akatombo.routing.Itinerary;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.Leg;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlannedTours.Found.Tour;
import akatombo.routing.PlannedTours.Outlook;
import akatombo.routing.RefreshOutcome.Refreshed;
import akatombo.routing.Via;
import akatombo.routing.Via.Onward;
import akatombo.routing.excursion.Excursion;
import akatombo.routing.excursion.ExcursionOutcome;
import akatombo.routing.excursion.Excursions;
import akatombo.routing.excursion.WholeItinerary;
import akatombo.routing.itinerary.Enriching;
import akatombo.routing.itinerary.FareTotals;
import akatombo.routing.itinerary.Refreshing;
import akatombo.routing.itinerary.SavedItinerary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * Asks what has become of an itinerary over a tour. The way there and the way back are two
 * questions: a tour ends elsewhere than it begins, and who is past it does not want to go again.
 */
final class TourRefresh {

  /** Itineraries asked for. */
  private static final int COUNT = 5;

  private final ItineraryPlanner planner;
  private final ZoneId zone;
  private final SavedItinerary saved;
  private final Refreshing.Result result;
  private final Language language;
  private final boolean isWalkEstimated;

  /**
   * The questions of one refresh.
   *
   * @param saved what the id says
   * @param result what has become of it
   * @param isWalkEstimated whether the planner knows no streets
   */
  TourRefresh(
      ItineraryPlanner planner,
      ZoneId zone,
      SavedItinerary saved,
      Refreshing.Result result,
      Language language,
      boolean isWalkEstimated) {
    this.planner = planner;
    this.zone = zone;
    this.saved = saved;
    this.result = result;
    this.language = language;
    this.isWalkEstimated = isWalkEstimated;
  }

  /** The itinerary as it is, with other ways for the part that is still to be travelled. */
  Mono<Refreshed> over(Via via, Onward onward) {
    if (result.isFeasible()) {
      return enriched(via, onward);
    }
    if (result.isAfterTour()) {
      return planner
          .plan(request(result.from(), saved.to(), result.departure()))
          .map(outcome -> refreshed(result.itinerary(), ways(outcome), isAnswer(outcome)));
    }
    return again(via, onward);
  }

  private Mono<Refreshed> enriched(Via via, Onward onward) {
    Itinerary whole = result.itinerary();
    int split = Math.min(onward.leg(), whole.legs().size());
    Itinerary there = part(whole.legs().subList(0, split));
    List<Leg> rest = whole.legs().subList(split, whole.legs().size());
    Mono<PlanOutcome> wayThere = planner.plan(request(saved.from(), via.place(), there.start()));
    if (rest.isEmpty()) {
      return wayThere.map(outcome -> refreshed(whole, List.of(), isAnswer(outcome)));
    }
    Itinerary back = part(rest);
    Endpoint end = new Endpoint.At(onward.from(), null);
    return Mono.zip(
        wayThere,
        planner.plan(request(end, saved.to(), back.start())),
        (out, home) ->
            refreshed(
                joined(Enriching.with(there, ways(out)), Enriching.with(back, ways(home))),
                List.of(),
                isAnswer(out) && isAnswer(home)));
  }

  /** There by other ways, the tour, and back. */
  private Mono<Refreshed> again(Via via, Onward onward) {
    if (!(via.place() instanceof Endpoint.At start)) {
      throw new IllegalStateException("a tour that begins at no place on the map");
    }
    PlanRequest request = request(result.from(), saved.to(), result.departure());
    Outlook outlook = new Outlook(via.stay(), List.of(), List.of());
    Tour tour = new Tour("", "", start.point(), onward.from(), via.stay(), begin -> outlook);
    return new Excursions(planner, zone)
        .plan(request, tour, via.stay())
        .map(outcome ->
            refreshed(
                result.itinerary(),
                outcome instanceof ExcursionOutcome.Planned(List<Excursion> all, _)
                    ? all.stream().map(each -> WholeItinerary.of(request, tour, each)).toList()
                    : List.of(),
                !(outcome instanceof ExcursionOutcome.Failed)));
  }

  private PlanRequest request(Endpoint from, Endpoint to, Instant time) {
    return new PlanRequest(
        from, to, time, false, COUNT, List.of(), saved.preferences(), language, null);
  }

  private Refreshed refreshed(
      Itinerary itinerary, List<Itinerary> alternatives, boolean isAnswering) {
    return new Refreshed(
        itinerary,
        result.changes(),
        result.isFeasible(),
        alternatives,
        isAnswering,
        isWalkEstimated);
  }

  private static boolean isAnswer(PlanOutcome outcome) {
    return outcome instanceof PlanOutcome.Planned;
  }

  private static List<Itinerary> ways(PlanOutcome outcome) {
    return outcome instanceof PlanOutcome.Planned planned
        ? planned.itineraries().stream().filter(way -> !way.isCanceled()).toList()
        : List.of();
  }

  private Itinerary joined(Itinerary there, Itinerary back) {
    return part(Stream.concat(there.legs().stream(), back.legs().stream()).toList());
  }

  /** Legs of the itinerary, with what the whole of it has. */
  private Itinerary part(List<Leg> legs) {
    Itinerary whole = result.itinerary();
    List<TransitLeg> rides =
        legs.stream().filter(TransitLeg.class::isInstance).map(TransitLeg.class::cast).toList();
    return new Itinerary(
        whole.id(),
        legs.getFirst().start().effective(),
        legs.getLast().end().effective(),
        whole.walkMeters(),
        whole.transfers(),
        FareTotals.of(rides),
        legs);
  }
}
