package akatombo.buslocation.share;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.control.AuditEntry;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.buslocation.request.OwnAddress;
import akatombo.buslocation.request.OwnVehicles;
import akatombo.buslocation.request.Query;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.Times;
import akatombo.buslocation.request.Tokens;
import akatombo.buslocation.share.ShareStore.Share;
import akatombo.gtfs.Feeds;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Makes, lists and takes back links to one vehicle, and shows what they lead to. */
final class ShareHandler {

  private static final int MINUTES_MAX = 7 * 24 * 60;
  private static final int MINUTES = 60;
  private static final int SHARES_MAX = 200;
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final OperatorGrants grants;
  private final OwnVehicles vehicles;
  private final ShareStore store;
  private final AuditedWrites writes;
  private final BusLocation busLocation;
  private final Feeds feeds;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ShareHandler(
      OperatorGrants grants,
      OwnVehicles vehicles,
      ShareStore store,
      AuditedWrites writes,
      BusLocation busLocation,
      Feeds feeds,
      Clock clock) {
    this.grants = grants;
    this.vehicles = vehicles;
    this.store = store;
    this.writes = writes;
    this.busLocation = busLocation;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** What an operator sends; an hour without it. */
  record Wanted(@Nullable Integer minutes) {}

  /** {@code POST /v1/operator/vehicles/{id}/shares}. */
  Mono<ServerResponse> add(ServerRequest request) {
    return grant()
        .flatMap(grant ->
            vehicles
                .require(grant, request.pathVariable("id"))
                .flatMap(vehicle ->
                    request
                        .bodyToMono(Wanted.class)
                        .defaultIfEmpty(new Wanted(MINUTES))
                        .flatMap(wanted -> add(grant, vehicle, wanted, OwnAddress.of(request)))));
  }

  /** {@code GET /v1/operator/shares}. */
  Mono<ServerResponse> list(ServerRequest request) {
    ZoneId zone = Times.zone(feeds.current());
    return grant()
        .flatMap(grant ->
            store
                .list(grant.operator(), clock.instant())
                .map(share -> json(share, zone))
                .collectList())
        .flatMap(shares -> answer(HttpStatus.OK, Map.of("shares", shares)));
  }

  /** {@code DELETE /v1/operator/shares/{id}}. */
  Mono<ServerResponse> revoke(ServerRequest request) {
    String text = request.pathVariable("id");
    return grant()
        .flatMap(grant ->
            writes.write(
                grant,
                store.delete(id(text), grant.operator()).filter(rows -> rows > 0),
                AuditedWrites.act("share revoked", text, Map.of())))
        .switchIfEmpty(Mono.error(() -> Refusals.notFound("change-not-found", text)))
        .then(ServerResponse.noContent().build());
  }

  /** {@code GET /v1/shares/{token}}: no account is needed, only the link; a browser gets a page. */
  Mono<ServerResponse> show(ServerRequest request) {
    boolean asPage = wantsPage(request);
    SharePage page = new SharePage(new Query(request).language());
    return store
        .find(Tokens.hash(request.pathVariable("token")), clock.instant())
        .map(this::shared)
        .flatMap(shared ->
            asPage
                ? page(HttpStatus.OK, page.render(shared, clock.instant()))
                : answer(HttpStatus.OK, shared.json(clock.instant())))
        .switchIfEmpty(
            Mono.defer(() ->
                asPage
                    ? page(HttpStatus.NOT_FOUND, page.gone())
                    // The token is no fact to repeat: it may be one that was only mistyped.
                    : Mono.error(Refusals.notFound("share-not-found", "share"))));
  }

  private SharedVehicle shared(Share share) {
    Fleet fleet = busLocation.fleet();
    return SharedVehicle.of(share, fleet, fleet.changes().on(feeds.current()));
  }

  /** Whether a page is named before JSON, as browsers do; who names neither gets JSON. */
  private static boolean wantsPage(ServerRequest request) {
    return request.headers().accept().stream()
        .filter(type -> type.getSubtype().equals("html") || type.getSubtype().equals("json"))
        .findFirst()
        .filter(type -> type.getSubtype().equals("html"))
        .isPresent();
  }

  private static Mono<ServerResponse> page(HttpStatus status, String html) {
    return ServerResponse.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .bodyValue(html);
  }

  private Mono<ServerResponse> add(
      OperatorGrant grant, VehicleId vehicle, Wanted wanted, String ownAddress) {
    int minutes = wanted.minutes() == null ? MINUTES : wanted.minutes();
    if (minutes < 1 || minutes > MINUTES_MAX) {
      return Mono.error(Refusals.outOfRange("minutes", minutes, 1, MINUTES_MAX));
    }
    String token = Tokens.random(random);
    Instant now = clock.instant();
    Share share =
        new Share(
            new UUID(random.nextLong(), random.nextLong()),
            vehicle,
            now,
            now.plus(Duration.ofMinutes(minutes)));
    return writes
        .write(
            grant,
            store
                .add(share, grant.operator(), Tokens.hash(token), SHARES_MAX)
                .filter(added -> added),
            added(share))
        .switchIfEmpty(Mono.error(() -> tooMany()))
        .flatMap(added -> {
          Map<String, @Nullable Object> json = json(share, Times.zone(feeds.current()));
          json.put("path", "/v1/shares/" + token);
          json.put("url", ownAddress + "/v1/shares/" + token);
          return answer(HttpStatus.CREATED, json);
        });
  }

  private AuditEntry.Act added(Share share) {
    return AuditedWrites.act(
        "share added",
        share.id().toString(),
        Map.of(
            "vehicleId", share.vehicle().text(),
            "expiresAt",
                String.valueOf(Times.text(share.expiresAt(), Times.zone(feeds.current())))));
  }

  private static Map<String, @Nullable Object> json(Share share, ZoneId zone) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", share.id().toString());
    json.put("vehicleId", share.vehicle().text());
    json.put("createdAt", Times.text(share.createdAt(), zone));
    json.put("expiresAt", Times.text(share.expiresAt(), zone));
    return json;
  }

  private static RuntimeException tooMany() {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "too-many-entries",
        "An operator may have " + SHARES_MAX + " open shares.",
        Map.of("max", SHARES_MAX));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refusals.notFound("change-not-found", text);
    }
  }

  private Mono<OperatorGrant> grant() {
    return grants.current().switchIfEmpty(Mono.error(Refusals::notAnOperator));
  }

  private static Mono<ServerResponse> answer(HttpStatus status, Object json) {
    return ServerResponse.status(status)
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .bodyValue(json);
  }
}
