package akatombo.routing.web;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.routing.Endpoint;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.PlainRead.Asked;
import akatombo.routing.PlainRead.Reply;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanOutcome.NoItinerary;
import akatombo.routing.PlanRequest;
import akatombo.routing.PlanningArea;
import akatombo.routing.RefreshOutcome;
import akatombo.routing.itinerary.Each;
import akatombo.routing.web.PlanWebConfiguration.PlanAnswering;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code GET /v1/plan} and {@code GET /v1/itineraries/{id}}. */
final class PlanHandler {

  private static final String GEO_JSON = "application/geo+json";
  private static final String PLAIN_JSON = "application/json";

  private final ItineraryPlanner planner;
  private final PlanRequestReader reader;
  private final Feeds feeds;
  private final PlanningArea area;
  private final DataBlocks dataBlocks;
  private final OfferedLanguages languages;
  private final ArrivalNotes notes;
  private final double marginMeters;
  private final JsonMapper json;

  PlanHandler(
      ItineraryPlanner planner,
      PlanRequestReader reader,
      Feeds feeds,
      PlanAnswering answering,
      double marginMeters,
      JsonMapper json) {
    this.planner = planner;
    this.reader = reader;
    this.feeds = feeds;
    this.area = answering.area();
    this.dataBlocks = answering.dataBlocks();
    this.notes = answering.notes();
    this.languages = new OfferedLanguages(answering.area().languages());
    this.marginMeters = marginMeters;
    this.json = json;
  }

  Mono<Reply> plan(Asked asked) {
    Query query = new Query(asked.parameters());
    Language language = language(asked, query);
    return reader
        .read(query, language)
        .flatMap(request ->
            planner
                .plan(request)
                .map(outcome ->
                    notes.on(query.one("to"), language, outcome, answer(request, outcome))))
        .map(answer -> reply(asked, language, answer));
  }

  Mono<Reply> itinerary(Asked asked) {
    Query query = new Query(asked.parameters());
    Language language = language(asked, query);
    return planner
        .refresh(asked.id(), language)
        .map(outcome -> answer(asked.id(), language, outcome))
        .map(answer -> reply(asked, language, answer, GeoJson::of));
  }

  Language language(Asked asked, Query query) {
    return languages.choose(query.one("lang"), asked.acceptLanguage());
  }

  Reply reply(Asked asked, Language language, PlanAnswer answer) {
    return reply(asked, language, answer, GeoJson::of);
  }

  private <T> Reply reply(Asked asked, Language language, T answer, Function<T, Object> geoJson) {
    String accept = asked.accept();
    boolean isGeo = accept != null && accept.toLowerCase(Locale.ROOT).contains(GEO_JSON);
    return new Reply(
        isGeo ? GEO_JSON : PLAIN_JSON,
        language.tag(),
        ByteBuffer.wrap(json.writeValueAsBytes(isGeo ? geoJson.apply(answer) : answer)));
  }

  PlanAnswer answer(PlanRequest request, PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Planned planned -> answer(request, planned);
      case PlanOutcome.OutsideArea outside -> throw outsideArea(request, outside.field());
      case PlanOutcome.OutsideValidity outside -> throw outsideValidity(request);
      case PlanOutcome.Refused refused ->
          throw PlanProblem.invalid(refused.field(), "", "what the planner understands");
      case PlanOutcome.Busy busy -> throw PlanProblem.busy(busy.retryAfter());
      case PlanOutcome.Unavailable unavailable ->
          throw PlanProblem.unavailable(unavailable.retryAfter());
    };
  }

  private PlanAnswer answer(PlanRequest request, PlanOutcome.Planned planned) {
    Schedules schedules = feeds.current();
    AnswerWriting writing =
        new AnswerWriting(
            new Names(schedules, request.language()),
            area.zone(),
            name(request.from()),
            name(request.to()));
    NoItinerary none = planned.none();
    return new PlanAnswer(
        dataBlocks.of(schedules, request.language()),
        request.language().tag(),
        walk(planned.isWalkEstimated()),
        Each.of(planned.itineraries(), writing::itinerary),
        none == null ? null : writing.none(none),
        cursor(true, request, planned.next()),
        cursor(false, request, planned.previous()));
  }

  private RefreshAnswer answer(String id, Language language, RefreshOutcome outcome) {
    return switch (outcome) {
      case RefreshOutcome.UnknownItinerary unknown -> throw PlanProblem.itineraryNotFound(id);
      case RefreshOutcome.Refreshed refreshed -> answer(language, refreshed);
    };
  }

  private RefreshAnswer answer(Language language, RefreshOutcome.Refreshed refreshed) {
    Schedules schedules = feeds.current();
    AnswerWriting writing =
        new AnswerWriting(new Names(schedules, language), area.zone(), null, null);
    List<RefreshAnswer.ChangeJson> changes =
        refreshed.changes().stream()
            .map(change ->
                new RefreshAnswer.ChangeJson(
                    change.leg(), change.kind().name(), change.seconds(), change.platform()))
            .toList();
    return new RefreshAnswer(
        dataBlocks.of(schedules, language),
        language.tag(),
        walk(refreshed.isWalkEstimated()),
        writing.itinerary(refreshed.itinerary()),
        changes,
        refreshed.isFeasible(),
        refreshed.alternatives().stream().map(writing::itinerary).toList(),
        refreshed.isPlannerAnswering() ? "answering" : "unavailable");
  }

  static @Nullable String name(Endpoint end) {
    return end instanceof Endpoint.At at ? at.name() : null;
  }

  static String walk(boolean isEstimated) {
    return isEstimated ? "estimated" : "streets";
  }

  private static @Nullable String cursor(
      boolean isLater, PlanRequest request, @Nullable String cursor) {
    return cursor == null ? null : PageCursor.of(isLater, request.time(), cursor);
  }

  private ErrorResponseException outsideArea(PlanRequest request, String field) {
    BoundingBox bounds =
        validity().map(Validity::bounds).orElse(new BoundingBox(-90, -180, 90, 180));
    return PlanProblem.outsideArea(
        field, written(field.equals("to") ? request.to() : request.from()), bounds);
  }

  private static String written(Endpoint endpoint) {
    return switch (endpoint) {
      case Endpoint.At at -> at.point().lat() + "," + at.point().lon();
      case Endpoint.AtStop at -> "stop:" + at.stop();
    };
  }

  private ErrorResponseException outsideValidity(PlanRequest request) {
    ServiceDate asked = ServiceDate.of(request.time(), area.zone());
    Optional<Validity> validity = validity();
    return PlanProblem.outsideValidity(
        request.time().atZone(area.zone()).toOffsetDateTime().toString(),
        validity.map(Validity::first).orElse(asked),
        validity.map(Validity::last).orElse(asked));
  }

  private Optional<Validity> validity() {
    return Validity.of(feeds.current(), marginMeters);
  }
}
