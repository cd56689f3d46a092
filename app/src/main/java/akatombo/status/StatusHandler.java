package akatombo.status;

import akatombo.city.City;
import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers {@code /v1/status}, which is true also while everything else is broken. */
final class StatusHandler {

  private final Status status;
  private final OfferedLanguages languages;

  StatusHandler(Status status, City city) {
    this.status = status;
    this.languages = new OfferedLanguages(city.languages());
  }

  Mono<ServerResponse> get(ServerRequest request) {
    Language language =
        languages.choose(
            request.queryParam("lang").orElse(null),
            request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return ServerResponse.ok()
        .cacheControl(CacheControl.noCache())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .bodyValue(status.answer(language));
  }
}
