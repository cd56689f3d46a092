package akatombo.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET /v1/itineraries/{id}}.
 *
 * @param feasible whether the itinerary can still be travelled
 * @param planner {@code answering}, or {@code unavailable} when fares, alerts, turns and
 *     alternatives could not be asked for
 */
record RefreshAnswer(
    PlanAnswer.DataBlock data,
    String language,
    String walk,
    PlanAnswer.ItineraryJson itinerary,
    List<ChangeJson> changes,
    boolean feasible,
    List<PlanAnswer.ItineraryJson> alternatives,
    String planner) {

  record ChangeJson(int leg, String kind, @Nullable Long seconds, @Nullable String platform) {}
}
