package akatombo.buslocation.webhook;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.control.AuditEntry;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.Times;
import akatombo.buslocation.watch.VehicleEvent;
import akatombo.buslocation.webhook.WebhookStore.Registered;
import akatombo.gtfs.Feeds;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Where an operator says who is to be told of its vehicles' events. */
final class WebhookHandler {

  static final int WEBHOOKS_MAX = 10;

  private static final Set<String> TYPES =
      Arrays.stream(VehicleEvent.Type.values()).map(Enum::name).collect(Collectors.toSet());

  private final OperatorGrants grants;
  private final WebhookStore store;
  private final AuditedWrites writes;
  private final WebhookTarget target;
  private final Feeds feeds;
  private final Clock clock;
  private final SecureRandom random;

  WebhookHandler(
      OperatorGrants grants,
      WebhookStore store,
      AuditedWrites writes,
      WebhookTarget target,
      Feeds feeds,
      Clock clock,
      SecureRandom random) {
    this.grants = grants;
    this.store = store;
    this.writes = writes;
    this.target = target;
    this.feeds = feeds;
    this.clock = clock;
    this.random = random;
  }

  /** What an operator sends; no types means all. */
  record Wanted(@Nullable String url, @Nullable List<String> types) {}

  /** {@code POST /v1/operator/webhooks}. */
  Mono<ServerResponse> add(ServerRequest request) {
    return grant()
        .flatMap(grant ->
            request
                .bodyToMono(Wanted.class)
                .switchIfEmpty(Mono.error(() -> Refusals.invalid("url", "", "an https URL")))
                .flatMap(wanted -> add(grant, wanted)));
  }

  /** {@code GET /v1/operator/webhooks}. */
  Mono<ServerResponse> list(ServerRequest request) {
    return grant()
        .flatMap(grant -> store.list(grant.operator()).map(this::json).collectList())
        .flatMap(webhooks ->
            ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .bodyValue(Map.of("webhooks", webhooks)));
  }

  /** {@code DELETE /v1/operator/webhooks/{id}}. */
  Mono<ServerResponse> delete(ServerRequest request) {
    String text = request.pathVariable("id");
    return grant()
        .flatMap(grant ->
            writes.write(
                grant,
                store.delete(id(text), grant.operator()).filter(rows -> rows > 0),
                AuditedWrites.act("webhook deleted", text, Map.of())))
        .switchIfEmpty(Mono.error(() -> unknown(text)))
        .then(ServerResponse.noContent().build());
  }

  private Mono<ServerResponse> add(OperatorGrant grant, Wanted wanted) {
    String url = wanted.url() == null ? "" : wanted.url();
    String refusal = target.refusal(url);
    if (refusal != null) {
      return Mono.error(
          Refusals.invalid("url", url, "an https URL of the public internet: " + refusal));
    }
    List<String> types = wanted.types() == null ? List.of() : wanted.types();
    for (String type : types) {
      if (!TYPES.contains(type)) {
        return Mono.error(Refusals.invalid("types", type, String.join(", ", TYPES)));
      }
    }
    String secret = Signature.newSecret(random);
    Registered webhook =
        new Registered(
            new UUID(random.nextLong(), random.nextLong()),
            url,
            types,
            clock.instant(),
            0,
            0,
            0,
            null);
    return writes
        .write(
            grant,
            store.add(webhook, grant.operator(), secret, WEBHOOKS_MAX).filter(added -> added),
            added(webhook))
        .switchIfEmpty(Mono.error(() -> tooMany("webhooks", WEBHOOKS_MAX)))
        .flatMap(added -> {
          Map<String, @Nullable Object> json = json(webhook);
          json.put("secret", secret);
          return ServerResponse.status(HttpStatus.CREATED)
              .cacheControl(CacheControl.noStore())
              .bodyValue(json);
        });
  }

  /** An address may have a key in its path: the host is enough. */
  private static AuditEntry.Act added(Registered webhook) {
    return AuditedWrites.act(
        "webhook added",
        webhook.id().toString(),
        Map.of("host", URI.create(webhook.url()).getHost(), "types", webhook.types()));
  }

  private Map<String, @Nullable Object> json(Registered webhook) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", webhook.id().toString());
    json.put("url", webhook.url());
    json.put("types", webhook.types());
    json.put("createdAt", Times.text(webhook.createdAt(), Times.zone(feeds.current())));
    json.put("waiting", webhook.waiting());
    json.put("delivered", webhook.delivered());
    json.put("givenUp", webhook.givenUp());
    json.put("lastOutcome", webhook.lastOutcome());
    return json;
  }

  private Mono<OperatorGrant> grant() {
    return grants.current().switchIfEmpty(Mono.error(Refusals::notAnOperator));
  }

  /** The id of a path; one that is none does not exist. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown(text);
    }
  }

  static RuntimeException unknown(String id) {
    return Refusals.notFound("not-found", id);
  }

  static RuntimeException tooMany(String what, int max) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "too-many-entries",
        "An operator may have " + max + " " + what + ".",
        Map.of("max", max));
  }
}
