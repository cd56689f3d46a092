package akatombo.routing.web;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.routing.PlainRead.Asked;
import akatombo.routing.PlainRead.Reply;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlannedTours;
import akatombo.routing.PlannedTours.Found;
import akatombo.routing.excursion.ExcursionOutcome;
import akatombo.routing.excursion.Excursions;
import akatombo.routing.web.PlanWebConfiguration.PlanAnswering;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Answers {@code GET /v1/plan?via=tour:{slug}}: there, the tour, and away again that day. */
final class TourPlanHandler {

  private static final String VIA = "via";
  private static final String STAY = "viaStay";
  private static final String PREFIX = "tour:";

  private final PlanHandler plain;
  private final PlanRequestReader reader;
  private final Excursions excursions;
  private final PlannedTours tours;
  private final Feeds feeds;
  private final PlanAnswering answering;

  TourPlanHandler(
      PlanHandler plain,
      PlanRequestReader reader,
      Excursions excursions,
      PlannedTours tours,
      Feeds feeds,
      PlanAnswering answering) {
    this.plain = plain;
    this.reader = reader;
    this.excursions = excursions;
    this.tours = tours;
    this.feeds = feeds;
    this.answering = answering;
  }

  /** Whether a plan is to lead over a tour. */
  static boolean isAsked(Asked asked) {
    List<String> via = asked.parameters().get(VIA);
    return via != null && via.stream().anyMatch(text -> text != null && text.startsWith(PREFIX));
  }

  Mono<Reply> plan(Asked asked) {
    return Mono.defer(() -> planned(asked));
  }

  private Mono<Reply> planned(Asked asked) {
    Query query = new Query(asked.parameters());
    Language language = plain.language(asked, query);
    String slug = slug(query);
    Duration stay = stay(query);
    Found found = tours.find(slug, query.flag("wheelchair"), language);
    return reader
        .read(without(query), language)
        .flatMap(request ->
            switch (found) {
              case Found.Tour tour -> over(request, tour, stay, query.one("to"));
              case Found.NotPublished() -> throw PlanProblem.tourNotFound(VIA, slug);
              case Found.NotOnMap() -> Mono.just(writing(request, null).notOnMap());
              case Found.NotStepFree() -> Mono.just(writing(request, null).notStepFree());
            })
        .map(answer -> plain.reply(asked, language, answer));
  }

  private static String slug(Query query) {
    List<String> via = query.all(VIA);
    if (via.size() != 1) {
      throw PlanProblem.invalid(VIA, String.join(" ", via), "one tour:{slug} and nothing else");
    }
    return via.getFirst().substring(PREFIX.length());
  }

  /** How long one wants to stay; null for as long as the tour takes. */
  private static @Nullable Duration stay(Query query) {
    String text = query.one(STAY);
    return text == null ? null : PlanRequestReader.stay(text);
  }

  /** There are no pages of excursions. */
  private static Query without(Query query) {
    String cursor = query.one("cursor");
    if (cursor != null) {
      throw PlanProblem.invalid("cursor", cursor, "none with a tour; a later time instead");
    }
    MultiValueMap<String, String> plain = new LinkedMultiValueMap<>(query.values());
    plain.remove(VIA);
    plain.remove(STAY);
    return new Query(plain);
  }

  private Mono<PlanAnswer> over(
      PlanRequest asked, Found.Tour tour, @Nullable Duration stay, @Nullable String to) {
    return excursions
        .plan(asked, tour, stay)
        .map(outcome ->
            outcome instanceof ExcursionOutcome.Failed failed
                ? plain.answer(asked, failed.outcome())
                : answering
                    .notes()
                    .on(to, asked.language(), ends(outcome), writing(asked, tour).answer(outcome)));
  }

  private static List<Instant> ends(ExcursionOutcome outcome) {
    return outcome instanceof ExcursionOutcome.Planned planned
        ? planned.excursions().stream().map(each -> each.back().end()).toList()
        : List.of();
  }

  private TourPlanWriting writing(PlanRequest asked, Found.@Nullable Tour tour) {
    return new TourPlanWriting(answering, feeds.current(), asked, tour);
  }
}
