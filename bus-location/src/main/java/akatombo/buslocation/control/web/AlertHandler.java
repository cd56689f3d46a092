package akatombo.buslocation.control.web;

import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.buslocation.control.AlertDraft;
import akatombo.buslocation.control.ServiceChange.Notice;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.control.StoredChange.State;
import akatombo.buslocation.control.store.ChangeStore;
import akatombo.buslocation.control.web.Office.Deed;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Alerts of an office: drafted, published, changed against their version, over at their end. */
final class AlertHandler {

  static final String FOLDER = "alerts";

  private static final String KIND = "alert";
  private static final Set<String> FIELDS =
      Set.of(
          "template",
          "cause",
          "effect",
          "severity",
          "header",
          "description",
          "url",
          "activePeriods",
          "informed",
          "publish");
  private static final Set<String> INFORMED_FIELDS =
      Set.of("agencyId", "routeId", "tripId", "stopId");
  private static final int PERIODS_MAX = 100;
  private static final int INFORMED_MAX = 1_000;

  private final Requests requests;
  private final ChangeStore store;
  private final Versions versions;
  private final AlertTemplates templates;

  AlertHandler(Requests requests, ChangeStore store, Versions versions, AlertTemplates templates) {
    this.requests = requests;
    this.store = store;
    this.versions = versions;
    this.templates = templates;
  }

  /** {@code GET /v1/operator/alert-templates}. */
  Mono<ServerResponse> templates(ServerRequest request) {
    return requests.read(
        request, who -> Mono.just(ChangeAnswer.object("templates", templates.all())));
  }

  /** {@code POST /v1/operator/alerts}: a draft, or published at once with {@code publish}. */
  Mono<ServerResponse> create(ServerRequest request) {
    return requests.write(
        request,
        (who, body) -> {
          Fields fields = Fields.of(body, FIELDS);
          AlertDraft alert = read(fields, who);
          State state = fields.flag("publish") ? State.PUBLISHED : State.DRAFT;
          return store
              .insert(requests.fresh(who, state, end(alert), new Notice(alert)))
              .map(stored ->
                  requests.deed(
                      who,
                      state == State.DRAFT ? "drafted" : "published",
                      stored,
                      HttpStatus.CREATED,
                      FOLDER));
        });
  }

  /** {@code PUT /v1/operator/alerts/{id}}: other words for it, if nobody was faster. */
  Mono<ServerResponse> replace(ServerRequest request) {
    return requests.write(
        request,
        (who, body) -> {
          Fields fields = Fields.of(body, FIELDS);
          AlertDraft alert = read(fields, who);
          if (IfMatch.of(request).isEmpty()) {
            throw ControlProblems.versionNeeded();
          }
          return found(request, who)
              .flatMap(stored -> {
                State state = fields.flag("publish") ? State.PUBLISHED : stored.state();
                StoredChange next =
                    stored.with(state, new Notice(alert), end(alert), requests.now());
                return versions
                    .checked(request, stored, next)
                    .flatMap(_ -> changed(who, "changed", next));
              });
        });
  }

  /** {@code POST /v1/operator/alerts/{id}/publication}. */
  Mono<ServerResponse> publish(ServerRequest request) {
    return requests.write(
        request,
        (who, body) ->
            found(request, who)
                .flatMap(stored -> versions.checked(request, stored, null))
                .flatMap(stored ->
                    stored.state() == State.PUBLISHED
                        ? Mono.just(requests.unchanged(who, stored))
                        : changed(
                            who,
                            "published",
                            stored.with(
                                State.PUBLISHED,
                                stored.change(),
                                stored.endsAt(),
                                requests.now()))));
  }

  private Mono<Deed> changed(Grants who, String verb, StoredChange next) {
    return store
        .update(next)
        .map(stored -> requests.deed(who, verb, stored, HttpStatus.OK, FOLDER));
  }

  /** The alert of the path. */
  private Mono<StoredChange> found(ServerRequest request, Grants who) {
    String id = request.pathVariable("id");
    return store
        .find(who.grant().operator(), KIND, id)
        .filter(stored -> stored.state() != State.ENDED)
        .switchIfEmpty(
            Mono.error(() -> ControlProblems.unknown("change-not-found", "alert", "id", id)));
  }

  private AlertDraft read(Fields fields, Grants who) {
    String name = fields.text("template");
    AlertTemplates.Template template = name == null ? null : template(name);
    Words words = Words.read(fields);
    String cause = orOf(words.cause(), template == null ? null : template.cause(), "OTHER_CAUSE");
    String effect = fields.word("effect", AlertDraft.Effect.class);
    return new AlertDraft(
        cause,
        orOf(effect, template == null ? null : template.effect(), "OTHER_EFFECT"),
        orOf(words.severity(), template == null ? null : template.severity(), "WARNING"),
        texts("header", words.header(), template == null ? Map.of() : template.header(), cause),
        texts(
            "description",
            words.description(),
            template == null ? Map.of() : template.description(),
            cause),
        words.url(),
        informed(fields, who),
        periods(fields));
  }

  private AlertTemplates.Template template(String name) {
    return templates
        .find(name)
        .orElseThrow(() ->
            ControlProblems.invalid(
                "template",
                "expected one of "
                    + templates.all().stream().map(AlertTemplates.Template::id).toList()));
  }

  private Map<String, String> texts(
      String field, Map<String, String> own, Map<String, String> ofTemplate, String cause) {
    if (own.isEmpty() && ofTemplate.isEmpty()) {
      throw ControlProblems.invalid(field + ".ja", "missing; it is required");
    }
    if (own.isEmpty() && AlertTemplates.needsFacts(ofTemplate)) {
      throw ControlProblems.invalid(
          field + ".ja",
          "missing; this template has places for the facts of a change, so write the text");
    }
    return own.isEmpty() ? templates.fill(ofTemplate, cause, language -> Map.of()) : own;
  }

  private List<ActivePeriod> periods(Fields fields) {
    List<ActivePeriod> periods = new ArrayList<>();
    for (Fields period : fields.list("activePeriods", PERIODS_MAX, Set.of("start", "end"))) {
      Instant start = period.instant("start");
      Instant end = period.requiredInstant("end");
      if (!end.isAfter(start == null ? requests.now() : start)) {
        throw ControlProblems.endBeforeStart(period.name("end"));
      }
      periods.add(new ActivePeriod(start, end));
    }
    if (periods.isEmpty()) {
      throw ControlProblems.invalid("activePeriods", "missing; an alert has an end");
    }
    return periods;
  }

  private static List<InformedEntity> informed(Fields fields, Grants who) {
    List<InformedEntity> entities = new ArrayList<>();
    for (Fields entity : fields.list("informed", INFORMED_MAX, INFORMED_FIELDS)) {
      entities.add(informedEntity(entity, who));
    }
    if (entities.isEmpty()) {
      throw ControlProblems.invalid("informed", "missing; an alert is about something");
    }
    return entities;
  }

  private static InformedEntity informedEntity(Fields fields, Grants who) {
    AgencyId agency = fields.id("agencyId", AgencyId::parse);
    RouteId route = fields.id("routeId", RouteId::parse);
    TripId trip = fields.id("tripId", TripId::parse);
    StopId stop = fields.id("stopId", StopId::parse);
    if (agency != null) {
      who.agency(fields.name("agencyId"), agency);
    }
    if (route != null) {
      var _ = who.route(fields.name("routeId"), route);
    }
    if (trip != null) {
      RouteId its = who.trip(fields.name("tripId"), trip).routeId();
      if (route != null && !route.equals(its)) {
        throw ControlProblems.invalid(fields.name("routeId"), "the trip is of route " + its);
      }
    }
    if (stop != null) {
      var _ = who.stop(fields.name("stopId"), stop);
    }
    if (agency == null && route == null && trip == null && stop == null) {
      throw ControlProblems.invalid(
          fields.name("routeId"), "an entity names an agency, route, trip or stop");
    }
    return new InformedEntity(agency, route, trip, stop);
  }

  private static Instant end(AlertDraft alert) {
    return alert.activePeriods().stream()
        .map(ActivePeriod::end)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static String orOf(@Nullable String own, @Nullable String template, String otherwise) {
    return Objects.requireNonNullElse(own, Objects.requireNonNullElse(template, otherwise));
  }
}
