package akatombo.routing.web;

import akatombo.gtfs.Language;
import akatombo.routing.Destinations;
import akatombo.routing.Destinations.Arrival;
import akatombo.routing.Destinations.Destination;
import akatombo.routing.Destinations.Opening;
import akatombo.routing.Itinerary;
import akatombo.routing.PlanOutcome;
import akatombo.routing.web.PlanAnswer.DestinationJson;
import akatombo.routing.web.PlanAnswer.HappeningJson;
import akatombo.routing.web.PlanAnswer.ItineraryJson;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says on itineraries to a place whether it is open on arrival, and what is on there (X-J8). */
record ArrivalNotes(Destinations destinations, ZoneId zone) {

  private static final String PLACE = "place:";

  /** The answer with what is known of the destination; as it was when that is no place. */
  PlanAnswer on(@Nullable String to, Language language, PlanOutcome outcome, PlanAnswer answer) {
    return outcome instanceof PlanOutcome.Planned planned
        ? on(to, language, planned.itineraries().stream().map(Itinerary::end).toList(), answer)
        : answer;
  }

  /** The same by when each itinerary arrives. */
  PlanAnswer on(@Nullable String to, Language language, List<Instant> ends, PlanAnswer answer) {
    if (to == null || !to.startsWith(PLACE) || ends.isEmpty()) {
      return answer;
    }
    return destinations
        .find(to.substring(PLACE.length()))
        .map(found -> answer.with(noted(answer, ends, found, language)))
        .orElse(answer);
  }

  private List<ItineraryJson> noted(
      PlanAnswer answer, List<Instant> ends, Destination destination, Language language) {
    List<ItineraryJson> noted = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      Arrival arrival = destination.at(ends.get(i), language);
      noted.add(answer.itineraries().get(i).to(written(arrival)));
    }
    return noted;
  }

  private DestinationJson written(Arrival arrival) {
    boolean isClosed = arrival.opening() == Opening.CLOSED;
    Instant changes = arrival.changes();
    String time =
        changes == null
            ? null
            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                changes.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    return new DestinationJson(
        arrival.opening().name(),
        isClosed ? time : null,
        isClosed ? null : time,
        arrival.text().isEmpty() ? null : arrival.text(),
        arrival.events().stream()
            .map(event -> new HappeningJson(event.slug(), event.name()))
            .toList());
  }
}
