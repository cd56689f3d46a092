package akatombo.tourism.web;

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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FacilityHandlerTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final JsonMapper JSON = new JsonMapper();

  private static final GeoPoint CASTLE = new GeoPoint(34.868806, 134.544833);

  private static final Facilities FACILITIES =
      kind ->
          switch (kind) {
            case TOILET -> List.of(toilet("1", CASTLE), toilet("2", new GeoPoint(34.80, 134.50)));
            case AED, WIFI, SHELTER -> List.of();
          };

  private final WebTestClient client = client();

  private static Facility toilet(String id, GeoPoint point) {
    LinkedHashMap<String, Boolean> facts = new LinkedHashMap<>();
    facts.put("wheelchair", true);
    return new Facility(
        FacilityKind.TOILET,
        id,
        LocalizedText.NONE.with(
            Language.JAPANESE, new LocalizedText.Entry("トイレ" + id, TextState.ORIGINAL)),
        point,
        "龍野町",
        "入口",
        "08:00-18:00",
        "",
        facts,
        new LinkedHashMap<>(),
        List.of());
  }

  private static WebTestClient client() {
    TourCity city =
        new TourCity(null, ZONE, List.of(Language.JAPANESE, Language.ENGLISH), new CityArea(5_000));
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZONE);
    CurrentCatalogue catalogue =
        new CurrentCatalogue(SampleTours.door(SampleTours.content()), SampleTours.MEDIA);
    return WebTestClient.bindToRouterFunction(
            new FacilityHandler(FACILITIES, catalogue, new SampleFeeds(), new Replies(city, clock))
                .routes())
        .handlerStrategies(
            HandlerStrategies.builder().exceptionHandler(VisitorSite::refuse).build())
        .build();
  }

  private JsonNode get(String path) {
    return JSON.readTree(
        client
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  @Test
  void findsTheNearestFirst() {
    JsonNode all = get("/v1/facilities?kind=toilet&near=34.8688,134.5448&radius=500");
    assertThat(all.path("facilities")).hasSize(1);
    JsonNode toilet = all.at("/facilities/0");
    assertThat(toilet.path("id").asString()).isEqualTo("1");
    assertThat(toilet.path("distanceMeters").asInt()).isLessThan(10);
    assertThat(toilet.at("/opening/state").asString()).isEqualTo("open");
    assertThat(toilet.at("/facts/wheelchair").asBoolean()).isTrue();
    assertThat(get("/v1/facilities?kind=aed,wifi").path("facilities")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"near=35.68,139.76", "bbox=139,35,140,36"})
  void refusesPlacesElsewhere(String where) {
    client.get().uri("/v1/facilities?" + where).exchange().expectStatus().isEqualTo(422);
  }

  @Test
  void findsWhatLiesAlongATour() {
    JsonNode all = get("/v1/facilities?kind=toilet&tour=red-dragonfly-and-castle");
    assertThat(all.path("facilities")).hasSize(1);
    assertThat(all.at("/facilities/0/afterWaypoint").isInt()).isTrue();
  }

  @Test
  void givesGeoJsonToWhoAsksForIt() {
    client
        .get()
        .uri("/v1/facilities?bbox=134.5,34.7,134.6,34.9")
        .accept(MediaType.valueOf("application/geo+json"))
        .exchange()
        .expectHeader()
        .contentType("application/geo+json")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("FeatureCollection")
        .jsonPath("$.features.length()")
        .isEqualTo(2)
        .jsonPath("$.features[0].geometry.coordinates[0]")
        .isEqualTo(134.544833);
  }
}
