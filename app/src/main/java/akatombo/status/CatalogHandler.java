package akatombo.status;

import akatombo.city.City;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers {@code /opendata/catalog.jsonld}: what is published, in the words of DCAT 3 (E11). */
final class CatalogHandler {

  private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
  private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";
  private static final Map<String, Object> CONTEXT =
      Map.of(
          "dcat", "http://www.w3.org/ns/dcat#",
          "dct", "http://purl.org/dc/terms/",
          "foaf", "http://xmlns.com/foaf/0.1/",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private final City city;
  private final DatasetRegistry registry;

  CatalogHandler(City city, DatasetRegistry registry) {
    this.city = city;
    this.registry = registry;
  }

  Mono<ServerResponse> get(ServerRequest request) {
    String base = RequestBase.of(request);
    return registry
        .all(base)
        .flatMap(datasets ->
            ServerResponse.ok()
                .contentType(JSON_LD)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .bodyValue(catalog(base, datasets)));
  }

  private Map<String, Object> catalog(String base, List<Dataset> datasets) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@context", CONTEXT);
    json.put("@id", base + "/opendata/catalog.jsonld");
    json.put("@type", "dcat:Catalog");
    json.put("dct:title", texts(city.name()));
    json.put("dct:publisher", publisher());
    json.put("dct:license", Map.of("@id", CC_BY));
    json.put("dcat:dataset", datasets.stream().map(this::dataset).toList());
    return json;
  }

  private Map<String, Object> publisher() {
    return Map.of("@type", "foaf:Organization", "foaf:name", texts(city.name()));
  }

  private Map<String, Object> dataset(Dataset dataset) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@id", dataset.url() + "#dataset");
    json.put("@type", "dcat:Dataset");
    json.put("dct:identifier", dataset.id());
    json.put("dct:title", texts(dataset.name()));
    json.put("dct:publisher", publisher());
    if (dataset.version() != null) {
      json.put("dcat:version", dataset.version());
    }
    if (dataset.lastUpdated() != null) {
      json.put(
          "dct:modified",
          Map.of("@type", "xsd:dateTime", "@value", dataset.lastUpdated().toString()));
    }
    json.put("dcat:distribution", List.of(distribution(dataset)));
    return json;
  }

  private static Map<String, Object> distribution(Dataset dataset) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@type", "dcat:Distribution");
    json.put("dcat:downloadURL", Map.of("@id", dataset.url()));
    json.put(
        "dcat:mediaType",
        Map.of("@id", "https://www.iana.org/assignments/media-types/" + dataset.mediaType()));
    dataset
        .licenseAddress()
        .ifPresentOrElse(
            address -> json.put("dct:license", Map.of("@id", address)),
            () -> json.put("dct:rights", dataset.license()));
    return json;
  }

  private static List<Map<String, String>> texts(Map<String, String> byLanguage) {
    return byLanguage.entrySet().stream()
        .map(entry -> Map.of("@language", entry.getKey(), "@value", entry.getValue()))
        .toList();
  }
}
