package akatombo.tourism.dataset.web;

import akatombo.tourism.Content;
import akatombo.tourism.Drafted;
import akatombo.tourism.ImportedPlaces;
import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.ImportRow;
import akatombo.tourism.dataset.IntakeOutcome.Understood;
import akatombo.tourism.dataset.PlaceDrafts;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Offers the places and events of an import to whoever keeps the office's drafts. */
record PlaceOffers(ImportedPlaces places) {

  /**
   * Offers what visitors would go to; empty for a dataset without such rows.
   *
   * @param done is told how many have been looked at
   */
  Mono<Drafted> offer(DatasetKind kind, Understood file, IntConsumer done) {
    PlaceDrafts drafts = new PlaceDrafts(kind, file.mapping());
    Stream<ImportRow> rows = file.checked().rows().stream();
    return switch (kind) {
      case TOURISM_FACILITIES, CULTURAL_PROPERTIES -> offer(rows.map(drafts::place), done);
      case EVENTS -> offer(rows.map(drafts::event), done);
      case PUBLIC_TOILETS, AED, PUBLIC_WIFI, EVACUATION_SITES -> Mono.empty();
    };
  }

  private Mono<Drafted> offer(
      Stream<? extends Optional<? extends Content>> made, IntConsumer done) {
    List<Content> contents = made.<Content>flatMap(Optional::stream).toList();
    return places.offer(contents, done);
  }
}
