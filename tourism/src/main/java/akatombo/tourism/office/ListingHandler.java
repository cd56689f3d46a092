package akatombo.tourism.office;

import akatombo.tourism.Content;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.FieldChange;
import akatombo.tourism.content.FieldFault;
import akatombo.tourism.content.ReadContent;
import akatombo.tourism.content.Taking;
import akatombo.tourism.content.Translations;
import akatombo.tourism.listing.Listing;
import akatombo.tourism.office.Desk.Deed;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.store.AuditEntry;
import akatombo.tourism.store.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** What the city's list says of a draft, and how the office takes it over or leaves it (T20). */
final class ListingHandler {

  private static final String TAKE = "take";

  private final Drawer drawer;
  private final Desk desk;
  private final OfficeStores stores;

  ListingHandler(Drawer drawer, Desk desk, OfficeStores stores) {
    this.drawer = drawer;
    this.desk = desk;
    this.stores = stores;
  }

  /** {@code GET …/listing}: the row and, field by field, what is not in the draft yet. */
  Mono<ServerResponse> show(ServerRequest request) {
    return desk.read(() ->
        drawer
            .found(request)
            .flatMap(draft -> listing(draft.id()).map(listing -> written(listing, draft))));
  }

  private Mono<Listing> listing(String id) {
    return stores
        .listings()
        .find(drawer.kind(), id)
        .switchIfEmpty(Mono.error(() -> Refusals.notFound("not-in-a-list", id)));
  }

  private Map<String, @Nullable Object> written(Listing listing, Draft draft) {
    List<Map<String, @Nullable Object>> fields = new ArrayList<>();
    for (FieldChange change : listing.changes(ContentJson.tree(draft.document()))) {
      fields.add(
          Drawer.object(
              "pointer", change.pointer(),
              "before", change.before(),
              "list", change.theirs(),
              "yours", change.yours(),
              "conflict", change.isConflict()));
    }
    return Drawer.object(
        "id", listing.id(),
        "row", listing.row(),
        "listedAt", drawer.answer().time(listing.listedAt()),
        "changed", listing.isChanged(),
        "changes", fields,
        "document", ContentJson.tree(listing.document()));
  }

  /**
   * {@code POST …/listing}: takes over all that the list changed, or what {@code {"take":[…]}}
   * names; the rest is the office's own from now on.
   */
  Mono<ServerResponse> take(ServerRequest request) {
    return desk.write(
        request,
        (person, body) -> {
          Wish wish = Wish.of(body, List.of(TAKE));
          return drawer
              .found(request)
              .flatMap(draft -> drawer.checked(request, draft))
              .flatMap(draft ->
                  listing(draft.id())
                      .flatMap(listing -> take(request, wish, draft, listing, person)));
        });
  }

  private Mono<Deed> take(
      ServerRequest request, Wish wish, Draft draft, Listing listing, String person) {
    ObjectNode before = ContentJson.tree(draft.document());
    List<FieldChange> wanted = wanted(wish, listing.changes(before));
    ObjectNode after = Taking.of(before, wanted);
    Translations.markOutdated(before, after);
    String document = valid(request, draft.id(), after);
    Mono<Draft> saved =
        wanted.isEmpty()
            ? Mono.just(draft)
            : stores.drafts().save(draft.edited(document, desk.now(), person));
    List<String> taken = wanted.stream().map(FieldChange::pointer).toList();
    return stores
        .listings()
        .put(List.of(listing.looked()))
        .then(saved)
        .map(next -> {
          String act = drawer.kind().word() + " compared with its list";
          String detail = Desk.text(Drawer.object("row", listing.row(), "taken", taken));
          return new Deed(
              new AuditEntry.Act(act, drawer.kind().word() + "/" + next.id(), detail),
              drawer.reply(HttpStatus.OK, next));
        });
  }

  /** What a pointer names is the field and all below it. */
  private static List<FieldChange> wanted(Wish wish, List<FieldChange> changes) {
    List<String> pointers = wish.texts(TAKE).orElse(null);
    if (pointers == null) {
      return changes;
    }
    for (String pointer : pointers) {
      if (changes.stream().noneMatch(change -> isBelow(change, pointer))) {
        throw Refusals.invalid(
            TAKE, pointer, String.join(", ", changes.stream().map(FieldChange::pointer).toList()));
      }
    }
    return changes.stream()
        .filter(change -> pointers.stream().anyMatch(pointer -> isBelow(change, pointer)))
        .toList();
  }

  private static boolean isBelow(FieldChange change, String pointer) {
    return change.pointer().equals(pointer) || change.pointer().startsWith(pointer + "/");
  }

  private String valid(ServerRequest request, String id, ObjectNode document) {
    return switch (ContentJson.read(drawer.kind(), id, document)) {
      case ReadContent.Valid(Content content) -> ContentJson.text(content);
      case ReadContent.Invalid(List<FieldFault> faults) ->
          throw OfficeProblems.invalid(faults, new Query(request).language());
    };
  }
}
