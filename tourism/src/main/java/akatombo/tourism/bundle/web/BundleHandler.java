package akatombo.tourism.bundle.web;

import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import akatombo.tourism.bundle.Bundle;
import akatombo.tourism.bundle.Delta;
import akatombo.tourism.bundle.Manifest;
import akatombo.tourism.bundle.Part;
import akatombo.tourism.bundle.store.BundleStore;
import akatombo.tourism.key.SigningKey;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives out bundles, their parts and the public key. */
final class BundleHandler {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TYPE = "akatombo-bundle+json";
  private static final int TAG_DIGITS = 32;
  private static final Duration MANIFEST_KEPT = Duration.ofMinutes(1);
  private static final Duration KEYS_KEPT = Duration.ofHours(1);
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final BundleMaker maker;
  private final GivenBundles given;
  private final BundleStore store;
  private final SigningKey key;
  private final OfferedLanguages languages;
  private final Clock clock;

  BundleHandler(
      BundleMaker maker,
      GivenBundles given,
      BundleStore store,
      SigningKey key,
      OfferedLanguages languages,
      Clock clock) {
    this.maker = maker;
    this.given = given;
    this.store = store;
    this.key = key;
    this.languages = languages;
    this.clock = clock;
  }

  /** {@code GET /v1/tours/{slug}/bundle}. */
  Mono<ServerResponse> bundle(ServerRequest request) {
    Query query = new Query(request);
    Language language = query.language(languages);
    String slug = request.pathVariable("slug");
    String version = query.text("version");
    Mono<Manifest> manifest =
        version == null ? current(slug, language) : old(slug, language, version);
    return manifest.flatMap(wanted -> {
      String since = query.text("since");
      return since == null
          ? answer(request, wanted, null)
          : old(slug, language, since).flatMap(before -> answer(request, wanted, before));
    });
  }

  private Mono<Manifest> current(String slug, Language language) {
    return Mono.fromCallable(() -> maker.make(slug, language, clock.instant()))
        .subscribeOn(Schedulers.parallel())
        .map(made -> made.orElseThrow(() -> Refusals.notFound("tour-not-found", slug)))
        .flatMap(bundle -> given.keep(bundle, clock.instant()).thenReturn(bundle))
        .map(Bundle::manifest);
  }

  private Mono<Manifest> old(String slug, Language language, String version) {
    return store
        .find(slug, language.tag(), version)
        .switchIfEmpty(Mono.error(() -> Refusals.notFound("bundle-version-not-found", version)));
  }

  private Mono<ServerResponse> answer(
      ServerRequest request, Manifest manifest, @Nullable Manifest before) {
    String etag = etag(manifest, before);
    return request
        .checkNotModified(etag)
        .switchIfEmpty(
            Mono.defer(() ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.maxAge(MANIFEST_KEPT).cachePublic())
                    .eTag(etag)
                    .headers(headers -> {
                      headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
                      headers.set(HttpHeaders.CONTENT_LANGUAGE, manifest.language());
                      headers.setAccessControlAllowOrigin("*");
                    })
                    .bodyValue(json(manifest, before))));
  }

  private String etag(Manifest manifest, @Nullable Manifest before) {
    String since = before == null ? "" : "-" + before.version();
    return "\""
        + manifest.sha256().substring(0, TAG_DIGITS)
        + since
        + "-"
        + key.id().substring(0, 8)
        + "\"";
  }

  private ObjectNode json(Manifest manifest, @Nullable Manifest before) {
    String text = manifest.text();
    ObjectNode node = JSON.createObjectNode();
    node.set("manifest", JSON.readTree(text));
    node.put("keyId", key.id()).put("jws", key.jws(TYPE, text));
    if (before != null) {
      Delta delta = Delta.between(before, manifest);
      ObjectNode change =
          node.putObject("delta").put("since", before.version()).put("bytes", delta.bytes());
      paths(change.putArray("added"), delta.added().stream().map(asset -> asset.path()).toList());
      paths(
          change.putArray("removed"), delta.removed().stream().map(asset -> asset.path()).toList());
      paths(change.putArray("kept"), delta.kept().stream().map(asset -> asset.path()).toList());
    }
    return node;
  }

  private static void paths(ArrayNode array, List<String> paths) {
    paths.forEach(array::add);
  }

  /** {@code GET /bundle-parts/{sha256}}: whole or from some byte on; it never changes. */
  Mono<ServerResponse> part(ServerRequest request) {
    String sha256 = request.pathVariable("sha256");
    return Mono.justOrEmpty(maker.findPart(sha256))
        .switchIfEmpty(Mono.defer(() -> store.findPart(sha256)))
        .switchIfEmpty(Mono.error(() -> Refusals.notFound("bundle-part-not-found", sha256)))
        .flatMap(part -> part(request, part));
  }

  private static Mono<ServerResponse> part(ServerRequest request, Part part) {
    String etag = "\"" + part.sha256() + "\"";
    return request
        .checkNotModified(etag)
        .switchIfEmpty(
            Mono.defer(() ->
                ServerResponse.ok()
                    .contentType(MediaType.parseMediaType(part.contentType()))
                    .cacheControl(FOREVER)
                    .eTag(etag)
                    .headers(headers -> headers.setAccessControlAllowOrigin("*"))
                    .body(BodyInserters.fromResource(new ByteArrayResource(part.content())))));
  }

  /** {@code GET /.well-known/akatombo-bundle-keys.json}. */
  Mono<ServerResponse> keys(ServerRequest request) {
    byte[] body =
        JSON.writeValueAsString(Map.of("keys", List.of(key.jwk())))
            .getBytes(StandardCharsets.UTF_8);
    String etag = "\"" + key.id() + "\"";
    return request
        .checkNotModified(etag)
        .switchIfEmpty(
            Mono.defer(() ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.maxAge(KEYS_KEPT).cachePublic())
                    .eTag(etag)
                    .headers(headers -> headers.setAccessControlAllowOrigin("*"))
                    .bodyValue(body)));
  }
}
