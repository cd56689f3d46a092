package akatombo.tourism.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.CityArea;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.Facilities;
import akatombo.tourism.Facility;
import akatombo.tourism.FacilityKind;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.SampleTours;
import akatombo.tourism.TextState;
import akatombo.tourism.TourCity;
import akatombo.tourism.web.Replies;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requirements of OGC 17-069r4 (part 1: core, GeoJSON, OpenAPI 3.0), by their names there. */
class OgcRequirementsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CONF = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

  private static final List<Facility> TOILETS =
      IntStream.range(0, 25).mapToObj(OgcRequirementsTest::toilet).toList();
  private static final Facilities FACILITIES =
      kind -> kind == FacilityKind.TOILET ? TOILETS : List.of();

  private final WebTestClient client = client();

  private static Facility toilet(int number) {
    return new Facility(
        FacilityKind.TOILET,
        "北/" + number,
        LocalizedText.NONE.with(
            Language.JAPANESE, new LocalizedText.Entry("トイレ", TextState.ORIGINAL)),
        new GeoPoint(34.8 + number * 0.01, 134.5),
        "",
        "",
        null,
        "",
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        List.of());
  }

  private static WebTestClient client() {
    TourCity city =
        new TourCity(null, ZONE, List.of(Language.JAPANESE, Language.ENGLISH), new CityArea(5_000));
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZONE);
    ItemCollections collections =
        new ItemCollections(SampleTours.door(SampleTours.content()), FACILITIES);
    return WebTestClient.bindToRouterFunction(
            new OgcHandler(collections, new Replies(city, clock), OgcDefinition.load()).routes())
        .handlerStrategies(
            HandlerStrategies.builder().exceptionHandler(OgcRequirementsTest::refuse).build())
        .configureClient()
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 22))
        .build();
  }

  private static Mono<Void> refuse(ServerWebExchange exchange, Throwable failure) {
    exchange
        .getResponse()
        .setStatusCode(
            failure instanceof ErrorResponseException problem
                ? problem.getStatusCode()
                : HttpStatus.INTERNAL_SERVER_ERROR);
    return exchange.getResponse().setComplete();
  }

  private EntityExchangeResult<String> ask(String path) {
    return client
        .get()
        .uri(URI.create("http://city.example" + path))
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private JsonNode get(String path, String type) {
    EntityExchangeResult<String> answer = ask(path);
    assertThat(answer.getStatus()).as(path).isEqualTo(HttpStatus.OK);
    assertThat(Objects.requireNonNull(answer.getResponseHeaders().getContentType()).toString())
        .as(path)
        .isEqualTo(type);
    return JSON.readTree(answer.getResponseBody());
  }

  private JsonNode json(String path) {
    return get(path, "application/json");
  }

  private JsonNode geoJson(String path) {
    return get(path, "application/geo+json");
  }

  private static JsonNode link(JsonNode document, String rel) {
    for (JsonNode link : document.path("links")) {
      assertThat(link.path("href").asString()).startsWith("http");
      assertThat(link.path("type").asString()).isNotEmpty();
      if (link.path("rel").asString().equals(rel)) {
        return link;
      }
    }
    throw new AssertionError("no link " + rel + " in " + document.path("links"));
  }

  private static String path(JsonNode link) {
    URI uri = URI.create(link.path("href").asString());
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  @Test
  void coreRootSuccess() {
    JsonNode landing = json("/ogc");
    assertThat(link(landing, "service-desc").path("type").asString())
        .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
    assertThat(path(link(landing, "service-doc"))).isEqualTo("/docs");
    assertThat(path(link(landing, "self"))).isEqualTo("/ogc");
    assertThat(json(path(link(landing, "conformance"))).has("conformsTo")).isTrue();
    assertThat(json(path(link(landing, "data"))).has("collections")).isTrue();
  }

  @Test
  void coreConformanceSuccess() {
    assertThat(json("/ogc/conformance").path("conformsTo").values())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder(CONF + "core", CONF + "geojson", CONF + "oas30");
  }

  @Test
  void oas30DescribesEveryPathAndParameter() {
    JsonNode api = get("/ogc/api", "application/vnd.oai.openapi+json;version=3.0");
    assertThat(api.path("openapi").asString()).startsWith("3.0.");
    assertThat(api.at("/servers/0/url").asString()).endsWith("/ogc");
    assertThat(api.path("paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/",
            "/conformance",
            "/collections",
            "/collections/{collectionId}",
            "/collections/{collectionId}/items",
            "/collections/{collectionId}/items/{featureId}");
    assertThat(api.at("/components/parameters/limit/style").asString()).isEqualTo("form");
    assertThat(api.at("/components/parameters/bbox/explode").asBoolean(true)).isFalse();
    assertThat(api.at("/components/parameters/bbox/schema/minItems").asInt()).isEqualTo(4);
    assertThat(api.at("/components/parameters/bbox/schema/maxItems").asInt()).isEqualTo(6);
    Set<String> listed = new TreeSet<>();
    json("/ogc/collections")
        .path("collections")
        .forEach(each -> listed.add(each.path("id").asString()));
    assertThat(api.at("/components/parameters/collectionId/schema/enum").values())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void coreEveryCollectionIsDescribedAndLeadsToItsItems() {
    JsonNode all = json("/ogc/collections");
    assertThat(path(link(all, "self"))).isEqualTo("/ogc/collections");
    assertThat(all.path("collections")).hasSize(7);
    for (JsonNode each : all.path("collections")) {
      String id = each.path("id").asString();
      assertThat(json("/ogc/collections/" + id)).isEqualTo(each);
      assertThat(each.path("title").asString()).isNotEmpty();
      assertThat(each.path("crs").values()).extracting(JsonNode::asString).contains(CRS84);
      assertThat(link(each, "license").path("href").asString()).contains("creativecommons");
      JsonNode items = geoJson(path(link(each, "items")));
      assertThat(items.path("type").asString()).isEqualTo("FeatureCollection");
      if (!items.path("features").isEmpty()) {
        JsonNode box = each.at("/extent/spatial/bbox/0");
        assertThat(box).hasSize(4);
        assertThat(box.get(0).asDouble()).isLessThanOrEqualTo(box.get(2).asDouble());
      }
    }
    assertThat(json("/ogc/collections/events").at("/extent/temporal/interval/0")).hasSize(2);
  }

  @Test
  void coreFeatureCollectionsTellHowManyMatchAndLeadOnToTheNext() {
    List<String> ids = new ArrayList<>();
    String at = "/ogc/collections/public-toilets/items?limit=10";
    int pages = 0;
    while (at != null) {
      JsonNode page = geoJson(at);
      assertThat(path(link(page, "self"))).isEqualTo(at);
      assertThat(page.path("numberMatched").asInt()).isEqualTo(25);
      assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
      page.path("features").forEach(feature -> ids.add(feature.path("id").asString()));
      boolean isLast = ids.size() == 25;
      assertThat(page.path("links").toString().contains("\"next\"")).isEqualTo(!isLast);
      at = isLast ? null : path(link(page, "next"));
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(ids).doesNotHaveDuplicates().hasSize(25);
    assertThat(geoJson("/ogc/collections/public-toilets/items?limit=99999").path("features"))
        .hasSize(25);
    assertThat(geoJson("/ogc/collections/public-toilets/items?offset=99").path("features"))
        .isEmpty();
  }

  @Test
  void coreEveryFeatureIsFoundUnderItsOwnAddress() {
    for (String collection : List.of("pois", "tours", "events", "public-toilets")) {
      JsonNode items = geoJson("/ogc/collections/" + collection + "/items?limit=3");
      assertThat(items.path("features")).isNotEmpty();
      for (JsonNode feature : items.path("features")) {
        String id = feature.path("id").asString();
        JsonNode alone =
            geoJson(
                "/ogc/collections/%s/items/%s"
                    .formatted(collection, UriUtils.encodePathSegment(id, StandardCharsets.UTF_8)));
        assertThat(alone.path("type").asString()).isEqualTo("Feature");
        assertThat(alone.path("id").asString()).isEqualTo(id);
        assertThat(alone.path("geometry")).isEqualTo(feature.path("geometry"));
        assertThat(path(link(alone, "collection"))).isEqualTo("/ogc/collections/" + collection);
        assertThat(geoJson(path(link(alone, "self")))).isEqualTo(alone);
      }
    }
  }

  @Test
  void coreBoxesChooseByIntersection() {
    String items = "/ogc/collections/public-toilets/items";
    assertThat(geoJson(items + "?bbox=134.4,34.795,134.6,34.825").path("numberMatched").asInt())
        .isEqualTo(3);
    assertThat(
            geoJson(items + "?bbox=134.4,34.795,0,134.6,34.825,99").path("numberMatched").asInt())
        .isEqualTo(3);
    assertThat(geoJson(items + "?bbox=170,34,-170,35").path("numberMatched").asInt()).isZero();
    assertThat(geoJson(items + "?bbox=134,34,-170,36").path("numberMatched").asInt()).isEqualTo(25);
  }

  @Test
  void coreTimesChooseEventsAndLetTheRestBe() {
    String events = "/ogc/collections/events/items";
    JsonNode event = geoJson(events).at("/features/0/properties");
    String day = event.path("firstDay").asString();
    for (String fitting :
        List.of(
            day,
            day + "T12:00:00Z",
            day + "T12:00:00%2B09:00",
            "../" + event.path("lastDay").asString(),
            day + "/..",
            "/" + day,
            "2000-01-01T00:00:00Z/2100-01-01T00:00:00Z")) {
      assertThat(geoJson(events + "?datetime=" + fitting).path("numberMatched").asInt())
          .as(fitting)
          .isPositive();
    }
    assertThat(geoJson(events + "?datetime=1999-01-01/1999-12-31").path("numberMatched").asInt())
        .isZero();
    assertThat(
            geoJson("/ogc/collections/public-toilets/items?datetime=1999-01-01")
                .path("numberMatched")
                .asInt())
        .isEqualTo(25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ogc?x=1",
        "/ogc/collections?limit=1",
        "/ogc/collections/pois/items?colour=red",
        "/ogc/collections/pois/items?bbox-crs=x",
        "/ogc/collections/pois/items?limit=0",
        "/ogc/collections/pois/items?limit=-1",
        "/ogc/collections/pois/items?limit=",
        "/ogc/collections/pois/items?limit=ten",
        "/ogc/collections/pois/items?offset=-1",
        "/ogc/collections/pois/items?bbox=1,2,3",
        "/ogc/collections/pois/items?bbox=1,2,3,4,5",
        "/ogc/collections/pois/items?bbox=1,2,3,NaN",
        "/ogc/collections/pois/items?bbox=1,9,3,4",
        "/ogc/collections/pois/items?bbox=1,2,3,91",
        "/ogc/collections/events/items?datetime=tomorrow",
        "/ogc/collections/events/items?datetime=..",
        "/ogc/collections/events/items?datetime=2027-02-01/2027-01-01",
        "/ogc/collections/events/items?datetime=2027-01-01/2027-02-01/2027-03-01"
      })
  void coreParametersThatAreWrongOrUnknownAre400(String path) {
    assertThat(ask(path).getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ogc/collections/nothing",
        "/ogc/collections/nothing/items",
        "/ogc/collections/pois/items/nothing",
        "/ogc/collections/pois/items/%00"
      })
  void coreWhatIsNotThereIs404(String path) {
    assertThat(ask(path).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void geoJsonCoordinatesAreLongitudeThenLatitude() {
    JsonNode toilet = geoJson("/ogc/collections/public-toilets/items?limit=1").at("/features/0");
    assertThat(toilet.at("/geometry/coordinates/0").asDouble()).isEqualTo(134.5);
    assertThat(toilet.at("/geometry/coordinates/1").asDouble()).isEqualTo(34.8);
    assertThat(toilet.path("properties").isObject()).isTrue();
  }

  @Test
  void textsAreInTheLanguageOfTheReader() {
    assertThat(json("/ogc/collections/pois?lang=ja").path("title").asString()).isEqualTo("見どころ");
    assertThat(json("/ogc/collections/pois?lang=en").path("title").asString())
        .isEqualTo("Places worth going to");
    assertThat(path(link(geoJson("/ogc/collections/pois/items?lang=en&limit=2"), "next")))
        .contains("lang=en");
  }
}
