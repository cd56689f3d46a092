package akatombo.tourism.dataset.web;

import akatombo.gtfs.Language;
import akatombo.tourism.dataset.store.ImportState;
import akatombo.tourism.dataset.store.ImportStore;
import akatombo.tourism.dataset.store.StoredImport;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows imports that run and those that have ended, and ends one. */
final class ImportTrailHandler {

  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 500;

  private final ImportStore store;
  private final ImportWorker worker;
  private final ImportAnswer answer;

  ImportTrailHandler(ImportStore store, ImportWorker worker, ImportAnswer answer) {
    this.store = store;
    this.worker = worker;
    this.answer = answer;
  }

  /** {@code GET /v1/office/imports}. */
  Mono<ServerResponse> list(ServerRequest request) {
    Query query = new Query(request);
    return Mono.fromCallable(() -> query.number("limit", LIMIT, 1, LIMIT_MAX))
        .flatMap(limit ->
            store
                .list(query.text("dataset") == null ? null : ImportHandler.dataset(query), limit)
                .map(found -> summary(found, query.language()))
                .collectList())
        .flatMap(imports -> json(Map.of("imports", imports)));
  }

  /** Without the lists, which are in the import itself. */
  private Map<String, @Nullable Object> summary(StoredImport found, Language language) {
    Map<String, @Nullable Object> json = answer.full(found, language);
    if (found.report() != null) {
      json.put("errors", found.report().errors().size());
      json.remove("missingIds");
      json.remove("mapping");
    }
    return json;
  }

  /** {@code GET /v1/office/imports/{id}}. */
  Mono<ServerResponse> show(ServerRequest request) {
    Language language = new Query(request).language();
    return find(request).flatMap(found -> json(answer.full(found, language)));
  }

  /** {@code DELETE /v1/office/imports/{id}}. */
  Mono<ServerResponse> cancel(ServerRequest request) {
    return find(request)
        .flatMap(found ->
            worker
                .find(found.id())
                .map(worker::cancel)
                .orElseGet(() -> Mono.error(ImportProblems.finished(found))))
        .flatMap(ended ->
            ended.state() == ImportState.CANCELED
                ? ServerResponse.noContent().build()
                : Mono.error(ImportProblems.finished(ended)));
  }

  /** {@code GET /v1/office/imports/{id}/progress}. */
  Mono<ServerResponse> progress(ServerRequest request) {
    Language language = new Query(request).language();
    return find(request)
        .flatMap(found ->
            ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(BodyInserters.fromServerSentEvents(events(found, language))));
  }

  private Flux<ServerSentEvent<Object>> events(StoredImport found, Language language) {
    return worker
        .find(found.id())
        .map(running ->
            running
                .progress()
                .map(now -> event("progress", progress(running.id(), now)))
                .concatWith(running.end().map(ended -> end(ended, language))))
        .orElseGet(() -> store.find(found.id()).map(ended -> end(ended, language)).flux());
  }

  private static Map<String, Object> progress(UUID id, ImportProgress now) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id.toString());
    json.put("state", "running");
    json.put("rows", now.rows());
    json.put("done", now.done());
    json.put("drafts", now.drafts());
    return json;
  }

  private ServerSentEvent<Object> end(StoredImport ended, Language language) {
    return event(ended.state().text(), answer.full(ended, language));
  }

  private static ServerSentEvent<Object> event(String name, Object json) {
    return ServerSentEvent.<Object>builder().event(name).data(json).build();
  }

  /** One that has just begun may not be in the table yet. */
  private Mono<StoredImport> find(ServerRequest request) {
    String text = request.pathVariable("id");
    return Mono.fromCallable(() -> id(text))
        .flatMap(id ->
            store
                .find(id)
                .switchIfEmpty(
                    Mono.defer(() -> Mono.justOrEmpty(worker.find(id).map(RunningImport::begun)))))
        .switchIfEmpty(Mono.error(() -> Refusals.notFound("import-not-found", text)));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refusals.notFound("import-not-found", text);
    }
  }

  private static Mono<ServerResponse> json(Object json) {
    return ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(json);
  }
}
