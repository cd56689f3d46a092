package akatombo.buslocation.control.web;

import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.control.StoredChange.State;
import akatombo.buslocation.control.store.ChangeStore;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What is the same for all kinds of decisions: listing, reading and taking back. */
final class ChangeHandler {

  private static final int LIST_MAX = 500;

  private final Requests requests;
  private final ChangeStore store;
  private final Versions versions;
  private final String kind;
  private final String folder;

  /**
   * A handler of one kind.
   *
   * @param kind as {@code ServiceChange.kind()} gives it
   * @param folder its name in paths
   */
  ChangeHandler(
      Requests requests, ChangeStore store, Versions versions, String kind, String folder) {
    this.requests = requests;
    this.store = store;
    this.versions = versions;
    this.kind = kind;
    this.folder = folder;
  }

  /** All of the sender that are not over. */
  Mono<ServerResponse> list(ServerRequest request) {
    return requests.read(
        request,
        who ->
            store
                .list(who.grant().operator(), kind, requests.now(), LIST_MAX)
                .map(requests.answer(who)::json)
                .collectList()
                .map(all -> ChangeAnswer.object(folder.replace("extra-trips", "extraTrips"), all)));
  }

  /** One of the sender, also one that is over. */
  Mono<ServerResponse> get(ServerRequest request) {
    return requests
        .grants(request)
        .flatMap(who ->
            Office.guarded(found(request, who))
                .flatMap(stored ->
                    ServerResponse.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.ETAG, ChangeAnswer.etag(stored))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(ChangeAnswer.text(requests.answer(who).json(stored)))));
  }

  /** Takes it back, with its alert; again is fine. */
  Mono<ServerResponse> end(ServerRequest request) {
    return requests.write(
        request,
        (who, body) ->
            found(request, who)
                .flatMap(stored -> versions.checked(request, stored, null))
                .flatMap(stored ->
                    Optional.of(stored)
                        .filter(it -> it.state() == State.ENDED)
                        .map(it -> Mono.just(requests.unchanged(who, it)))
                        .orElseGet(() ->
                            store
                                .update(
                                    stored.with(
                                        State.ENDED,
                                        stored.change(),
                                        requests.now(),
                                        requests.now()))
                                .map(ended ->
                                    requests.deed(who, "ended", ended, HttpStatus.OK, folder)))));
  }

  private Mono<StoredChange> found(ServerRequest request, Grants who) {
    String id = request.pathVariable("id");
    return store
        .find(who.grant().operator(), kind, id)
        .switchIfEmpty(
            Mono.error(() -> ControlProblems.unknown("change-not-found", kind, "id", id)));
  }
}
