package akatombo.buslocation.web;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the reads that are not asked for every few seconds. */
final class ReadHandler {

  private static final String ID = "id";

  private final Views views;

  ReadHandler(Views views) {
    this.views = views;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET(
            "/v1/stops",
            answered((view, request) ->
                StopsAnswer.of(view, StopsAnswer.Query.read(view, of(request)), media(request))))
        .GET(
            "/v1/stops/{id}",
            answered((view, request) ->
                StopAnswer.of(view, request.pathVariable(ID), views.languages())))
        .GET(
            "/v1/routes",
            answered((view, request) ->
                RoutesAnswer.of(view, RoutesAnswer.Query.read(view, of(request)))))
        .GET(
            "/v1/routes/{id}",
            answered((view, request) ->
                RouteAnswer.of(view, request.pathVariable(ID), views.languages(), media(request))))
        .GET(
            "/v1/routes/{id}/timetable",
            answered(
                (view, request) -> TimetableAnswer.of(view, request.pathVariable(ID), of(request))))
        .GET(
            "/v1/trips/{id}",
            answered((view, request) ->
                TripAnswer.of(view, request.pathVariable(ID), of(request), media(request))))
        .GET("/v1/alerts", answered((view, request) -> AlertsAnswer.of(view, of(request))))
        .build();
  }

  private HandlerFunction<ServerResponse> answered(BiFunction<View, ServerRequest, Answer> read) {
    return request ->
        Mono.fromCallable(() ->
                read.apply(
                    views.now(
                        of(request).language(),
                        request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                    request))
            .flatMap(answer -> reply(request, answer));
  }

  private static Mono<ServerResponse> reply(ServerRequest request, Answer answer) {
    boolean known = Etags.match(request.headers().firstHeader(HttpHeaders.IF_NONE_MATCH), answer);
    ServerResponse.BodyBuilder response =
        ServerResponse.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .headers(headers -> {
              headers.setETag(answer.etag());
              headers.setCacheControl(answer.caching().header());
              headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT));
              headers.set(HttpHeaders.CONTENT_LANGUAGE, answer.language().tag());
              headers.setAccessControlAllowOrigin("*");
            });
    return known
        ? response.build()
        : response
            .contentType(MediaType.parseMediaType(answer.media().type()))
            .bodyValue(answer.body());
  }

  private static Answer.Media media(ServerRequest request) {
    return Answer.Media.accepted(request.headers().firstHeader(HttpHeaders.ACCEPT));
  }

  private static Parameters of(ServerRequest request) {
    return new Parameters(name -> request.queryParam(name).orElse(null));
  }
}
