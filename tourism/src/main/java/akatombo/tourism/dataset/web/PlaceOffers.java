package akatombo.tourism.dataset.web;

import akatombo.tourism.Event;
import akatombo.tourism.ImportedPlaces;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.ImportRow;
import akatombo.tourism.dataset.IntakeOutcome.Understood;
import akatombo.tourism.dataset.PlaceDrafts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import reactor.core.publisher.Mono;

/** Offers the places and events of an import to whoever keeps the office's drafts. */
final class PlaceOffers {

  private static final Logger LOG = LoggerFactory.getLogger(PlaceOffers.class);

  private final ObjectProvider<ImportedPlaces> port;

  PlaceOffers(ObjectProvider<ImportedPlaces> port) {
    this.port = port;
  }

  /** Offers what visitors would go to; a failure is logged, for the import itself is done. */
  Mono<Void> offer(DatasetKind kind, Understood file) {
    ImportedPlaces places = port.getIfAvailable();
    return places == null
        ? Mono.empty()
        : Mono.defer(() -> offer(places, kind, file))
            .onErrorResume(failure -> {
              LOG.error("places of {} cannot be offered as drafts", kind.text(), failure);
              return Mono.empty();
            });
  }

  private static Mono<Void> offer(ImportedPlaces places, DatasetKind kind, Understood file) {
    PlaceDrafts drafts = new PlaceDrafts(kind, file.mapping());
    List<ImportRow> rows = file.checked().rows();
    return switch (kind) {
      case TOURISM_FACILITIES, CULTURAL_PROPERTIES ->
          places.offer(all(rows.stream().map(drafts::place)), List.<Event>of());
      case EVENTS ->
          places.offer(List.<PointOfInterest>of(), all(rows.stream().map(drafts::event)));
      case PUBLIC_TOILETS, AED, PUBLIC_WIFI, EVACUATION_SITES -> Mono.empty();
    };
  }

  private static <T> List<T> all(Stream<Optional<T>> made) {
    return made.flatMap(Optional::stream).toList();
  }
}
