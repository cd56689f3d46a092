package akatombo.tourism;

import reactor.core.publisher.Flux;

/** The door to what the tourism office has published. */
public interface Tours {

  /** What visitors may see now; never waits for the database. */
  PublishedContent published();

  /** What visitors may see, now and after every change. */
  Flux<PublishedContent> changes();
}
