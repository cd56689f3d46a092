package akatombo.tourism;

import java.util.List;
import reactor.core.publisher.Mono;

/** Port: takes places and events that came in as open data as proposals for the office. */
public interface ImportedPlaces {

  /**
   * Offers what an import holds; what the office has written already stays as it is.
   *
   * @param places with ids that are the same in every import of the same row
   */
  Mono<Void> offer(List<PointOfInterest> places, List<Event> events);
}
