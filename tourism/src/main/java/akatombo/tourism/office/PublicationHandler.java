package akatombo.tourism.office;

import akatombo.tourism.Event;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Tour;
import akatombo.tourism.office.Desk.Deed;
import akatombo.tourism.request.Query;
import akatombo.tourism.store.Draft;
import akatombo.tourism.store.Publications;
import akatombo.tourism.store.VersionStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Draft, review, scheduled, published, rolled back, withdrawn: each step is one call. */
final class PublicationHandler {

  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 500;
  private static final long VERSION_MAX = 1_000_000;

  private final Drawer drawer;
  private final Desk desk;
  private final OfficeStores stores;
  private final Publications publications;

  PublicationHandler(Drawer drawer, Desk desk, OfficeStores stores, Publications publications) {
    this.drawer = drawer;
    this.desk = desk;
    this.stores = stores;
    this.publications = publications;
  }

  /** {@code POST …/review}: ready to be looked at; a schedule is taken back. */
  Mono<ServerResponse> review(ServerRequest request) {
    return desk.write(
        request,
        (person, body) ->
            known(request)
                .flatMap(draft ->
                    draft.state() == Draft.State.REVIEW
                        ? Mono.just(drawer.unchanged(draft))
                        : stores
                            .drafts()
                            .save(draft.in(Draft.State.REVIEW, null, desk.now(), person))
                            .map(
                                next -> drawer.deed("sent to review", next, HttpStatus.OK, "{}"))));
  }

  /** {@code POST …/publication}: now, or {@code {"at":"…"}} later. */
  Mono<ServerResponse> publish(ServerRequest request) {
    return desk.write(
        request,
        (person, body) -> {
          Optional<Instant> at = Wish.of(body, List.of("at")).instant("at", desk.now());
          return known(request)
              .flatMap(draft -> withPlaces(draft).thenReturn(draft))
              .flatMap(draft ->
                  at.map(moment -> schedule(draft, moment, person))
                      .orElseGet(() -> publishNow(draft, person)));
        });
  }

  private Mono<Deed> schedule(Draft draft, Instant at, String person) {
    return stores
        .drafts()
        .save(draft.in(Draft.State.SCHEDULED, at, desk.now(), person))
        .map(next ->
            drawer.deed(
                "scheduled",
                next,
                HttpStatus.OK,
                Desk.text(Map.of("at", String.valueOf(drawer.answer().time(at))))));
  }

  private Mono<Deed> publishNow(Draft draft, String person) {
    return draft.state() == Draft.State.PUBLISHED
        ? Mono.just(drawer.unchanged(draft))
        : publications.publish(draft, desk.now(), person).map(next -> published("published", next));
  }

  private Deed published(String verb, Draft draft) {
    return drawer.deed(
        verb, draft, HttpStatus.OK, Desk.text(Drawer.object("version", draft.publishedVersion())));
  }

  /** What a draft leads to must be there for visitors. */
  private Mono<Void> withPlaces(Draft draft) {
    List<String> places =
        switch (draft.content()) {
          case PointOfInterest poi -> List.of();
          case Tour tour -> tour.waypoints().stream().map(at -> at.poi().text()).toList();
          case Event event -> Stream.ofNullable(event.poi()).map(PoiId::text).toList();
        };
    return places.isEmpty()
        ? Mono.empty()
        : stores
            .drafts()
            .publishedPlaces(places)
            .collectList()
            .flatMap(there -> {
              List<String> missing =
                  places.stream().filter(id -> !there.contains(id)).distinct().toList();
              return missing.isEmpty()
                  ? Mono.empty()
                  : Mono.error(OfficeProblems.unpublishedPlaces(missing));
            });
  }

  /** {@code DELETE …/publication}: visitors see it no more; nothing waits to be published. */
  Mono<ServerResponse> withdraw(ServerRequest request) {
    return desk.write(
        request,
        (person, body) ->
            known(request)
                .flatMap(draft ->
                    draft.publishedVersion() == null && draft.state() != Draft.State.SCHEDULED
                        ? Mono.error(OfficeProblems.notPublished(draft.id()))
                        : drawer.gone(draft, Draft.State.WITHDRAWN, "withdrawn", person)));
  }

  /** {@code POST …/rollback}: the version before, or {@code {"version":3}}, as a new version. */
  Mono<ServerResponse> rollBack(ServerRequest request) {
    return desk.write(
        request,
        (person, body) -> {
          Optional<Long> wanted =
              Wish.of(body, List.of("version")).number("version", 1, VERSION_MAX);
          return known(request)
              .flatMap(draft ->
                  version(draft, wanted).flatMap(version -> rollBack(draft, version, person)));
        });
  }

  private Mono<VersionStore.Version> version(Draft draft, Optional<Long> wanted) {
    Long published = draft.publishedVersion();
    return wanted
        .map(number -> stores.versions().find(drawer.kind(), draft.id(), number))
        .orElseGet(() ->
            stores
                .versions()
                .list(drawer.kind(), draft.id(), LIMIT_MAX)
                .filter(version -> published == null || version.version() < published)
                .next())
        .switchIfEmpty(
            Mono.error(() ->
                wanted
                    .map(number -> OfficeProblems.noSuchVersion(draft.id(), "v" + number))
                    .orElseGet(() -> OfficeProblems.noEarlierVersion(draft.id()))));
  }

  private Mono<Deed> rollBack(Draft draft, VersionStore.Version version, String person) {
    Draft old = draft.edited(version.document(), desk.now(), person);
    return withPlaces(old)
        .then(Mono.defer(() -> publications.publish(old, desk.now(), person)))
        .map(next ->
            drawer.deed(
                "rolled back",
                next,
                HttpStatus.OK,
                Desk.text(
                    Drawer.object("to", version.version(), "version", next.publishedVersion()))));
  }

  /** {@code GET …/versions}: what was published, the newest first. */
  Mono<ServerResponse> versions(ServerRequest request) {
    int limit = new Query(request).number("limit", LIMIT, 1, LIMIT_MAX);
    return desk.read(() ->
        drawer
            .everFound(request)
            .flatMap(draft ->
                stores
                    .versions()
                    .list(drawer.kind(), draft.id(), limit)
                    .map(version ->
                        Drawer.object(
                            "version", version.version(),
                            "publishedAt", drawer.answer().time(version.publishedAt()),
                            "publishedBy", version.publishedBy(),
                            "shown",
                                Long.valueOf(version.version()).equals(draft.publishedVersion())))
                    .collectList()
                    .map(items -> Drawer.object("items", items))));
  }

  private Mono<Draft> known(ServerRequest request) {
    return drawer.found(request).flatMap(draft -> drawer.checked(request, draft));
  }
}
