package akatombo.routing;

import akatombo.gtfs.Language;
import reactor.core.publisher.Mono;

/** Places by id, as a search gave them; a port, since this module searches nothing. */
public interface Places {

  /** The place with its name in the language; empty when there is none of that id. */
  Mono<Endpoint> find(String placeId, Language language);
}
