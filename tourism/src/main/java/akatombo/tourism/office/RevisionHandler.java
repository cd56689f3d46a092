package akatombo.tourism.office;

import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.FieldChange;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.store.DraftStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a draft was before, and how it becomes that again. */
final class RevisionHandler {

  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 200;

  private final Drawer drawer;
  private final Desk desk;
  private final DraftStore store;
  private final OfficeProperties properties;

  RevisionHandler(Drawer drawer, Desk desk, OfficeStores stores, OfficeProperties properties) {
    this.drawer = drawer;
    this.desk = desk;
    this.store = stores.drafts();
    this.properties = properties;
  }

  /** {@code GET …/revisions}: each with the fields it changed, the newest first. */
  Mono<ServerResponse> list(ServerRequest request) {
    int limit = new Query(request).number("limit", LIMIT, 1, LIMIT_MAX);
    return desk.read(() ->
        drawer
            .everFound(request)
            .flatMap(draft ->
                store
                    .revisions(drawer.kind(), draft.id(), oldest(), limit + 1)
                    .collectList()
                    .map(revisions -> Drawer.object("items", lines(revisions, limit)))));
  }

  private Instant oldest() {
    return desk.now().minus(properties.undoFor());
  }

  private List<Map<String, @Nullable Object>> lines(
      List<DraftStore.Revision> revisions, int limit) {
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, revisions.size()); i++) {
      DraftStore.Revision revision = revisions.get(i);
      lines.add(
          Drawer.object(
              "revision",
              revision.revision(),
              "state",
              DraftAnswer.state(revision.state()),
              "at",
              drawer.answer().time(revision.at()),
              "by",
              revision.by(),
              "changed",
              i + 1 < revisions.size() ? changed(revisions.get(i + 1), revision) : null));
    }
    return lines;
  }

  private static List<String> changed(DraftStore.Revision before, DraftStore.Revision after) {
    return FieldChange.between(
            null, ContentJson.tree(before.document()), ContentJson.tree(after.document()))
        .stream()
        .map(FieldChange::pointer)
        .toList();
  }

  /** {@code POST …/revisions/{revision}/restore}: the draft is as it was then; also undeletes. */
  Mono<ServerResponse> restore(ServerRequest request) {
    long wanted = number(request.pathVariable("revision"));
    return desk.write(
        request,
        (person, body) ->
            drawer
                .everFound(request)
                .flatMap(draft -> drawer.checked(request, draft))
                .flatMap(draft ->
                    store
                        .revision(drawer.kind(), draft.id(), wanted)
                        .switchIfEmpty(
                            Mono.error(
                                () -> OfficeProblems.noSuchVersion(draft.id(), "r" + wanted)))
                        .flatMap(revision ->
                            store.save(draft.edited(revision.document(), desk.now(), person))))
                .map(next ->
                    drawer.deed(
                        "restored", next, HttpStatus.OK, Desk.text(Drawer.object("to", wanted)))));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Refusals.invalid("revision", text, "a whole number from 1 to " + Long.MAX_VALUE);
    }
  }
}
