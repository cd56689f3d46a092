package akatombo.tourism.stamp.web;

import akatombo.tourism.Prizes;
import akatombo.tourism.Slug;
import akatombo.tourism.TourCity;
import akatombo.tourism.Tours;
import akatombo.tourism.request.Network;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.stamp.store.CardStore;
import akatombo.tourism.stamp.store.StampCard;
import akatombo.tourism.web.Reader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Makes, shows and deletes cards; nobody is asked who they are. */
final class CardHandler {

  private final Tours tours;
  private final TourCity city;
  private final Cards cards;
  private final CardStore store;
  private final Prizes prizes;
  private final Clock clock;
  private final NetworkAllowance allowance;
  private final Duration kept;

  CardHandler(StampDesk desk, StampProperties properties) {
    this.tours = desk.tours();
    this.city = desk.city();
    this.cards = desk.cards();
    this.store = desk.store();
    this.prizes = desk.prizes();
    this.clock = desk.clock();
    this.allowance = new NetworkAllowance(properties.cardsPerNetwork());
    this.kept = properties.cardKept();
  }

  /** What a phone sends for a card: the tour whose rally it is for. */
  record CardBody(@Nullable String tour) {}

  /** {@code POST /v1/stamp-cards}. */
  Mono<ServerResponse> create(ServerRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return request
        .bodyToMono(CardBody.class)
        .switchIfEmpty(Mono.error(() -> Refusals.invalid("tour", "", "the slug of a tour")))
        .map(body -> rally(slug(body)))
        .flatMap(tour ->
            allowance.take(Network.of(request), now)
                ? cards.create(tour.text(), now)
                : Mono.error(StampProblems.tooMany(now)))
        .flatMap(made -> {
          ObjectNode body =
              answer(request, now).card(made.card(), null).put("secret", made.secret());
          return ServerResponse.created(URI.create("/v1/stamp-cards/" + made.card().id()))
              .cacheControl(CacheControl.noStore())
              .bodyValue(body);
        });
  }

  private static String slug(CardBody body) {
    String tour = body.tour();
    if (tour == null || tour.isBlank()) {
      throw Refusals.invalid("tour", "", "the slug of a tour");
    }
    return tour.strip();
  }

  private Slug rally(String tour) {
    try {
      return tours
          .published()
          .findTour(new Slug(tour))
          .filter(known -> known.rally() != null)
          .orElseThrow(() -> StampProblems.noRally(tour))
          .slug();
    } catch (IllegalArgumentException notASlug) {
      throw StampProblems.noRally(tour);
    }
  }

  /** {@code GET /v1/stamp-cards/{id}}. */
  Mono<ServerResponse> show(ServerRequest request) {
    return cards
        .owned(request)
        .flatMap(card ->
            prizes
                .find(card.id())
                .map(prize -> shown(request, card, prize))
                .switchIfEmpty(Mono.fromSupplier(() -> shown(request, card, null))))
        .flatMap(body -> ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(body));
  }

  private ObjectNode shown(ServerRequest request, StampCard card, Prizes.@Nullable Given prize) {
    return answer(request, clock.instant()).card(card, prize);
  }

  /** {@code DELETE /v1/stamp-cards/{id}}. */
  Mono<ServerResponse> delete(ServerRequest request) {
    return cards
        .owned(request)
        .flatMap(card -> store.delete(card.id()))
        .then(ServerResponse.noContent().build());
  }

  private CardAnswer answer(ServerRequest request, Instant now) {
    Reader reader = Reader.of(new Query(request).language(city.offered()), now, city.zone());
    return new CardAnswer(tours.published(), reader, kept);
  }
}
