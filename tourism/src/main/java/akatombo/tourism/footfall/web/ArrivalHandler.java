package akatombo.tourism.footfall.web;

import akatombo.tourism.Slug;
import akatombo.tourism.Tour;
import akatombo.tourism.TourCity;
import akatombo.tourism.Tours;
import akatombo.tourism.footfall.Cell;
import akatombo.tourism.footfall.store.FootfallStore;
import akatombo.tourism.footfall.web.Visitors.Verdict;
import akatombo.tourism.request.Network;
import akatombo.tourism.request.Refusals;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Counts arrivals; the answer is the same whether a visitor was known or new. */
final class ArrivalHandler {

  private static final Pattern MARK = Pattern.compile("[A-Za-z0-9_-]{16,64}");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Tours tours;
  private final TourCity city;
  private final Visitors visitors;
  private final FootfallStore store;
  private final MeterRegistry registry;
  private final Clock clock;

  ArrivalHandler(
      Tours tours,
      TourCity city,
      Visitors visitors,
      FootfallStore store,
      MeterRegistry registry,
      Clock clock) {
    this.tours = tours;
    this.city = city;
    this.visitors = visitors;
    this.store = store;
    this.registry = registry;
    this.clock = clock;
  }

  /** What a phone tells; the mark is drawn by lot each day and may be left out. */
  record ArrivalBody(@Nullable String waypoint, @Nullable String visitor) {}

  private record Arrival(LocalDateTime hour, Cell cell, String mark, String network) {}

  /** {@code POST /v1/tours/{slug}/arrivals}. */
  Mono<ServerResponse> arrive(ServerRequest request) {
    return request
        .bodyToMono(ArrivalBody.class)
        .switchIfEmpty(Mono.error(() -> Refusals.invalid("waypoint", "", "the id of a place")))
        .map(body -> arrival(request, body))
        .flatMap(this::count)
        .then(ServerResponse.noContent().build());
  }

  private Arrival arrival(ServerRequest request, ArrivalBody body) {
    Tour tour = tour(request.pathVariable("slug"));
    String waypoint = body.waypoint() == null ? "" : body.waypoint().strip();
    if (tour.waypoints().stream().noneMatch(at -> at.poi().text().equals(waypoint))) {
      throw Refusals.invalid("waypoint", waypoint, "a place of the tour " + tour.slug());
    }
    String mark = body.visitor() == null ? "" : body.visitor();
    if (!mark.isEmpty() && !MARK.matcher(mark).matches()) {
      throw Refusals.invalid("visitor", mark, "16 to 64 letters, digits, - or _, drawn by lot");
    }
    LocalDateTime hour =
        LocalDateTime.now(clock.withZone(city.zone())).truncatedTo(ChronoUnit.HOURS);
    return new Arrival(
        hour, new Cell(tour.slug().text(), waypoint, hour.getHour()), mark, Network.of(request));
  }

  private Tour tour(String slug) {
    try {
      return tours
          .published()
          .findTour(new Slug(slug))
          .orElseThrow(() -> Refusals.notFound("tour-not-found", slug));
    } catch (IllegalArgumentException e) {
      throw Refusals.notFound("tour-not-found", slug);
    }
  }

  private Mono<Void> count(Arrival arrival) {
    Verdict verdict =
        visitors.judge(arrival.hour(), arrival.cell(), arrival.mark(), arrival.network());
    registry
        .counter("akatombo.footfall.arrivals", "outcome", verdict.name().toLowerCase(Locale.ROOT))
        .increment();
    return switch (verdict) {
      case COUNTED ->
          store
              .count(arrival.hour().toLocalDate(), arrival.cell())
              .doOnError(failure ->
                  visitors.takeBack(
                      arrival.hour(), arrival.cell(), arrival.mark(), arrival.network()));
      case KNOWN -> Mono.empty();
      case TOO_MANY -> Mono.error(() -> tooMany(arrival.hour()));
    };
  }

  private ErrorResponseException tooMany(LocalDateTime hour) {
    ErrorResponseException problem =
        Refusals.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "This network has told of many arrivals this hour.",
            Map.of());
    Duration passed = Duration.between(hour, LocalDateTime.now(clock.withZone(city.zone())));
    long seconds = Math.max(1, HOUR.minus(passed).toSeconds());
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return problem;
  }
}
