package akatombo.tourism.office;

import akatombo.tourism.Tour;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.office.Desk.Deed;
import akatombo.tourism.office.Desk.Reply;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.store.AuditEntry;
import akatombo.tourism.store.Draft;
import akatombo.tourism.store.PreviewStore.Preview;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Links that show a draft to who has them, without an account, until they expire (T19). */
final class PreviewHandler {

  private static final long HOURS_USUALLY = 48;
  private static final int TOKEN_BYTES = 24;

  private final Desk desk;
  private final OfficeStores stores;
  private final DraftAnswer answer;
  private final OfficeProperties properties;
  private final SecureRandom random;

  PreviewHandler(
      Desk desk,
      OfficeStores stores,
      DraftAnswer answer,
      OfficeProperties properties,
      SecureRandom random) {
    this.desk = desk;
    this.stores = stores;
    this.answer = answer;
    this.properties = properties;
    this.random = random;
  }

  /** {@code POST …/previews}: good for 48 hours or {@code {"hours":…}}. */
  Mono<ServerResponse> create(Drawer drawer, ServerRequest request) {
    return desk.write(
        request,
        (person, body) -> {
          Duration hours = hours(Wish.of(body, List.of("hours")));
          return drawer.found(request).flatMap(draft -> create(drawer, draft, hours, person));
        });
  }

  private Duration hours(Wish wish) {
    long max = properties.previewMax().toHours();
    long hours = wish.number("hours").orElseGet(() -> Math.min(max, HOURS_USUALLY));
    if (hours < 1 || hours > max) {
      throw Refusals.outOfRange("hours", hours, 1, max);
    }
    return Duration.ofHours(hours);
  }

  private Mono<Deed> create(Drawer drawer, Draft draft, Duration hours, String person) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Preview preview = new Preview(drawer.kind(), draft.id(), desk.now().plus(hours));
    String url = "/v1/previews/" + token;
    String expires = String.valueOf(answer.time(preview.expiresAt()));
    return stores
        .previews()
        .add(OfficeBody.hash(token), preview, person)
        .thenReturn(
            new Deed(
                new AuditEntry.Act(
                    drawer.kind().word() + " preview made",
                    drawer.kind().word() + "/" + draft.id(),
                    Desk.text(Map.of("expiresAt", expires))),
                new Reply(
                    HttpStatus.CREATED.value(),
                    Map.of(HttpHeaders.LOCATION, url),
                    Desk.text(Drawer.object("url", url, "expiresAt", expires)))));
  }

  /** {@code GET /v1/previews/{token}}: the draft as it is now, with the places of a tour. */
  Mono<ServerResponse> show(ServerRequest request) {
    String token = request.pathVariable("token");
    return desk.readReply(() ->
        stores
            .previews()
            .find(OfficeBody.hash(token), desk.now())
            .flatMap(preview ->
                stores
                    .drafts()
                    .find(preview.kind(), preview.id())
                    .filter(draft -> draft.state() != Draft.State.DELETED)
                    .flatMap(draft -> shown(preview, draft)))
            .switchIfEmpty(
                Mono.error(() ->
                    Refusals.of(
                        HttpStatus.NOT_FOUND,
                        "preview-not-found",
                        "This link leads nowhere, or its time is over.",
                        Map.of()))));
  }

  private Mono<Reply> shown(Preview preview, Draft draft) {
    return places(draft)
        .collectList()
        .map(places -> {
          Map<String, @Nullable Object> json =
              Drawer.object(
                  "preview", true,
                  "kind", draft.kind().word(),
                  "state", DraftAnswer.state(draft.state()),
                  "expiresAt", answer.time(preview.expiresAt()),
                  "document", ContentJson.tree(draft.document()),
                  "places", places);
          return new Reply(
              HttpStatus.OK.value(),
              Map.of("X-Robots-Tag", "noindex", "Referrer-Policy", "no-referrer"),
              Desk.text(json));
        });
  }

  private Flux<ObjectNode> places(Draft draft) {
    List<String> ids =
        draft.content() instanceof Tour tour
            ? tour.waypoints().stream().map(at -> at.poi().text()).distinct().toList()
            : List.of();
    return Flux.fromIterable(ids)
        .concatMap(id -> stores.drafts().find(ContentKind.POI, id))
        .map(place -> ContentJson.tree(place.document()));
  }
}
