package akatombo.tourism.footfall.web;

import akatombo.tourism.TourCity;
import akatombo.tourism.footfall.Figure;
import akatombo.tourism.footfall.store.FootfallStore;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Gives away what was published of a day (CC BY 4.0). */
final class FootfallHandler {

  private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** What was published of a day never changes. */
  private static final Duration CACHED = Duration.ofDays(1);

  private final FootfallStore store;
  private final TourCity city;
  private final Clock clock;

  FootfallHandler(FootfallStore store, TourCity city, Clock clock) {
    this.store = store;
    this.city = city;
    this.clock = clock;
  }

  /** {@code GET /opendata/footfall.csv}. */
  Mono<ServerResponse> csv(ServerRequest request) {
    return Mono.fromCallable(() -> day(new Query(request))).flatMap(this::csv);
  }

  private LocalDate day(Query query) {
    LocalDate yesterday = LocalDate.now(clock.withZone(city.zone())).minusDays(1);
    LocalDate day = query.date("date").orElse(yesterday);
    if (day.isAfter(yesterday)) {
      throw Refusals.invalid(
          "date", day.toString(), "a day that is over, " + yesterday + " or before");
    }
    return day;
  }

  private Mono<ServerResponse> csv(LocalDate day) {
    return store
        .published(day)
        .switchIfEmpty(
            Mono.error(() -> Refusals.notFound("footfall-not-published", day.toString())))
        .flatMap(figures ->
            ServerResponse.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.LINK, "<" + LICENSE + ">; rel=\"license\"")
                .bodyValue(text(day, figures)));
  }

  private static String text(LocalDate day, List<Figure> figures) {
    return Stream.concat(
            Stream.of("date,level,tour,waypoint,hour,arrivals"),
            figures.stream().map(figure -> line(day, figure)))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /** Names are slugs and need no quotes. */
  private static String line(LocalDate day, Figure figure) {
    return String.join(
        ",",
        day.toString(),
        figure.level().text(),
        Objects.requireNonNullElse(figure.tour(), ""),
        Objects.requireNonNullElse(figure.waypoint(), ""),
        figure.hour() == null ? "" : figure.hour().toString(),
        Long.toString(figure.arrivals()));
  }
}
