package akatombo.buslocation.history;

import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.request.OwnVehicles;
import akatombo.buslocation.request.Query;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.Times;
import akatombo.gtfs.Feeds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plays a vehicle's day back to its operator: by pages, or as a file. */
final class PlaybackHandler {

  private static final int PAGE = 1_000;
  private static final int PAGE_MAX = 5_000;

  /** A position in every second of the longest day. */
  private static final int FILE_ROWS_MAX = 90_000;

  private static final int LINES_AT_ONCE = 100;
  private static final int CURSOR_RADIX = 36;

  private final OperatorGrants grants;
  private final OwnVehicles vehicles;
  private final PlaybackStore store;
  private final Feeds feeds;
  private final Clock clock;

  PlaybackHandler(
      OperatorGrants grants, OwnVehicles vehicles, PlaybackStore store, Feeds feeds, Clock clock) {
    this.grants = grants;
    this.vehicles = vehicles;
    this.store = store;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** {@code GET /v1/operator/vehicles/{id}/history}. */
  Mono<ServerResponse> history(ServerRequest request) {
    return grants
        .current()
        .switchIfEmpty(Mono.error(Refusals::notAnOperator))
        .flatMap(grant -> vehicles.require(grant, request.pathVariable("id")))
        .flatMap(vehicle -> history(vehicle, new Query(request)));
  }

  private Mono<ServerResponse> history(VehicleId vehicle, Query query) {
    ZoneId zone = Times.zone(feeds.current(), vehicle.feedId());
    LocalDate date = query.date("date").orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
    Day day = new Day(vehicle, date, zone);
    return format(query).map(format -> file(day, format)).orElseGet(() -> page(day, query));
  }

  private Mono<ServerResponse> file(Day day, PlaybackFormat format) {
    Flux<PlayedPosition> positions =
        store.stream(day.vehicle(), day.start(), day.end()).take(FILE_ROWS_MAX);
    Flux<String> lines =
        format
            .file(day.vehicle(), day.zone(), positions)
            .buffer(LINES_AT_ONCE)
            .map(some -> String.join("", some));
    return ServerResponse.ok()
        .contentType(format.media())
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(day.fileName(), format.extension()))
        .body(lines, String.class);
  }

  private Mono<ServerResponse> page(Day day, Query query) {
    int limit = query.number("limit", PAGE, 1, PAGE_MAX);
    Instant from = after(query.text("cursor"), day).orElse(day.start());
    // One more than asked for tells whether there is a next page.
    return store
        .list(day.vehicle(), from, day.end(), limit + 1)
        .collectList()
        .flatMap(positions ->
            ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .bodyValue(json(day, positions, limit)));
  }

  private static Map<String, @Nullable Object> json(
      Day day, List<PlayedPosition> positions, int limit) {
    boolean more = positions.size() > limit;
    List<PlayedPosition> shown = more ? positions.subList(0, limit) : positions;
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("vehicleId", day.vehicle().text());
    json.put("date", day.date().toString());
    json.put("positions", shown.stream().map(position -> json(day, position)).toList());
    json.put("next", more ? cursor(shown.getLast().timestamp()) : null);
    return json;
  }

  private static Map<String, @Nullable Object> json(Day day, PlayedPosition position) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("timestamp", Times.text(position.timestamp(), day.zone()));
    json.put("receivedAt", Times.text(position.receivedAt(), day.zone()));
    json.put("lat", position.lat());
    json.put("lon", position.lon());
    json.put("bearing", position.bearing());
    json.put("speedMetersPerSecond", position.speedMetersPerSecond());
    json.put("tripId", position.scopedTrip(day.vehicle().feedId()));
    json.put("serviceDate", position.serviceDate() == null ? null : "" + position.serviceDate());
    json.put("delaySeconds", position.delaySeconds());
    json.put("late", position.late());
    return json;
  }

  private static Optional<PlaybackFormat> format(Query query) {
    if (query.text("format") != null) {
      return PlaybackFormat.named(query.choice("format", List.of("json", "csv", "gpx", "geojson")));
    }
    List<MediaType> accepted = query.request().headers().accept();
    return accepted.stream()
        .filter(MediaType::isConcrete)
        .flatMap(media ->
            List.of(PlaybackFormat.values()).stream()
                .filter(format -> format.media().equalsTypeAndSubtype(media)))
        .findFirst();
  }

  private static String cursor(Instant last) {
    return Long.toString(last.toEpochMilli(), CURSOR_RADIX);
  }

  /**
   * Behind the last position of the page before, which is one of that day: any word is a number.
   */
  private static Optional<Instant> after(@Nullable String cursor, Day day) {
    if (cursor == null) {
      return Optional.empty();
    }
    return Optional.of(
        moment(cursor)
            .filter(last -> !last.isBefore(day.start()) && last.isBefore(day.end()))
            .map(last -> last.plusMillis(1))
            .orElseThrow(
                () -> Refusals.invalid("cursor", cursor, "the \"next\" of the page before")));
  }

  private static Optional<Instant> moment(String cursor) {
    try {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(cursor, CURSOR_RADIX)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A calendar day of a vehicle in its feed's zone. */
  private record Day(VehicleId vehicle, LocalDate date, ZoneId zone) {

    Instant start() {
      return date.atStartOfDay(zone).toInstant();
    }

    Instant end() {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Safe in a header whatever the vehicle is called. */
    String fileName() {
      return vehicle.id().replaceAll("[^A-Za-z0-9_-]", "_") + "-" + date;
    }
  }
}
