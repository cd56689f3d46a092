package akatombo.tourism.web;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import akatombo.tourism.TourCity;
import akatombo.tourism.request.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How what visitors read goes out: in the reader's language, kept for a minute. */
public final class Replies {

  public static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";
  static final Duration KEPT = Duration.ofMinutes(1);

  private final TourCity city;
  private final OfferedLanguages languages;
  private final Clock clock;

  public Replies(TourCity city, Clock clock) {
    this.city = city;
    this.languages = city.offered();
    this.clock = clock;
  }

  OfferedLanguages languages() {
    return languages;
  }

  /** What refuses questions about places outside the city. */
  InTheCity inTheCity(Feeds feeds) {
    return new InTheCity(city.area(), feeds);
  }

  /** Who sent the request, and when. */
  public Reader reader(ServerRequest request) {
    return reader(language(request));
  }

  /** Who reads a language now. */
  Reader reader(Language language) {
    return Reader.of(language, clock.instant(), city.zone());
  }

  private Language language(ServerRequest request) {
    return new Query(request).language(languages);
  }

  /** Whether the reader names GeoJSON and does not like JSON better. */
  static boolean wantsGeoJson(ServerRequest request) {
    for (MediaType accepted : request.headers().accept()) {
      if (accepted.equalsTypeAndSubtype(GEO_JSON)) {
        return true;
      }
      if (accepted.isCompatibleWith(MediaType.APPLICATION_JSON)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a page is named before JSON, as browsers do; who names neither gets JSON. */
  public static boolean wantsPage(ServerRequest request) {
    return request.headers().accept().stream()
        .filter(type -> type.getSubtype().equals("html") || type.getSubtype().equals("json"))
        .findFirst()
        .filter(type -> type.getSubtype().equals("html"))
        .isPresent();
  }

  /** A page that is in the language it is asked for and loads nothing from elsewhere. */
  public static ServerResponse.BodyBuilder page(HttpStatus status, Language language) {
    return ServerResponse.status(status)
        .contentType(HTML)
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer");
  }

  Mono<ServerResponse> json(ServerRequest request, byte[] body) {
    MediaType type = wantsGeoJson(request) ? GEO_JSON : MediaType.APPLICATION_JSON;
    return of(request, type, body);
  }

  /** An answer that is known by its bytes. */
  public Mono<ServerResponse> of(ServerRequest request, MediaType type, byte[] body) {
    String etag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
    return request
        .checkNotModified(etag)
        .switchIfEmpty(
            Mono.defer(() ->
                ServerResponse.ok()
                    .contentType(type)
                    .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                    .eTag(etag)
                    .headers(headers -> {
                      headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT));
                      headers.set(HttpHeaders.CONTENT_LANGUAGE, language(request).tag());
                      headers.setAccessControlAllowOrigin("*");
                    })
                    .bodyValue(body)));
  }

  /** A document as it goes out. */
  public static byte[] bytes(ObjectNode answer) {
    return JSON.writeValueAsBytes(answer);
  }
}
