package akatombo.places;

import akatombo.buslocation.CityView;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import akatombo.gtfs.Schedules;
import akatombo.http.Problems;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Answers {@code GET /v1/places}. */
final class PlacesHandler {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final CurrentPlaces places;
  private final CityView city;
  private final OfferedLanguages languages;

  PlacesHandler(CurrentPlaces places, CityView city) {
    this.places = places;
    this.city = city;
    this.languages = new OfferedLanguages(city.languages());
  }

  Mono<ServerResponse> get(ServerRequest request) {
    return Mono.defer(() -> answer(request, PlaceQuery.read(request)));
  }

  private Mono<ServerResponse> answer(ServerRequest request, PlaceQuery query) {
    Language language =
        languages.choose(
            request.queryParam("lang").orElse(null),
            request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
    PlaceIndex index = places.current().orElseThrow(PlacesHandler::notYet);
    requireInTheCity(query.near(), index.schedules());
    String etag = etag(index, query, language);
    ServerResponse.BodyBuilder response =
        ServerResponse.ok()
            .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
            .eTag(etag)
            .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    return request
        .checkNotModified(etag)
        .switchIfEmpty(
            Mono.fromCallable(() -> answer(index, query, language))
                .subscribeOn(Schedulers.parallel())
                .flatMap(response::bodyValue));
  }

  private void requireInTheCity(@Nullable GeoPoint near, Schedules schedules) {
    if (near != null) {
      city.area()
          .leavingOut(near, schedules)
          .ifPresent(bounds -> {
            throw Problems.outsideArea("near", near, bounds);
          });
    }
  }

  private PlacesAnswer answer(PlaceIndex index, PlaceQuery query, Language language) {
    return PlacesAnswer.of(
        find(index, query), index.schedules(), source(index.schedules(), language), language);
  }

  private static List<PlaceIndex.Found> find(PlaceIndex index, PlaceQuery query) {
    return query.text().isEmpty() && query.near() != null
        ? index.nearest(query.near(), query.limit())
        : index.search(query.text(), query.near(), query.limit());
  }

  private String source(Schedules schedules, Language language) {
    return language.best(city.source()).orElseGet(() -> schedules.agencyNames(language));
  }

  private static String etag(PlaceIndex index, PlaceQuery query, Language language) {
    return "W/\"%08x%08x\""
        .formatted(
            PlacesAnswer.version(index.schedules()).hashCode() * 31 + index.places().size(),
            query.hashCode() * 31 + language.hashCode());
  }

  private static ErrorResponseException notYet() {
    ErrorResponseException problem =
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The places are not indexed yet.");
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    return problem;
  }
}
