package akatombo.tourism.office;

import akatombo.gtfs.Language;
import akatombo.tourism.Content;
import akatombo.tourism.MediaAsset;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.FieldChange;
import akatombo.tourism.content.FieldFault;
import akatombo.tourism.content.MediaReferences;
import akatombo.tourism.content.ReadContent;
import akatombo.tourism.content.Translations;
import akatombo.tourism.media.store.MediaLibraryWorker;
import akatombo.tourism.office.Desk.Deed;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.store.Draft;
import akatombo.tourism.store.DraftStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts of one kind: listed, read, written against their revision, deleted. */
final class DraftHandler {

  private static final int LIMIT = 100;
  private static final int LIMIT_MAX = 500;
  private static final int CHANGED_MAX = 100;
  private static final List<String> LISTINGS =
      Stream.of(DraftStore.InLists.values())
          .map(listing -> listing.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Drawer drawer;
  private final Desk desk;
  private final DraftStore store;
  private final MediaLibraryWorker media;

  DraftHandler(Drawer drawer, Desk desk, OfficeStores stores, MediaLibraryWorker media) {
    this.drawer = drawer;
    this.desk = desk;
    this.store = stores.drafts();
    this.media = media;
  }

  /** {@code GET /v1/office/tours}: in the order of their names, with how complete each is. */
  Mono<ServerResponse> list(ServerRequest request) {
    Query query = new Query(request);
    int limit = query.number("limit", LIMIT, 1, LIMIT_MAX);
    String after = Optional.ofNullable(query.text("after")).orElse("");
    Draft.State state = state(query);
    DraftStore.InLists listing =
        DraftStore.InLists.valueOf(query.choice("listing", LISTINGS).toUpperCase(Locale.ROOT));
    Language language = query.language();
    return desk.read(() ->
        store
            .list(drawer.kind(), state, listing, after, limit)
            .collectList()
            .map(drafts ->
                Drawer.object(
                    "items",
                    drafts.stream().map(draft -> drawer.answer().line(draft, language)).toList(),
                    "next",
                    drafts.size() < limit ? null : drafts.getLast().id())));
  }

  private static Draft.@Nullable State state(Query query) {
    String text = query.text("state");
    if (text == null) {
      return null;
    }
    List<String> words = Stream.of(Draft.State.values()).map(DraftAnswer::state).toList();
    if (!words.contains(text)) {
      throw Refusals.invalid("state", text, "one of " + String.join(", ", words));
    }
    return Draft.State.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** {@code GET /v1/office/tours/{slug}}. */
  Mono<ServerResponse> get(ServerRequest request) {
    return desk.readReply(
        () -> drawer.found(request).map(draft -> drawer.reply(HttpStatus.OK, draft)));
  }

  /** {@code PUT /v1/office/tours/{slug}}: a new draft, or other words if nobody was faster. */
  Mono<ServerResponse> put(ServerRequest request) {
    return desk.write(
        request,
        OfficeBody.BYTES_MAX,
        // Another replica may have taken the picture a moment ago.
        body -> media.reload().then(Mono.fromCallable(() -> read(request, body))),
        (person, content) ->
            store
                .find(drawer.kind(), Drawer.id(request))
                .filter(draft -> draft.state() != Draft.State.DELETED || knows(request))
                .flatMap(draft -> change(request, draft, content, person))
                .switchIfEmpty(Mono.defer(() -> create(request, content, person))));
  }

  private static boolean knows(ServerRequest request) {
    return IfMatch.of(request).isPresent();
  }

  private Content read(ServerRequest request, byte[] body) {
    Language language = new Query(request).language();
    JsonNode document =
        switch (ContentJson.parse(body)) {
          case ContentJson.Parsed.Document(JsonNode node) -> node;
          case ContentJson.Parsed.Broken(FieldFault fault) ->
              throw OfficeProblems.invalid(List.of(fault), language);
        };
    List<FieldFault> missing =
        MediaReferences.complete(document, id -> media.find(id).map(DraftHandler::known));
    return switch (ContentJson.read(drawer.kind(), Drawer.id(request), document)) {
      case ReadContent.Valid(Content content) when missing.isEmpty() -> content;
      case ReadContent.Valid(Content content) -> throw OfficeProblems.invalid(missing, language);
      case ReadContent.Invalid(List<FieldFault> faults) ->
          throw OfficeProblems.invalid(MediaReferences.together(faults, missing), language);
    };
  }

  private static MediaReferences.Known known(MediaAsset asset) {
    return new MediaReferences.Known(asset.form(), asset.about());
  }

  private Mono<Deed> create(ServerRequest request, Content content, String person) {
    if (knows(request)) {
      throw drawer.unknown(Drawer.id(request));
    }
    Draft fresh = Draft.first(content, desk.now(), person);
    // A name that was deleted once goes on counting.
    return store
        .find(drawer.kind(), fresh.id())
        .map(deleted -> deleted.edited(fresh.document(), desk.now(), person))
        .defaultIfEmpty(fresh)
        .flatMap(store::save)
        .map(draft -> drawer.deed("drafted", draft, HttpStatus.CREATED, "{}"));
  }

  private Mono<Deed> change(ServerRequest request, Draft draft, Content content, String person) {
    ObjectNode yours = ContentJson.write(content);
    if (!knows(request)) {
      throw OfficeProblems.versionNeeded();
    }
    if (!drawer.isAt(request, draft)) {
      return drawer.changedMeanwhile(request, draft, before -> yours);
    }
    ObjectNode before = ContentJson.tree(draft.document());
    Translations.markOutdated(before, yours);
    List<FieldChange> changes = FieldChange.between(null, before, yours);
    if (changes.isEmpty() && draft.state() != Draft.State.DELETED) {
      return Mono.just(drawer.unchanged(draft));
    }
    List<String> changed = changes.stream().map(FieldChange::pointer).limit(CHANGED_MAX).toList();
    return store
        .save(draft.edited(yours.toString(), desk.now(), person))
        .map(next ->
            drawer.deed(
                "changed", next, HttpStatus.OK, Desk.text(Drawer.object("changed", changed))));
  }

  /** {@code DELETE /v1/office/tours/{slug}}: visitors see it no more; it can be restored. */
  Mono<ServerResponse> delete(ServerRequest request) {
    return desk.write(
        request,
        (person, body) ->
            drawer
                .found(request)
                .flatMap(draft -> {
                  if (!knows(request)) {
                    throw OfficeProblems.versionNeeded();
                  }
                  return drawer
                      .checked(request, draft)
                      .flatMap(known -> drawer.gone(known, Draft.State.DELETED, "deleted", person));
                }));
  }
}
