package akatombo.buslocation.control.web;

import akatombo.buslocation.ServiceAlert.ActivePeriod;
import akatombo.buslocation.control.AlertDraft;
import akatombo.buslocation.control.ServiceChange.Cancellation;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.control.StoredChange.State;
import akatombo.buslocation.control.store.ChangeStore;
import akatombo.buslocation.control.web.Office.Deed;
import akatombo.buslocation.control.web.TripChoice.Timing;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cancels trips, one, a line's or an area's, and lets them run again; each in one call. */
final class CancellationHandler {

  static final String FOLDER = "cancellations";

  /** The field that cancels a line's buses on the road, too. */
  private static final String UNDER_WAY = "includeUnderWay";

  private static final String KIND = "cancellation";
  private static final int ALIVE_MAX = 1_000;

  /** Answers about a trip that is over still say for so long that it did not run. */
  private static final Duration REMEMBERED = Duration.ofHours(12);

  private final Requests requests;
  private final ChangeStore store;
  private final AlertTemplates templates;
  private final ControlProperties properties;

  CancellationHandler(
      Requests requests,
      ChangeStore store,
      AlertTemplates templates,
      ControlProperties properties) {
    this.requests = requests;
    this.store = store;
    this.templates = templates;
    this.properties = properties;
  }

  /** {@code PUT /v1/operator/trips/{id}/{date}/cancellation}. */
  Mono<ServerResponse> cancelOne(ServerRequest request) {
    return requests.write(
        request,
        (who, body) -> {
          Words words = Words.read(Fields.of(body, Words.FIELDS));
          TripOnDate trip = trip(request, who);
          return holding(who, trip)
              .next()
              .map(stored -> requests.unchanged(who, stored))
              .switchIfEmpty(
                  Mono.defer(() -> cancel(who, ahead(TripChoice.named(trip, who), who), words)));
        });
  }

  /** {@code DELETE /v1/operator/trips/{id}/{date}/cancellation}: it runs again, alert and all. */
  Mono<ServerResponse> restoreOne(ServerRequest request) {
    return requests.write(
        request,
        (who, body) -> {
          TripOnDate trip = trip(request, who);
          return holding(who, trip)
              .switchIfEmpty(
                  Mono.error(() ->
                      ControlProblems.unknown(
                          "change-not-found", "cancellation of trip", "id", trip.tripId().text())))
              .collectList()
              .flatMapMany(Flux::fromIterable)
              .concatMap(stored -> without(trip, stored, who))
              .reduce(Deed::and);
        });
  }

  /** {@code POST /v1/operator/cancellations}. */
  Mono<ServerResponse> cancelMany(ServerRequest request) {
    return requests.write(
        request,
        (who, body) -> {
          Fields fields = fields(body);
          return choice(fields, who).flatMap(choice -> cancel(who, choice, Words.read(fields)));
        });
  }

  /** {@code POST /v1/operator/cancellations/preview}: which trips that would be. */
  Mono<ServerResponse> preview(ServerRequest request) {
    return requests.look(
        request,
        (who, body) -> {
          Fields fields = fields(body);
          return choice(fields, who).map(choice -> preview(who, choice, Words.read(fields)));
        });
  }

  private Map<String, @Nullable Object> preview(Grants who, TripChoice choice, Words words) {
    AlertDraft alert =
        new Drafts(templates, who.schedules()).canceled(choice.scope(), choice.trips(), words);
    return ChangeAnswer.object(
        "previewId", choice.previewId(),
        "count", choice.trips().size(),
        "trips", requests.answer(who).affected(choice.affected(), moment(choice)),
        "header", alert.header(),
        "description", alert.description());
  }

  private Mono<TripChoice> choice(Fields fields, Grants who) {
    Timing timing = fields.flag(UNDER_WAY) ? Timing.ON_THE_ROAD : Timing.BEGINNING;
    TripChoice asked = TripChoice.read(fields, who, properties, timing);
    return running(asked, who).map(rest -> ahead(rest.asPreviewed(fields), who));
  }

  /** The trips that are not canceled yet; a trip canceled twice would be told of twice. */
  private Mono<TripChoice> running(TripChoice asked, Grants who) {
    Set<TripOnDate> trips = new HashSet<>(asked.trips());
    return inForce(who)
        .filter(stored -> !Collections.disjoint(canceled(stored), trips))
        .collectList()
        .map(known -> {
          Set<TripOnDate> out = new HashSet<>();
          known.forEach(stored -> out.addAll(canceled(stored)));
          TripChoice rest = asked.without(out);
          if (rest.trips().isEmpty()) {
            throw ControlProblems.cancellationInForce(known.getFirst().id(), trips.size());
          }
          return rest;
        });
  }

  /** What is over is refused, in a preview as in earnest. */
  private TripChoice ahead(TripChoice choice, Grants who) {
    Instant end = new Drafts(templates, who.schedules()).end(choice.trips());
    return choice.ahead(end, requests.zone(), requests.now());
  }

  /** A bus is under way when it has left its first stop by now, or before the window begins. */
  private Instant moment(TripChoice choice) {
    ActivePeriod window = choice.scope().period();
    Instant from = window == null ? null : window.start();
    return from == null || from.isBefore(requests.now()) ? requests.now() : from;
  }

  private Mono<Deed> cancel(Grants who, TripChoice choice, Words words) {
    Drafts drafts = new Drafts(templates, who.schedules());
    Instant end = drafts.end(choice.trips());
    return store
        .insert(
            requests.fresh(
                who,
                State.PUBLISHED,
                end.plus(REMEMBERED),
                new Cancellation(
                    choice.scope(),
                    choice.trips(),
                    drafts.canceled(choice.scope(), choice.trips(), words))))
        .map(stored -> requests.deed(who, "published", stored, HttpStatus.CREATED, FOLDER));
  }

  /** The cancellations that keep the trip from running, the newest first. */
  private Flux<StoredChange> holding(Grants who, TripOnDate trip) {
    return inForce(who).filter(stored -> canceled(stored).contains(trip));
  }

  private Flux<StoredChange> inForce(Grants who) {
    return store.list(who.grant().operator(), KIND, requests.now(), ALIVE_MAX);
  }

  private static List<TripOnDate> canceled(StoredChange stored) {
    return stored.change() instanceof Cancellation held ? held.trips() : List.of();
  }

  private Mono<Deed> without(TripOnDate trip, StoredChange stored, Grants who) {
    Cancellation held = (Cancellation) stored.change();
    List<TripOnDate> rest = new ArrayList<>(held.trips());
    rest.remove(trip);
    StoredChange next =
        rest.isEmpty()
            ? stored.with(State.ENDED, held, requests.now(), requests.now())
            : stored.with(
                State.PUBLISHED,
                new Cancellation(
                    held.scope(),
                    rest,
                    new Drafts(templates, who.schedules()).stillCanceled(held, rest)),
                stored.endsAt(),
                requests.now());
    return store
        .update(next)
        .map(changed -> requests.deed(who, "restored", changed, HttpStatus.OK, FOLDER));
  }

  private static TripOnDate trip(ServerRequest request, Grants who) {
    String id = request.pathVariable("id");
    return TripChoice.trip(
        "id",
        TripId.parse(id).orElseThrow(() -> ControlProblems.invalid("id", "expected feedId:gtfsId")),
        Fields.date("date", request.pathVariable("date")),
        who);
  }

  private static Fields fields(byte[] body) {
    Set<String> known = new TreeSet<>(TripChoice.FIELDS);
    known.add(UNDER_WAY);
    known.addAll(Words.FIELDS);
    return Fields.of(body, known);
  }
}
