package akatombo.tourism.office;

import akatombo.gtfs.Language;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.MediaUse;
import akatombo.tourism.Tour;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.office.Desk.Deed;
import akatombo.tourism.office.Desk.Reply;
import akatombo.tourism.request.OwnAddress;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.store.AuditEntry;
import akatombo.tourism.store.Draft;
import akatombo.tourism.store.PreviewStore.Made;
import akatombo.tourism.store.PreviewStore.Preview;
import akatombo.tourism.web.Replies;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Links that show a draft to who has them, without an account, until they expire (T19). */
final class PreviewHandler {

  private static final String ROBOTS = "X-Robots-Tag";
  private static final long HOURS_USUALLY = 48;
  private static final int TOKEN_BYTES = 24;
  private static final int LIMIT = 100;
  private static final int LIMIT_MAX = 500;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final Desk desk;
  private final OfficeStores stores;
  private final DraftAnswer answer;
  private final MediaAssets media;
  private final OfficeProperties properties;
  private final SecureRandom random;

  PreviewHandler(
      Desk desk,
      OfficeStores stores,
      DraftAnswer answer,
      MediaAssets media,
      OfficeProperties properties,
      SecureRandom random) {
    this.desk = desk;
    this.stores = stores;
    this.answer = answer;
    this.media = media;
    this.properties = properties;
    this.random = random;
  }

  /** {@code POST …/previews}: good for 48 hours or {@code {"hours":…}}. */
  Mono<ServerResponse> create(Drawer drawer, ServerRequest request) {
    return desk.write(
        request,
        (person, body) -> {
          Duration hours = hours(Wish.of(body, List.of("hours")));
          return drawer
              .found(request)
              .flatMap(draft -> {
                Preview preview = new Preview(drawer.kind(), draft.id(), desk.now().plus(hours));
                return add(preview, person, OwnAddress.of(request));
              });
        });
  }

  private Duration hours(Wish wish) {
    long max = properties.previewMax().toHours();
    return Duration.ofHours(
        wish.number("hours", 1, max).orElseGet(() -> Math.min(max, HOURS_USUALLY)));
  }

  private Mono<Deed> add(Preview preview, String person, String ownAddress) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    String path = "/v1/previews/" + token;
    String kind = preview.kind().word();
    String expires = String.valueOf(answer.time(preview.expiresAt()));
    return stores
        .previews()
        .add(OfficeBody.hash(token), preview, person)
        .map(number ->
            new Deed(
                new AuditEntry.Act(
                    kind + " preview made",
                    kind + "/" + preview.id(),
                    Desk.text(Drawer.object("id", number, "expiresAt", expires))),
                new Reply(
                    HttpStatus.CREATED.value(),
                    Map.of(HttpHeaders.LOCATION, path),
                    Desk.text(
                        Drawer.object(
                            "id", number,
                            "path", path,
                            "url", ownAddress + path,
                            "expiresAt", expires)))));
  }

  /** {@code GET /v1/office/previews}: links that are still good. */
  Mono<ServerResponse> list(ServerRequest request) {
    int limit = new Query(request).number("limit", LIMIT, 1, LIMIT_MAX);
    return desk.read(() ->
        stores
            .previews()
            .list(desk.now(), limit)
            .map(this::line)
            .collectList()
            .map(items -> Drawer.object("items", items)));
  }

  private Map<String, @Nullable Object> line(Made made) {
    return Drawer.object(
        "id", made.number(),
        "kind", made.preview().kind().word(),
        "shows", made.preview().id(),
        "expiresAt", answer.time(made.preview().expiresAt()),
        "by", made.by());
  }

  /** {@code DELETE /v1/office/previews/{id}}: from now on the link leads nowhere. */
  Mono<ServerResponse> revoke(ServerRequest request) {
    String text = request.pathVariable("id");
    return desk.write(
        request,
        (person, body) ->
            Mono.justOrEmpty(number(text))
                .flatMap(number -> stores.previews().remove(number, desk.now()))
                .switchIfEmpty(Mono.error(() -> Refusals.notFound("preview-not-found", text)))
                .map(made -> {
                  String kind = made.preview().kind().word();
                  return new Deed(
                      new AuditEntry.Act(
                          kind + " preview called back",
                          kind + "/" + made.preview().id(),
                          Desk.text(Map.of("id", made.number()))),
                      new Reply(HttpStatus.OK.value(), Map.of(), Desk.text(line(made))));
                }));
  }

  private static Optional<Long> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /**
   * {@code GET /v1/previews/{token}}: the draft as it is now, with the places of a tour; a browser
   * gets a page.
   */
  Mono<ServerResponse> show(ServerRequest request) {
    String token = request.pathVariable("token");
    if (Replies.wantsPage(request)) {
      Language language = new Query(request).language();
      PreviewPage page = new PreviewPage(language, answer.zone(), media);
      return desk.readPage(() ->
          seen(token)
              .flatMap(seen ->
                  page(
                      HttpStatus.OK,
                      language,
                      page.render(seen.preview(), seen.draft(), seen.places())))
              .switchIfEmpty(Mono.defer(() -> page(HttpStatus.NOT_FOUND, language, page.gone()))));
    }
    return desk.readReply(() ->
        seen(token)
            .map(this::shown)
            .switchIfEmpty(
                Mono.error(() ->
                    Refusals.of(
                        HttpStatus.NOT_FOUND,
                        "preview-not-found",
                        "This link leads nowhere, or its time is over.",
                        Map.of()))));
  }

  /** What a link shows. */
  private record Seen(Preview preview, Draft draft, List<Draft> places) {}

  private Mono<Seen> seen(String token) {
    return stores
        .previews()
        .find(OfficeBody.hash(token), desk.now())
        .flatMap(preview ->
            stores
                .drafts()
                .find(preview.kind(), preview.id())
                .filter(draft -> draft.state() != Draft.State.DELETED)
                .flatMap(draft ->
                    places(draft).collectList().map(places -> new Seen(preview, draft, places))));
  }

  private static Mono<ServerResponse> page(HttpStatus status, Language language, String html) {
    return Replies.page(status, language)
        .cacheControl(CacheControl.noStore())
        .header(ROBOTS, "noindex")
        .bodyValue(html.getBytes(StandardCharsets.UTF_8));
  }

  private Reply shown(Seen seen) {
    Draft draft = seen.draft();
    Stream<MediaUse> shown =
        Stream.concat(Stream.of(draft), seen.places().stream())
            .flatMap(each -> each.content().shown());
    Map<String, @Nullable Object> json =
        Drawer.object(
            "preview", true,
            "kind", draft.kind().word(),
            "state", DraftAnswer.state(draft.state()),
            "expiresAt", answer.time(seen.preview().expiresAt()),
            "document", ContentJson.tree(draft.document()),
            "places",
                seen.places().stream().map(place -> ContentJson.tree(place.document())).toList(),
            "media", media.of(shown).stream().map(MediaAnswer::files).toList());
    return new Reply(
        HttpStatus.OK.value(),
        Map.of(ROBOTS, "noindex", "Referrer-Policy", "no-referrer"),
        Desk.text(json));
  }

  private Flux<Draft> places(Draft draft) {
    List<String> ids =
        draft.content() instanceof Tour tour
            ? tour.waypoints().stream().map(at -> at.poi().text()).distinct().toList()
            : List.of();
    return Flux.fromIterable(ids).concatMap(id -> stores.drafts().find(ContentKind.POI, id));
  }
}
