package akatombo.routing;

import akatombo.gtfs.Language;
import reactor.core.publisher.Mono;

/** The door of this module: how to get from here to there, and how a saved way there fares now. */
public interface ItineraryPlanner {

  /** Finds itineraries. */
  Mono<PlanOutcome> plan(PlanRequest request);

  /** Brings a saved itinerary up to date. */
  Mono<RefreshOutcome> refresh(String itineraryId, Language language);
}
