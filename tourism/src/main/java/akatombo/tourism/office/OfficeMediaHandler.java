package akatombo.tourism.office;

import akatombo.gtfs.Language;
import akatombo.gtfs.WrittenTime;
import akatombo.tourism.MediaAbout;
import akatombo.tourism.MediaAsset;
import akatombo.tourism.content.AboutJson;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.FieldChange;
import akatombo.tourism.content.FieldFault;
import akatombo.tourism.content.Translations;
import akatombo.tourism.media.store.AssetStore;
import akatombo.tourism.media.store.StoredAsset;
import akatombo.tourism.office.Desk.Deed;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pictures, sounds and models: told about, taken away, restored. */
final class OfficeMediaHandler {

  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 500;

  private final Desk desk;
  private final AssetStore store;
  private final MediaAnswer answer;
  private final OfficeProperties properties;

  OfficeMediaHandler(Desk desk, AssetStore store, MediaAnswer answer, OfficeProperties properties) {
    this.desk = desk;
    this.store = store;
    this.answer = answer;
    this.properties = properties;
  }

  /** {@code GET /v1/office/media}: the newest first. */
  Mono<ServerResponse> list(ServerRequest request) {
    Query query = new Query(request);
    int limit = query.number("limit", LIMIT, 1, LIMIT_MAX);
    MediaAsset.Form form = form(query);
    Instant before = before(query);
    return desk.read(() ->
        store
            .list(form, before, limit)
            .map(answer::whole)
            .collectList()
            .map(items ->
                Drawer.object(
                    "items",
                    items,
                    "next",
                    items.size() < limit ? null : items.getLast().get("updatedAt"))));
  }

  private static MediaAsset.@Nullable Form form(Query query) {
    String text = query.text("form");
    if (text == null) {
      return null;
    }
    return Stream.of(MediaAsset.Form.values())
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> Refusals.invalid("form", text, "one of image, audio, model"));
  }

  private static Instant before(Query query) {
    String text = query.text("before");
    try {
      return text == null ? Instant.parse("9999-01-01T00:00:00Z") : WrittenTime.instant(text);
    } catch (DateTimeParseException e) {
      throw Refusals.invalid(
          "before",
          Objects.requireNonNullElse(text, ""),
          "an ISO-8601 time such as 2027-04-01T09:00:00+09:00");
    }
  }

  /** {@code GET /v1/office/media/{id}}: with what shows it. */
  Mono<ServerResponse> get(ServerRequest request) {
    return desk.readReply(() ->
        found(request)
            .zipWhen(stored -> store.users(stored.asset().id()).collectList())
            .map(found -> {
              Map<String, @Nullable Object> json = answer.whole(found.getT1());
              json.put("users", found.getT2());
              return MediaAnswer.reply(HttpStatus.OK, found.getT1(), json);
            }));
  }

  /** {@code PUT /v1/office/media/{id}}: license, credit and the text that stands for it. */
  Mono<ServerResponse> put(ServerRequest request) {
    return desk.write(
        request,
        (person, body) -> found(request).flatMap(stored -> tell(request, stored, body, person)));
  }

  private Mono<Deed> tell(ServerRequest request, StoredAsset stored, byte[] body, String person) {
    MediaAbout before = stored.asset().about();
    if (before != null && IfMatch.of(request).isEmpty()) {
      throw OfficeProblems.versionNeeded();
    }
    MediaAsset.Form form = stored.asset().form();
    ObjectNode told = Objects.requireNonNull(AboutJson.write(read(request, form, body)));
    if (!isAt(request, stored)) {
      return changedMeanwhile(request, stored, known -> told);
    }
    ObjectNode old = said(stored);
    Translations.markOutdated(old, told);
    List<String> changed =
        FieldChange.between(null, old, told).stream().map(FieldChange::pointer).toList();
    return changed.isEmpty()
        ? Mono.just(new Deed(null, answer.reply(HttpStatus.OK, stored)))
        : save(
            stored.told(AboutJson.stored(form, told.toString()), desk.now(), person),
            "told about",
            Map.of("changed", changed));
  }

  private static MediaAbout read(ServerRequest request, MediaAsset.Form form, byte[] body) {
    Language language = new Query(request).language();
    JsonNode document =
        switch (ContentJson.parse(body)) {
          case ContentJson.Parsed.Document(JsonNode node) -> node;
          case ContentJson.Parsed.Broken(FieldFault fault) ->
              throw OfficeProblems.invalid(List.of(fault), language);
        };
    return switch (AboutJson.read(form, document)) {
      case AboutJson.Read.Valid(MediaAbout about) -> about;
      case AboutJson.Read.Invalid(List<FieldFault> faults) ->
          throw OfficeProblems.invalid(faults, language);
    };
  }

  /** {@code DELETE /v1/office/media/{id}}: nobody gets it any more; it can be restored. */
  Mono<ServerResponse> delete(ServerRequest request) {
    return desk.write(
        request,
        (person, body) ->
            found(request)
                .flatMap(stored -> checked(request, stored))
                .flatMap(stored ->
                    store
                        .users(stored.asset().id())
                        .collectList()
                        .flatMap(users -> {
                          if (!users.isEmpty()) {
                            throw MediaProblems.inUse(stored.asset().id(), users);
                          }
                          return save(stored.deleted(desk.now(), person), "deleted", Map.of());
                        })));
  }

  /** {@code GET /v1/office/media/{id}/revisions}: what was said of it, the newest first. */
  Mono<ServerResponse> revisions(ServerRequest request) {
    int limit = new Query(request).number("limit", LIMIT, 1, LIMIT_MAX);
    Instant oldest = desk.now().minus(properties.undoFor());
    return desk.read(() ->
        everFound(request)
            .flatMap(stored ->
                store
                    .revisions(stored.asset().id(), oldest, limit + 1)
                    .collectList()
                    .map(all -> Drawer.object("items", answer.lines(all, limit)))));
  }

  /** {@code POST …/revisions/{revision}/restore}: as it was then; also undeletes. */
  Mono<ServerResponse> restore(ServerRequest request) {
    String wanted = request.pathVariable("revision");
    return desk.write(
        request,
        (person, body) ->
            everFound(request)
                .flatMap(stored -> checked(request, stored))
                .flatMap(stored ->
                    store
                        .revisions(stored.asset().id(), Instant.EPOCH, LIMIT_MAX)
                        .filter(revision -> Long.toString(revision.revision()).equals(wanted))
                        .next()
                        .switchIfEmpty(
                            Mono.error(() ->
                                OfficeProblems.noSuchVersion(stored.asset().id(), "r" + wanted)))
                        .flatMap(revision -> {
                          MediaAbout about =
                              Optional.ofNullable(revision.about())
                                  .map(text -> AboutJson.stored(stored.asset().form(), text))
                                  .orElse(null);
                          return save(
                              stored.told(about, desk.now(), person),
                              "restored",
                              Map.of("to", revision.revision()));
                        })));
  }

  private Mono<StoredAsset> found(ServerRequest request) {
    return everFound(request)
        .filter(stored -> !stored.isDeleted())
        .switchIfEmpty(Mono.error(() -> MediaProblems.unknown(request.pathVariable("id"))));
  }

  private Mono<StoredAsset> everFound(ServerRequest request) {
    String id = request.pathVariable("id");
    return store.find(id).switchIfEmpty(Mono.error(() -> MediaProblems.unknown(id)));
  }

  private static boolean isAt(ServerRequest request, StoredAsset stored) {
    return IfMatch.fits(request, MediaAnswer.etag(stored));
  }

  /** The asset, refused when somebody else was faster, with what they have changed. */
  private Mono<StoredAsset> checked(ServerRequest request, StoredAsset stored) {
    return isAt(request, stored)
        ? Mono.just(stored)
        : changedMeanwhile(request, stored, UnaryOperator.identity());
  }

  private <T> Mono<T> changedMeanwhile(
      ServerRequest request, StoredAsset stored, UnaryOperator<ObjectNode> yours) {
    ObjectNode theirs = said(stored);
    return Mono.justOrEmpty(IfMatch.revision(request))
        .flatMap(known ->
            store
                .revisions(stored.asset().id(), Instant.EPOCH, LIMIT_MAX)
                .filter(revision -> revision.revision() == known)
                .next())
        .map(revision -> MediaAnswer.tree(revision.about()))
        .map(before -> FieldChange.between(before, theirs, yours.apply(before)))
        .switchIfEmpty(
            Mono.fromSupplier(() -> FieldChange.between(null, theirs, yours.apply(theirs))))
        .flatMap(changes ->
            Mono.error(
                OfficeProblems.changedMeanwhile(
                    stored.asset().id(), MediaAnswer.etag(stored), stored.updatedBy(), changes)));
  }

  private static ObjectNode said(StoredAsset stored) {
    MediaAbout about = stored.asset().about();
    return MediaAnswer.tree(about == null ? null : String.valueOf(AboutJson.write(about)));
  }

  private Mono<Deed> save(StoredAsset changed, String verb, Map<String, Object> facts) {
    return store.save(changed).map(saved -> answer.deed(verb, saved, HttpStatus.OK, facts));
  }
}
