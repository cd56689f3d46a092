package akatombo.status;

import akatombo.city.City;
import akatombo.gtfs.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers {@code /v1/discovery}: what a machine needs to find everything else (X-E1). */
final class DiscoveryHandler {

  private final City city;
  private final DatasetRegistry registry;

  DiscoveryHandler(City city, DatasetRegistry registry) {
    this.city = city;
    this.registry = registry;
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

  Mono<ServerResponse> get(ServerRequest request) {
    String base = RequestBase.of(request);
    return registry
        .all(base)
        .flatMap(datasets ->
            ServerResponse.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .bodyValue(discovery(base, datasets)));
  }

  private Discovery discovery(String base, List<Dataset> datasets) {
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
        datasets);
  }

  private static Map<String, String> links(String base) {
    return Map.ofEntries(
        Map.entry("plan", base + "/v1/plan"),
        Map.entry("places", base + "/v1/places"),
        Map.entry("stops", base + "/v1/stops"),
        Map.entry("routes", base + "/v1/routes"),
        Map.entry("vehicles", base + "/v1/vehicles"),
        Map.entry("stream", base + "/v1/vehicles/stream"),
        Map.entry("tours", base + "/v1/tours"),
        Map.entry("pois", base + "/v1/pois"),
        Map.entry("events", base + "/v1/events"),
        Map.entry("facilities", base + "/v1/facilities"),
        Map.entry("features", base + "/ogc"),
        Map.entry("catalog", base + "/opendata/catalog.jsonld"),
        Map.entry("alerts", base + "/v1/alerts"),
        Map.entry("status", base + "/v1/status"),
        Map.entry("openapi", base + "/openapi.yaml"),
        Map.entry("documentation", base + "/docs"));
  }
}
