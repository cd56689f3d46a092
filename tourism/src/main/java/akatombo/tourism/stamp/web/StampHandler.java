package akatombo.tourism.stamp.web;

import akatombo.tourism.PoiId;
import akatombo.tourism.Prizes;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Rally;
import akatombo.tourism.Slug;
import akatombo.tourism.Tour;
import akatombo.tourism.request.Network;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.stamp.Evidence;
import akatombo.tourism.stamp.Stamp;
import akatombo.tourism.stamp.StampOutcome;
import akatombo.tourism.stamp.StampPlace;
import akatombo.tourism.stamp.StampRules;
import akatombo.tourism.stamp.store.StampCard;
import akatombo.tourism.web.Reader;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Puts stamps on cards, and gives the prize of a card that has enough. */
final class StampHandler {

  private final StampDesk desk;
  private final StampRules rules;
  private final StampProblems problems;
  private final NetworkAllowance refusals;
  private final StampProperties properties;
  private final TransactionalOperator transaction;
  private final MeterRegistry registry;

  StampHandler(
      StampDesk desk,
      StampProperties properties,
      TransactionalOperator transaction,
      MeterRegistry registry) {
    this.desk = desk;
    this.rules = properties.rules();
    this.problems = new StampProblems(desk.city().zone(), properties.offlineGrace());
    this.refusals = new NetworkAllowance(properties.refusalsPerNetwork());
    this.properties = properties;
    this.transaction = transaction;
    this.registry = registry;
  }

  /** A stamp, and whether it was on the card before. */
  private record Result(Stamp stamp, boolean isOld) {}

  /** One request to stamp a card, with all that it is about. */
  private record Visit(
      ServerRequest request, Attempt attempt, Tour tour, Rally rally, PublishedContent content) {}

  /** {@code POST /v1/stamp-cards/{id}/stamps}: a second time is answered with the first stamp. */
  Mono<ServerResponse> stamp(ServerRequest request) {
    return request
        .bodyToMono(Attempt.class)
        .switchIfEmpty(Mono.error(() -> Refusals.invalid("place", "", "the id of a place")))
        .flatMap(attempt ->
            transaction.transactional(
                desk.cards().locked(request).flatMap(card -> stamp(request, card, attempt))))
        .flatMap(result -> {
          ObjectNode body = answer(request).stamp(result.stamp()).put("already", result.isOld());
          return ServerResponse.status(result.isOld() ? HttpStatus.OK : HttpStatus.CREATED)
              .cacheControl(CacheControl.noStore())
              .bodyValue(body);
        });
  }

  private Mono<Result> stamp(ServerRequest request, StampCard card, Attempt attempt) {
    // Who comes a second time, too, is told what they have misspelled.
    attempt.checkWord();
    return Mono.justOrEmpty(card.stamp(attempt.placeId()))
        .map(stamp -> new Result(stamp, true))
        .switchIfEmpty(Mono.defer(() -> first(visit(request, card, attempt), card)));
  }

  private Visit visit(ServerRequest request, StampCard card, Attempt attempt) {
    PublishedContent content = desk.tours().published();
    Tour tour =
        content
            .findTour(new Slug(card.tour()))
            .orElseThrow(() -> StampProblems.noRally(card.tour()));
    Rally rally = tour.rally();
    if (rally == null) {
      throw StampProblems.noRally(card.tour());
    }
    List<String> places = tour.stampPlaces().stream().map(PoiId::text).toList();
    if (!places.contains(attempt.placeId())) {
      throw Refusals.invalid("place", attempt.placeId(), "one of " + String.join(", ", places));
    }
    return new Visit(request, attempt, tour, rally, content);
  }

  private Mono<Result> first(Visit visit, StampCard card) {
    Instant now = desk.clock().instant();
    String network = Network.of(visit.request());
    if (!refusals.isLeft(network, now)) {
      return Mono.error(StampProblems.tooMany(now));
    }
    return evidence(visit, now)
        .flatMap(evidence -> {
          StampOutcome outcome = rules.judge(evidence, circumstances(visit, card, now));
          count(evidence.proof(), outcome);
          if (outcome instanceof StampOutcome.Proved(Instant at)) {
            return put(visit, card, new Stamp(visit.attempt().placeId(), evidence.proof(), at));
          }
          var _ = refusals.take(network, now);
          return Mono.error(problems.refused(outcome, visit.rally()));
        });
  }

  private Mono<Evidence> evidence(Visit visit, Instant now) {
    Attempt attempt = visit.attempt();
    String place = attempt.placeId();
    return switch (attempt.proof(visit.rally())) {
      case QR ->
          Mono.just(
              new Evidence.Screen(desk.codes().shownAt(place, attempt.codeText()).orElse(null)));
      case POSITION -> Mono.just(new Evidence.Position(attempt.fix(now)));
      case STAFF -> {
        Instant at = attempt.time(now);
        yield desk.staffCodes()
            .lock(desk.codes().trace(attempt.codeText()), place)
            .<Evidence>map(code -> new Evidence.Staff(code, at))
            .defaultIfEmpty(new Evidence.Staff(null, at));
      }
    };
  }

  private StampRules.Circumstances circumstances(Visit visit, StampCard card, Instant now) {
    List<StampRules.Earlier> earlier =
        card.stamps().stream()
            .map(stamp ->
                new StampRules.Earlier(stamp, place(visit, new PoiId(stamp.place())).point()))
            .toList();
    PoiId poi = new PoiId(visit.attempt().placeId());
    return new StampRules.Circumstances(
        visit.rally(), desk.city().zone(), place(visit, poi), earlier, now);
  }

  private static StampPlace place(Visit visit, PoiId poi) {
    return StampPlace.of(poi, visit.tour(), visit.content());
  }

  private Mono<Result> put(Visit visit, StampCard card, Stamp proved) {
    Stamp stamp =
        new Stamp(proved.place(), proved.proof(), proved.at().truncatedTo(ChronoUnit.SECONDS));
    Mono<Void> used =
        stamp.proof() == Rally.Proof.STAFF
            ? desk.staffCodes()
                .use(desk.codes().trace(visit.attempt().codeText()), desk.clock().instant())
            : Mono.empty();
    return desk.store().add(card.id(), stamp).then(used).thenReturn(new Result(stamp, false));
  }

  private void count(Rally.Proof proof, StampOutcome outcome) {
    registry
        .counter(
            "akatombo.stamps",
            "proof",
            Attempt.word(proof),
            "outcome",
            outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .increment();
  }

  /** {@code POST /v1/stamp-cards/{id}/prize}: once; asked again, the same prize. */
  Mono<ServerResponse> prize(ServerRequest request) {
    Instant now = desk.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return desk.cards()
        .owned(request)
        .flatMap(
            card -> desk.prizes().find(card.id()).switchIfEmpty(Mono.defer(() -> give(card, now))))
        .flatMap(prize -> {
          ObjectNode body = answer(request).prize(prize).put("already", !prize.isNew());
          return ServerResponse.status(prize.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
              .cacheControl(CacheControl.noStore())
              .bodyValue(body);
        });
  }

  private Mono<Prizes.Given> give(StampCard card, Instant now) {
    Tour tour =
        desk.tours()
            .published()
            .findTour(new Slug(card.tour()))
            .orElseThrow(() -> StampProblems.noRally(card.tour()));
    Rally rally = tour.rally();
    if (rally == null) {
      return Mono.error(StampProblems.noRally(card.tour()));
    }
    return card.stamps().size() < rally.needed()
        ? Mono.error(StampProblems.stampsMissing(card.stamps().size(), rally.needed()))
        : desk.prizes()
            .give(card.id(), tour.slug(), now)
            .doOnNext(prize -> registry.counter("akatombo.prizes.given").increment());
  }

  private CardAnswer answer(ServerRequest request) {
    Reader reader =
        Reader.of(
            new Query(request).language(desk.city().offered()),
            desk.clock().instant(),
            desk.city().zone());
    return new CardAnswer(desk.tours().published(), reader, properties.cardKept());
  }
}
