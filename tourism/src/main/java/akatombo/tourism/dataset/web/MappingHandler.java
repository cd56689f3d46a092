package akatombo.tourism.dataset.web;

import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.DatasetSchema;
import akatombo.tourism.dataset.store.MappingStore;
import akatombo.tourism.dataset.store.MappingStore.KeptMapping;
import akatombo.tourism.request.Refusals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Keeps an office's mappings of its own columns under names. */
final class MappingHandler {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
  private static final int COLUMNS_MAX = 300;

  private final MappingStore store;

  MappingHandler(MappingStore store) {
    this.store = store;
  }

  /**
   * What the office sends: the name of a file's column to that of ours.
   *
   * @param name as we answered it; the address tells which is meant
   */
  record Body(
      @Nullable String name, @Nullable String dataset, @Nullable Map<String, String> mapping) {}

  /** {@code GET /v1/office/import-mappings}. */
  Mono<ServerResponse> list(ServerRequest request) {
    return store
        .list()
        .map(MappingHandler::json)
        .collectList()
        .flatMap(mappings -> answer(Map.of("mappings", mappings)));
  }

  /** {@code GET /v1/office/import-mappings/{name}}. */
  Mono<ServerResponse> show(ServerRequest request) {
    String name = request.pathVariable("name");
    return store
        .find(name)
        .switchIfEmpty(Mono.error(() -> unknown(name)))
        .flatMap(mapping -> answer(json(mapping)));
  }

  /** {@code PUT /v1/office/import-mappings/{name}}. */
  Mono<ServerResponse> put(ServerRequest request) {
    String name = request.pathVariable("name");
    return request
        .bodyToMono(Body.class)
        .switchIfEmpty(Mono.error(() -> Refusals.invalid("mapping", "", "an object")))
        .map(body -> mapping(name, body))
        .flatMap(mapping -> store.put(mapping).thenReturn(mapping))
        .flatMap(mapping -> answer(json(mapping)));
  }

  /** {@code DELETE /v1/office/import-mappings/{name}}. */
  Mono<ServerResponse> remove(ServerRequest request) {
    String name = request.pathVariable("name");
    return store
        .remove(name)
        .filter(removed -> removed > 0)
        .switchIfEmpty(Mono.error(() -> unknown(name)))
        .then(ServerResponse.noContent().build());
  }

  private static KeptMapping mapping(String name, Body body) {
    if (!NAME.matcher(name).matches()) {
      throw Refusals.invalid("name", name, "1 to 80 small letters, digits and hyphens");
    }
    String dataset = body.dataset() == null ? "" : body.dataset();
    DatasetKind kind =
        DatasetKind.find(dataset)
            .orElseThrow(() ->
                Refusals.invalid(
                    "dataset", dataset, "one of " + String.join(", ", DatasetKind.texts())));
    Map<String, String> columns = body.mapping() == null ? Map.of() : body.mapping();
    if (columns.isEmpty() || columns.size() > COLUMNS_MAX) {
      throw Refusals.invalid("mapping", columns.size(), "1 to " + COLUMNS_MAX + " columns");
    }
    DatasetSchema schema = DatasetSchema.of(kind);
    SequencedMap<String, String> kept = new LinkedHashMap<>();
    columns.forEach((theirs, ours) ->
        kept.put(
            theirs.strip(),
            schema
                .find(ours == null ? "" : ours)
                .orElseThrow(() -> noSuchColumn(kind, theirs, ours))
                .title()));
    return new KeptMapping(name, kind, kept);
  }

  private static RuntimeException noSuchColumn(
      DatasetKind kind, String theirs, @Nullable String ours) {
    return Refusals.invalid(
        "mapping." + theirs, ours == null ? "" : ours, "a column of " + kind.japanese());
  }

  private static Map<String, Object> json(KeptMapping mapping) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", mapping.name());
    json.put("dataset", mapping.kind().text());
    json.put("mapping", mapping.columns());
    return json;
  }

  private static RuntimeException unknown(String name) {
    return Refusals.notFound("mapping-not-found", name);
  }

  private static Mono<ServerResponse> answer(Object json) {
    return ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(json);
  }
}
