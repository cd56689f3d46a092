package akatombo.buslocation.webhook;

import akatombo.buslocation.CityView;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.buslocation.request.Query;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.Times;
import akatombo.buslocation.watch.Geofence;
import akatombo.buslocation.webhook.EventStore.LoggedEvent;
import akatombo.gtfs.Feeds;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Tells an operator what happened to its vehicles, and takes its geofences. */
final class EventsHandler {

  private static final int FENCES_MAX = 50;
  private static final String PREFIX = "evt_";

  private final OperatorGrants grants;
  private final EventStore events;
  private final GeofenceStore fences;
  private final AuditedWrites writes;
  private final Feeds feeds;
  private final CityView city;
  private final Clock clock;
  private final RandomGenerator random;

  EventsHandler(
      OperatorGrants grants,
      EventStore events,
      GeofenceStore fences,
      AuditedWrites writes,
      Feeds feeds,
      CityView city,
      Clock clock,
      RandomGenerator random) {
    this.grants = grants;
    this.events = events;
    this.fences = fences;
    this.writes = writes;
    this.feeds = feeds;
    this.city = city;
    this.clock = clock;
    this.random = random;
  }

  /** {@code GET /v1/operator/events}, the newest first. */
  Mono<ServerResponse> list(ServerRequest request) {
    return grant().flatMap(grant -> list(grant, new Query(request)));
  }

  private Mono<ServerResponse> list(OperatorGrant grant, Query query) {
    int limit = query.number("limit", 100, 1, 500);
    long before = before(query.text("cursor"));
    ZoneId zone = Times.zone(feeds.current());
    return events
        .list(grant.operator(), before, limit)
        .collectList()
        .flatMap(found -> answer(page(found, limit, zone)));
  }

  /** {@code GET /v1/operator/geofences}. */
  Mono<ServerResponse> fences(ServerRequest request) {
    return grant()
        .flatMap(grant -> fences.list(grant.operator()).map(FenceBody::json).collectList())
        .flatMap(found -> answer(Map.of("geofences", found)));
  }

  /** {@code POST /v1/operator/geofences}. */
  Mono<ServerResponse> addFence(ServerRequest request) {
    return grant()
        .flatMap(grant ->
            request
                .bodyToMono(FenceBody.class)
                .switchIfEmpty(Mono.error(() -> Refusals.invalid("name", "", "a name")))
                .map(body ->
                    body.fence(new UUID(random.nextLong(), random.nextLong()), grant.operator()))
                .doOnNext(fence -> FenceBody.requireIn(city.area(), feeds.current(), fence))
                .flatMap(fence -> addFence(fence, grant)));
  }

  private Mono<ServerResponse> addFence(Geofence fence, OperatorGrant grant) {
    return writes
        .write(
            grant,
            fences.add(fence, clock.instant(), FENCES_MAX).filter(added -> added),
            AuditedWrites.act("geofence added", fence.id().toString(), FenceBody.json(fence)))
        .switchIfEmpty(Mono.error(() -> WebhookHandler.tooMany("geofences", FENCES_MAX)))
        .then(ServerResponse.status(HttpStatus.CREATED).bodyValue(FenceBody.json(fence)));
  }

  /** {@code DELETE /v1/operator/geofences/{id}}. */
  Mono<ServerResponse> deleteFence(ServerRequest request) {
    String id = request.pathVariable("id");
    return grant()
        .flatMap(grant ->
            writes.write(
                grant,
                fences.delete(WebhookHandler.id(id), grant.operator()).filter(rows -> rows > 0),
                AuditedWrites.act("geofence deleted", id, Map.of())))
        .switchIfEmpty(Mono.error(() -> WebhookHandler.unknown(id)))
        .then(ServerResponse.noContent().build());
  }

  private static Map<String, @Nullable Object> page(
      List<LoggedEvent> found, int limit, ZoneId zone) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("events", found.stream().map(event -> EventJson.of(event, zone)).toList());
    json.put("next", found.size() < limit ? null : PREFIX + found.getLast().id());
    return json;
  }

  private static long before(@Nullable String cursor) {
    try {
      return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor.replaceFirst(PREFIX, ""));
    } catch (NumberFormatException e) {
      throw Refusals.invalid("cursor", String.valueOf(cursor), "the \"next\" of the page before");
    }
  }

  private Mono<OperatorGrant> grant() {
    return grants.current().switchIfEmpty(Mono.error(Refusals::notAnOperator));
  }

  private static Mono<ServerResponse> answer(Object json) {
    return ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(json);
  }
}
