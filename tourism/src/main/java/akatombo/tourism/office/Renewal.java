package akatombo.tourism.office;

import akatombo.tourism.media.store.MediaLibraryWorker;
import akatombo.tourism.store.PublishedToursWorker;
import reactor.core.publisher.Mono;

/** Makes visible what the office has changed. */
record Renewal(PublishedToursWorker tours, MediaLibraryWorker media) {

  /** Pictures before what shows them. */
  Mono<Void> now() {
    return media.reload().then(Mono.defer(tours::reload));
  }
}
