package akatombo.tourism.dataset.web;

import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.Layout;
import akatombo.tourism.dataset.store.DatasetStore.Version;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Gives everybody the files of datasets. */
final class OpenDataHandler {

  private static final String SOURCE = "source";
  private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";
  private static final MediaType CSV =
      MediaType.parseMediaType("text/csv;charset=utf-8;header=present");
  private static final Duration CACHED = Duration.ofMinutes(1);
  private static final List<String> LAYOUTS =
      List.of(Layout.STANDARD_2023.text(), Layout.RECOMMENDED_2017.text(), SOURCE);

  private final DatasetFiles files;

  OpenDataHandler(DatasetFiles files) {
    this.files = files;
  }

  /** {@code GET /opendata/{dataset}.csv}. */
  Mono<ServerResponse> file(ServerRequest request, DatasetKind kind) {
    return Mono.fromCallable(() -> new Query(request).choice("layout", LAYOUTS))
        .flatMap(layout ->
            files
                .version(kind)
                .switchIfEmpty(
                    Mono.error(() -> Refusals.notFound("dataset-not-published", kind.text())))
                .flatMap(version -> file(request, version, layout)));
  }

  private Mono<ServerResponse> file(ServerRequest request, Version version, String layout) {
    String name = version.kind().text();
    String tag = "\"%s-%s-%d\"".formatted(name, layout, version.number());
    return request
        .checkNotModified(tag)
        .switchIfEmpty(
            Mono.defer(() -> files.file(version, layout(layout)))
                .flatMap(bytes ->
                    ServerResponse.ok()
                        .contentType(CSV)
                        .eTag(tag)
                        .lastModified(version.changedAt())
                        .cacheControl(CacheControl.maxAge(CACHED))
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                        .header(HttpHeaders.LINK, "<" + LICENSE + ">; rel=\"license\"")
                        .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"%s-%s.csv\"".formatted(name, layout))
                        .bodyValue(bytes)));
  }

  private static @Nullable Layout layout(String text) {
    return Arrays.stream(Layout.values())
        .filter(layout -> layout.text().equals(text))
        .findFirst()
        .orElse(null);
  }
}
