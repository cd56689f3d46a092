package akatombo.tourism.web;

import akatombo.gtfs.Feeds;
import akatombo.tourism.Facilities;
import akatombo.tourism.request.Query;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.ObjectNode;

/** Serves what helps on the way. */
record FacilityHandler(
    Facilities facilities, CurrentCatalogue catalogue, Feeds feeds, Replies replies) {

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/v1/facilities", this::list)
        .before(replies.inTheCity(feeds)::checked)
        .build();
  }

  private Mono<ServerResponse> list(ServerRequest request) {
    return Mono.fromCallable(() -> Replies.bytes(answer(request)))
        .subscribeOn(Schedulers.parallel())
        .flatMap(body -> replies.json(request, body));
  }

  private ObjectNode answer(ServerRequest request) {
    return FacilityAnswer.list(
        facilities,
        catalogue.now(),
        new Query(request),
        replies.reader(request),
        Replies.wantsGeoJson(request));
  }
}
