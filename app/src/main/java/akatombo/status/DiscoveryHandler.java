package akatombo.status;

import akatombo.city.City;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Answers {@code /v1/discovery}: what a machine needs to find everything else (X-E1). */
final class DiscoveryHandler {

  private static final int STATIC_TTL = 3600;
  private static final int REALTIME_TTL = 15;

  private final City city;
  private final Feeds feeds;

  DiscoveryHandler(City city, Feeds feeds) {
    this.city = city;
    this.feeds = feeds;
  }

  /** The document. */
  record Discovery(
      String version,
      CityEntry city,
      Map<String, String> notice,
      Map<String, String> links,
      List<Dataset> datasets) {}

  /** The city. */
  record CityEntry(
      String id, Map<String, String> name, String timezone, List<String> languages, Point center) {}

  /** Its middle, in degrees. */
  record Point(double lat, double lon) {}

  /**
   * A file or stream anybody may read.
   *
   * @param ttlSeconds how long a copy is good
   */
  record Dataset(
      String id,
      String type,
      String url,
      String mediaType,
      int ttlSeconds,
      @Nullable String version,
      @Nullable OffsetDateTime lastUpdated,
      @Nullable String sha256,
      String license) {}

  Mono<ServerResponse> get(ServerRequest request) {
    return ServerResponse.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .bodyValue(discovery(base(request)));
  }

  private static String base(ServerRequest request) {
    URI uri = request.uri();
    return UriComponentsBuilder.newInstance()
        .scheme(uri.getScheme())
        .host(uri.getHost())
        .port(uri.getPort())
        .build()
        .toUriString();
  }

  private Discovery discovery(String base) {
    return new Discovery(
        "1",
        new CityEntry(
            city.id(),
            city.name(),
            city.timezone().getId(),
            city.languages().stream().map(Language::tag).toList(),
            new Point(city.center().lat(), city.center().lon())),
        city.notice(),
        links(base),
        feeds.current().all().stream().flatMap(s -> datasets(base, s).stream()).toList());
  }

  private static Map<String, String> links(String base) {
    return Map.of(
        "plan", base + "/v1/plan",
        "places", base + "/v1/places",
        "stops", base + "/v1/stops",
        "routes", base + "/v1/routes",
        "vehicles", base + "/v1/vehicles",
        "stream", base + "/v1/vehicles/stream",
        "alerts", base + "/v1/alerts",
        "status", base + "/v1/status",
        "openapi", base + "/openapi.yaml",
        "documentation", base + "/docs");
  }

  private List<Dataset> datasets(String base, Schedule schedule) {
    List<Dataset> datasets = new ArrayList<>();
    datasets.add(timetable(base, schedule));
    for (String kind : List.of("vehicle-positions", "trip-updates", "alerts")) {
      datasets.add(realtime(base, schedule, kind, "pb", "application/x-protobuf"));
      datasets.add(realtime(base, schedule, kind, "json", "application/json"));
    }
    return datasets;
  }

  private Dataset timetable(String base, Schedule schedule) {
    FeedVersion version = schedule.version();
    return new Dataset(
        schedule.feedId(),
        "gtfs",
        "%s/gtfs/%s.zip".formatted(base, schedule.feedId()),
        "application/zip",
        STATIC_TTL,
        version.text(),
        version
            .importedAt()
            .atZone(city.timezone())
            .truncatedTo(ChronoUnit.SECONDS)
            .toOffsetDateTime(),
        feeds.published(schedule.feedId()).map(feed -> feed.sha256()).orElse(null),
        "see feed_info.txt and attributions.txt");
  }

  private static Dataset realtime(
      String base, Schedule schedule, String kind, String ending, String mediaType) {
    return new Dataset(
        schedule.feedId() + "-" + kind + "-" + ending,
        "gtfs-rt",
        "%s/gtfs-rt/%s/%s.%s".formatted(base, schedule.feedId(), kind, ending),
        mediaType,
        REALTIME_TTL,
        null,
        null,
        null,
        "CC BY 4.0");
  }
}
