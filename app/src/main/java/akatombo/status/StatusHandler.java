package akatombo.status;

import akatombo.city.City;
import akatombo.gtfs.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers {@code /v1/status}, which is true also while everything else is broken. */
final class StatusHandler {

  private final Status status;
  private final City city;

  StatusHandler(Status status, City city) {
    this.status = status;
    this.city = city;
  }

  Mono<ServerResponse> get(ServerRequest request) {
    Language language = language(request);
    return ServerResponse.ok()
        .cacheControl(CacheControl.noCache())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .bodyValue(status.answer(language));
  }

  /** The first language of the city that the caller asks for, else the city's own. */
  private Language language(ServerRequest request) {
    List<Locale.LanguageRange> asked =
        request
            .queryParam("lang")
            .map(tag -> List.of(new Locale.LanguageRange(safe(tag))))
            .orElseGet(() -> request.headers().acceptLanguage());
    List<String> tags = city.languages().stream().map(Language::tag).toList();
    return Optional.ofNullable(Locale.lookupTag(asked, tags))
        .flatMap(
            tag -> city.languages().stream().filter(l -> l.tag().equalsIgnoreCase(tag)).findFirst())
        .orElse(city.languages().getFirst());
  }

  private static String safe(String tag) {
    return tag.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*") ? tag : "und";
  }
}
