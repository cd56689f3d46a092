package akatombo.places;

import akatombo.gtfs.Language;
import akatombo.routing.Endpoint;
import akatombo.routing.Places;
import reactor.core.publisher.Mono;

/** Tells the planner where a found place is. */
final class PlannedPlaces implements Places {

  private static final String PREFIX = "place:";

  private final CurrentPlaces places;

  PlannedPlaces(CurrentPlaces places) {
    this.places = places;
  }

  @Override
  public Mono<Endpoint> find(String placeId, Language language) {
    return Mono.fromSupplier(places::current)
        .flatMap(Mono::justOrEmpty)
        .flatMap(index -> Mono.justOrEmpty(index.find(withPrefix(placeId))))
        .map(place -> new Endpoint.At(place.point(), place.name(language).text()));
  }

  private static String withPrefix(String placeId) {
    return placeId.startsWith(PREFIX) ? placeId : PREFIX + placeId;
  }
}
