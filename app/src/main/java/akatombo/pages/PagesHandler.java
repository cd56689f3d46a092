package akatombo.pages;

import akatombo.buslocation.BusLocation;
import akatombo.city.City;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.http.OpenApi;
import akatombo.http.ProblemCatalogue;
import akatombo.http.Problems;
import akatombo.http.WrittenLanguage;
import akatombo.status.Status;
import akatombo.tourism.Tours;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the pages for people and the OpenAPI document. */
final class PagesHandler {

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final City city;
  private final Running running;
  private final ProblemCatalogue problems;
  private final WrittenLanguage languages;
  private final String openApi = OpenApi.text();
  private final String apiPage = new ApiPage(OpenApi.of(openApi)).render();

  /** What runs, of which the first page tells. */
  record Running(Feeds feeds, BusLocation buses, Tours tours, Status status) {

    LandingPage.Moment now() {
      return new LandingPage.Moment(
          status.isReady(),
          status.isPlannerReady(),
          buses.fleet().vehicles().size(),
          feeds.current(),
          tours.published());
    }
  }

  PagesHandler(City city, Running running, ProblemCatalogue problems, WrittenLanguage languages) {
    this.city = city;
    this.running = running;
    this.problems = problems;
    this.languages = languages;
  }

  Mono<ServerResponse> landing(ServerRequest request) {
    Language language =
        languages.choose(
            request.queryParam("lang").orElse(null),
            request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return ServerResponse.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .bodyValue(new LandingPage(city, language).render(running.now()));
  }

  Mono<ServerResponse> docs(ServerRequest request) {
    return html(apiPage, CacheControl.maxAge(Duration.ofMinutes(5)));
  }

  Mono<ServerResponse> openApi(ServerRequest request) {
    return ServerResponse.ok()
        .contentType(YAML)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .bodyValue(openApi);
  }

  Mono<ServerResponse> problem(ServerRequest request) {
    String code = request.pathVariable("code");
    return Mono.justOrEmpty(problems.find(code))
        .switchIfEmpty(
            Mono.error(() ->
                Problems.of(
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    "There is no such problem.",
                    Map.of("id", code))))
        .flatMap(text -> html(ProblemPage.render(text), CacheControl.maxAge(Duration.ofHours(1))));
  }

  private static Mono<ServerResponse> html(String page, CacheControl cache) {
    return ServerResponse.ok().contentType(HTML).cacheControl(cache).bodyValue(page);
  }
}
