package akatombo.tourism.ogc;

import akatombo.gtfs.Language;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.web.Reader;
import akatombo.tourism.web.Replies;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.ObjectNode;

/** Serves OGC API Features. */
final class OgcHandler {

  private static final Set<String> LANGUAGE = Set.of("lang");
  private static final MediaType JSON = MediaType.APPLICATION_JSON;
  private static final MediaType OPENAPI = MediaType.parseMediaType(OgcDocuments.OPENAPI);

  private final ItemCollections collections;
  private final Replies replies;
  private final OgcDefinition definition;

  OgcHandler(ItemCollections collections, Replies replies, OgcDefinition definition) {
    this.collections = collections;
    this.replies = replies;
    this.definition = definition;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/ogc", plain(JSON, (asked, documents) -> documents.landing()))
        .GET("/ogc/api", plain(OPENAPI, (asked, documents) -> definition.of(documents.base())))
        .GET("/ogc/conformance", plain(JSON, (asked, documents) -> OgcDocuments.conformance()))
        .GET(
            "/ogc/collections",
            plain(JSON, (asked, documents) -> documents.collections(collections.all())))
        .GET(
            "/ogc/collections/{collectionId}",
            plain(JSON, (asked, documents) -> documents.collection(collection(asked.request))))
        .GET("/ogc/collections/{collectionId}/items", answered(Replies.GEO_JSON, this::items))
        .GET(
            "/ogc/collections/{collectionId}/items/{featureId}",
            plain(Replies.GEO_JSON, this::item))
        .build();
  }

  /** A request and who reads the answer. */
  private record Asked(ServerRequest request, Reader reader) {}

  /** What takes no parameter but the language. */
  private HandlerFunction<ServerResponse> plain(
      MediaType type, BiFunction<Asked, OgcDocuments, ObjectNode> answer) {
    return answered(
        type,
        (asked, documents) -> {
          ItemQuery.refuseOthers(new Query(asked.request), LANGUAGE);
          return answer.apply(asked, documents);
        });
  }

  private HandlerFunction<ServerResponse> answered(
      MediaType type, BiFunction<Asked, OgcDocuments, ObjectNode> answer) {
    return request ->
        Mono.fromCallable(
                () -> {
                  Asked asked = new Asked(request, replies.reader(request));
                  List<Language> preferred = asked.reader.preferred();
                  return Replies.bytes(
                      answer.apply(asked, new OgcDocuments(base(request), preferred)));
                })
            .subscribeOn(Schedulers.parallel())
            .flatMap(body -> replies.of(request, type, body));
  }

  private static String base(ServerRequest request) {
    URI uri = request.uri();
    return UriComponentsBuilder.newInstance()
        .scheme(uri.getScheme())
        .host(uri.getHost())
        .port(uri.getPort())
        .path("/ogc")
        .build()
        .toUriString();
  }

  private ItemCollection collection(ServerRequest request) {
    String id = request.pathVariable("collectionId");
    return collections.find(id).orElseThrow(() -> Refusals.notFound("collection-not-found", id));
  }

  private ObjectNode items(Asked asked, OgcDocuments documents) {
    ItemCollection collection = collection(asked.request);
    ItemQuery query = ItemQuery.read(new Query(asked.request), asked.reader.now().getZone());
    return documents.items(
        collection, query.select(collection.items()), query, links(asked.request, query));
  }

  private static OgcDocuments.Links links(ServerRequest request, ItemQuery query) {
    String next =
        UriComponentsBuilder.fromUri(request.uri())
            .replaceQueryParam("limit", query.limit())
            .replaceQueryParam("offset", query.offset() + query.limit())
            .build(true)
            .toUriString();
    return new OgcDocuments.Links(request.uri().toString(), next);
  }

  private ObjectNode item(Asked asked, OgcDocuments documents) {
    ItemCollection collection = collection(asked.request);
    String id = asked.request.pathVariable("featureId");
    return documents.item(
        collection,
        collection.find(id).orElseThrow(() -> Refusals.notFound("feature-not-found", id)));
  }
}
