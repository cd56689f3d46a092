package akatombo.tourism.office;

import akatombo.tourism.PoiId;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tours;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.content.FieldChange;
import akatombo.tourism.office.Desk.Deed;
import akatombo.tourism.office.Desk.Reply;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.store.AuditEntry;
import akatombo.tourism.store.Draft;
import akatombo.tourism.store.DraftStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** One kind of content at the desk: found by the address, checked against If-Match, answered. */
final class Drawer {

  private final ContentKind kind;
  private final String folder;
  private final OfficeStores stores;
  private final Tours tours;
  private final DraftAnswer answer;
  private final Desk desk;

  /**
   * A drawer.
   *
   * @param folder the part of the address behind {@code /v1/office/}
   */
  Drawer(ContentKind kind, String folder, Office office) {
    this.kind = kind;
    this.folder = folder;
    this.stores = office.stores();
    this.tours = office.printing().tours();
    this.answer = office.answer();
    this.desk = office.desk();
  }

  ContentKind kind() {
    return kind;
  }

  DraftAnswer answer() {
    return answer;
  }

  /** The name in the address. */
  static String id(ServerRequest request) {
    Map<String, String> variables = request.pathVariables();
    return Optional.ofNullable(variables.get("slug")).orElseGet(() -> request.pathVariable("id"));
  }

  /** The draft of the address that is not deleted. */
  Mono<Draft> found(ServerRequest request) {
    return everFound(request)
        .filter(draft -> draft.state() != Draft.State.DELETED)
        .switchIfEmpty(Mono.error(() -> unknown(id(request))));
  }

  /** The draft of the address, also when it is deleted. */
  Mono<Draft> everFound(ServerRequest request) {
    return stores
        .drafts()
        .find(kind, id(request))
        .switchIfEmpty(Mono.error(() -> unknown(id(request))));
  }

  ErrorResponseException unknown(String id) {
    return Refusals.notFound("content-not-found", id);
  }

  /** Whether If-Match names the draft's revision, or says that any will do. */
  boolean isAt(ServerRequest request, Draft draft) {
    return IfMatch.fits(request, DraftAnswer.etag(draft));
  }

  /** The draft, refused when somebody else was faster, with what they have changed. */
  Mono<Draft> checked(ServerRequest request, Draft draft) {
    return isAt(request, draft)
        ? Mono.just(draft)
        : changedMeanwhile(request, draft, UnaryOperator.identity());
  }

  /**
   * Refuses what was sent by somebody who knew an older draft, telling field by field what changed.
   *
   * @param yours what they make of the draft they knew
   */
  <T> Mono<T> changedMeanwhile(
      ServerRequest request, Draft draft, UnaryOperator<ObjectNode> yours) {
    ObjectNode theirs = ContentJson.tree(draft.document());
    return Mono.justOrEmpty(IfMatch.revision(request))
        .flatMap(revision -> stores.drafts().revision(kind, draft.id(), revision))
        .map(DraftStore.Revision::document)
        .map(ContentJson::tree)
        .map(before -> FieldChange.between(before, theirs, yours.apply(before)))
        .switchIfEmpty(
            Mono.fromSupplier(() -> FieldChange.between(null, theirs, yours.apply(theirs))))
        .flatMap(changes ->
            Mono.error(
                OfficeProblems.changedMeanwhile(
                    draft.id(), DraftAnswer.etag(draft), draft.updatedBy(), changes)));
  }

  /** Takes a draft away from visitors, unless something they see leads to it. */
  Mono<Deed> gone(Draft draft, Draft.State state, String verb, String person) {
    List<String> users = users(draft);
    if (!users.isEmpty()) {
      throw OfficeProblems.placeInUse(draft.id(), users);
    }
    boolean wasVisible = draft.publishedVersion() != null;
    return stores
        .drafts()
        .save(draft.in(state, null, desk.now(), person))
        .flatMap(gone ->
            (wasVisible ? stores.versions().moveHead() : Mono.<Void>empty()).thenReturn(gone))
        .map(gone -> deed(verb, gone, HttpStatus.OK, "{}"));
  }

  private List<String> users(Draft draft) {
    if (kind != ContentKind.POI || draft.publishedVersion() == null) {
      return List.of();
    }
    PoiId poi = new PoiId(draft.id());
    PublishedContent published = tours.published();
    return Stream.concat(
            published.tours().values().stream()
                .filter(tour -> tour.waypoints().stream().anyMatch(at -> at.poi().equals(poi)))
                .map(tour -> "tour/" + tour.slug()),
            published.events().values().stream()
                .filter(event -> poi.equals(event.poi()))
                .map(event -> "event/" + event.slug()))
        .toList();
  }

  /** That a draft was written, for the audit log and the sender. */
  Deed deed(String verb, Draft draft, HttpStatus status, String detail) {
    return new Deed(
        new AuditEntry.Act(kind.word() + " " + verb, kind.word() + "/" + draft.id(), detail),
        reply(status, draft));
  }

  /** That all is so already. */
  Deed unchanged(Draft draft) {
    return new Deed(null, reply(HttpStatus.OK, draft));
  }

  Reply reply(HttpStatus status, Draft draft) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, DraftAnswer.etag(draft));
    if (status == HttpStatus.CREATED) {
      headers.put(HttpHeaders.LOCATION, "/v1/office/" + folder + "/" + draft.id());
    }
    return new Reply(status.value(), headers, Desk.text(answer.whole(draft)));
  }

  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }
}
