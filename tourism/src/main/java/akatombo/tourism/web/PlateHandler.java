package akatombo.tourism.web;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.TourCity;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /p/{code}}: where the code on a plate leads, in the reader's language. A browser gets
 * a page, a program is sent on to the place; what else the code says goes along.
 */
record PlateHandler(CurrentCatalogue catalogue, TourCity city, Feeds feeds, Replies replies) {

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET("/p/{code}", this::plate).build();
  }

  /** Scanners may send capitals. */
  private Mono<ServerResponse> plate(ServerRequest request) {
    String code = request.pathVariable("code").toLowerCase(Locale.ROOT);
    Optional<PointOfInterest> poi = PoiAnswer.find(catalogue.now(), code);
    Language language =
        replies
            .languages()
            .choose(
                new Query(request).text("lang"),
                request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE),
                city.languages().getFirst(),
                Language.ENGLISH);
    if (Replies.wantsPage(request)) {
      return page(request, poi, language);
    }
    return ServerResponse.status(HttpStatus.FOUND)
        .location(
            URI.create(
                address(
                    poi.orElseThrow(() -> Refusals.notFound("poi-not-found", code)),
                    language,
                    rest(request))))
        .cacheControl(CacheControl.maxAge(Replies.KEPT).cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .build();
  }

  private Mono<ServerResponse> page(
      ServerRequest request, Optional<PointOfInterest> poi, Language language) {
    PlatePage page =
        new PlatePage(
            catalogue.now(),
            feeds.current(),
            city.offered().all(),
            replies.reader(language),
            rest(request));
    String html =
        poi.map(place -> page.render(place, new Query(request).text("stamp")))
            .orElseGet(page::gone);
    return Replies.page(poi.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND, language)
        .cacheControl(CacheControl.maxAge(Replies.KEPT).cachePublic())
        .bodyValue(html.getBytes(StandardCharsets.UTF_8));
  }

  /** The place itself, with all that was asked besides. */
  static String address(PointOfInterest poi, Language language, String rest) {
    return "/v1/pois/" + poi.id().text() + "?" + query(language, rest);
  }

  static String query(Language language, String rest) {
    return "lang=" + language.tag() + (rest.isEmpty() ? "" : "&" + rest);
  }

  /** The query as it was sent, without the language, which the answer chooses. */
  private static String rest(ServerRequest request) {
    String query = request.uri().getRawQuery();
    return query == null
        ? ""
        : Arrays.stream(query.split("&", -1))
            .filter(part -> !part.isEmpty() && !part.equals("lang") && !part.startsWith("lang="))
            .collect(Collectors.joining("&"));
  }
}
