package akatombo.tourism.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class VisitorHandlerTest {

  private final VisitorSite site = new VisitorSite();
  private final WebTestClient client = site.client();

  @Test
  void listsPlacesInPagesThatLeadOnAndBack() {
    JsonNode first = get("/v1/pois?limit=2");
    assertThat(ids(first)).hasSize(2);
    assertThat(first.get("prev").isNull()).isTrue();
    JsonNode second = get("/v1/pois?limit=2&cursor=" + first.get("next").asString());
    assertThat(ids(second)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
    assertThat(ids(get("/v1/pois?limit=2&cursor=" + second.get("prev").asString())))
        .isEqualTo(ids(first));
  }

  @ParameterizedTest
  @CsvSource({"龍野城", "竜野城", "たつのじょう", "tatsuno castle", "ＴＡＴＳＵＮＯ　ＣＡＳＴＬＥ", "龙野城"})
  void findsAPlaceByAnyOfItsNames(String q) {
    assertThat(ids(get("/v1/pois?q={q}", q))).contains("tatsuno-castle");
  }

  @Test
  void listsTheNearestFirst() {
    JsonNode pois = get("/v1/pois?near=34.868806,134.544833&radius=1000").get("pois");
    assertThat(pois.get(0).get("id").asString()).isEqualTo("tatsuno-castle");
    assertThat(pois.get(0).get("distanceMeters").asInt()).isZero();
    assertThat(pois)
        .allSatisfy(poi -> assertThat(poi.get("distanceMeters").asInt()).isLessThanOrEqualTo(1000));
  }

  @Test
  void saysInWhichLanguageATextIsAndThatAMachineWroteIt() {
    JsonNode name = get("/v1/pois/tatsuno-castle?lang=en").get("name");
    assertThat(name.get("text").asString()).isEqualTo("Tatsuno Castle");
    assertThat(name.get("state").asString()).isEqualTo("reviewed");
    JsonNode korean = get("/v1/pois/tatsuno-castle?lang=ko").get("name");
    assertThat(korean.get("state").asString()).isEqualTo("machine");
    JsonNode description = get("/v1/pois/tatsuno-castle?lang=ko").get("description");
    assertThat(description.get("language").asString()).isEqualTo("en");
  }

  @Test
  void servesEasyJapaneseAndReadings() {
    assertThat(get("/v1/pois/tatsuno-castle?lang=ja-x-easy").at("/name/text").asString())
        .contains("《");
    JsonNode reading = get("/v1/pois/tatsuno-castle?lang=ja-Hrkt");
    assertThat(reading.at("/name/text").asString()).isEqualTo("たつのじょう");
    assertThat(reading.at("/description/language").asString()).isEqualTo("ja");
  }

  @Test
  void showsPicturesWithWhoMadeThemAndWhatTheyShow() {
    JsonNode image = get("/v1/tours?lang=en").at("/tours/0/image");
    assertThat(image.get("url").asString()).startsWith("/media/");
    assertThat(image.get("license").asString()).isEqualTo("CC-BY-4.0");
    assertThat(image.at("/alternative/text").asString()).startsWith("Sample drawing:");
    JsonNode castle = get("/v1/pois/tatsuno-castle?lang=ja").at("/media/0");
    assertThat(castle.at("/alternative/text").asString()).startsWith("見本の絵");
    assertThat(castle.at("/files/0/width").asInt()).isEqualTo(320);
    JsonNode tour = get("/v1/tours/old-town-and-soy-sauce?lang=en");
    assertThat(tour.at("/waypoints/0/media/0/transcript/text").asString()).contains("silence");
  }

  @Test
  void saysWhetherAPlaceIsOpenAndWhyNot() {
    JsonNode castle = get("/v1/pois/tatsuno-castle").get("opening");
    assertThat(castle.get("state").asString()).isEqualTo("open");
    assertThat(castle.get("until").asString()).isEqualTo("2026-11-24T17:00:00+09:00");
    JsonNode house = get("/v1/pois/miki-rofu-birthplace?lang=en").get("opening");
    assertThat(house.get("state").asString()).isEqualTo("closed");
    assertThat(house.get("text").asString()).contains("the day after a holiday");
    assertThat(get("/v1/tours/old-town-and-soy-sauce").at("/waypoints/0/poi/opening/state"))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/pois.geojson, application/geo+json, FeatureCollection",
    "/v1/pois/tatsuno-castle.jsonld, application/ld+json, TouristAttraction",
    "/v1/tours/old-town-and-soy-sauce.geojson, application/geo+json, FeatureCollection",
    "/v1/tours/old-town-and-soy-sauce.gpx, application/gpx+xml, <gpx",
    "/v1/tours/old-town-and-soy-sauce.kml, application/vnd.google-earth.kml+xml, <kml",
    "/v1/tours/old-town-and-soy-sauce.jsonld, application/ld+json, TouristTrip",
    "/v1/events/sample-walk.jsonld, application/ld+json, Event",
  })
  void givesFilesThatOtherProgramsRead(String path, String type, String mark) {
    client
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(type)
        .expectBody(String.class)
        .value(text -> assertThat(text).contains(mark));
  }

  @Test
  void saysUnknownWhereNobodyLooked() {
    JsonNode castle = get("/v1/pois/tatsuno-castle");
    assertThat(castle.at("/accessibility/wheelchair").asString()).isEqualTo("unknown");
    assertThat(castle.at("/accessibility/steps").isNull()).isTrue();
    assertThat(castle.at("/admission/amount").asInt(-1)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/v1/pois?near=1;near",
        "/v1/pois?bbox=1;bbox",
        "/v1/pois?cursor=x;cursor",
        "/v1/pois?limit=0;limit",
        "/v1/pois?category=pub;category",
        "/v1/events?from=tomorrow;from",
        "/v1/events?from=2027-04-02&to=2027-04-01;to",
        "/v1/tours?stepFree=maybe;stepFree",
        "/v1/tours?from=there;from",
        "/v1/tours?from=place:none;from",
        "/v1/tours?from=stop:none;from",
        "/v1/tours?arriveBy=17:00;from",
        "/v1/tours?from=34.86,134.54&arriveBy=soon;arriveBy",
        "/v1/tours/somen-and-ibo-river?date=2036-01-01;date",
        "/v1/tours/somen-and-ibo-river?start=noon;start",
        "/v1/tours/somen-and-ibo-river?start=2026-11-26T10:00&date=2026-11-25;start",
        "/v1/tours?open=true&at=2036-01-01T10:00;at",
        "/v1/pois?at=25:00;at",
        "/v1/pois?at=%2B999999999-12-31T23:59:59-18:00;at"
      })
  void namesTheFieldThatIsWrong(String path, String field) {
    client
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .is4xxClientError()
        .expectHeader()
        .valueEquals("Wrong-Field", field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/v1/pois?near=35.68,139.76;near",
        "/v1/pois?bbox=139,35,140,36;bbox",
        "/v1/events?near=35.68,139.76;near",
        "/v1/events?bbox=139,35,140,36;bbox",
        "/v1/tours?near=35.68,139.76;near",
        "/v1/tours?from=35.68,139.76;from",
        "/v1/tours/somen-and-ibo-river?from=35.68,139.76;from"
      })
  void refusesPlacesElsewhere(String path, String field) {
    client
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .valueEquals("Wrong-Field", field);
    assertThat(get("/v1/pois?bbox=100,30,134.6,40").get("pois")).isNotEmpty();
  }

  @Test
  void listsEventsOfTheDaysAsked() {
    assertThat(get("/v1/events?from=2027-04-04&to=2027-04-04").get("events")).hasSize(1);
    assertThat(get("/v1/events?from=2027-04-05").get("events")).isEmpty();
  }

  @Test
  void listsWhatIsOpenAtATime() {
    assertThat(ids(get("/v1/pois?open=true&at=10:30&limit=200"))).contains("tatsuno-castle");
    assertThat(ids(get("/v1/pois?open=true&at=20:30&limit=200"))).isEmpty();
    assertThat(get("/v1/pois?at=20:30").at("/pois/0/opening/state").asString()).isEqualTo("closed");
    JsonNode tours = get("/v1/tours?open=true&at=2026-11-24T10:00&lang=en");
    assertThat(tours.at("/leftOut/0/reason").asString()).isEqualTo("closed");
    assertThat(tours.at("/leftOut/0/text").asString()).contains("closed then");
    assertThat(get("/v1/tours?open=true&at=2026-11-25T10:00").get("tours"))
        .hasSizeGreaterThan(tours.get("tours").size());
  }

  @Test
  void tellsOfOneEvent() {
    assertThat(get("/v1/events/sample-walk").get("firstDay").asString()).isEqualTo("2027-04-03");
    client.get().uri("/v1/events/none").exchange().expectStatus().isNotFound();
  }

  @Test
  void refusesWhatIsNotPublished() {
    for (String path : List.of("/v1/tours/none", "/v1/pois/None!", "/v1/pois/none", "/p/none")) {
      client.get().uri(path).exchange().expectStatus().isNotFound();
    }
  }

  @Test
  void answersUnchangedToWhoHasItAlready() {
    EntityExchangeResult<byte[]> first =
        client.get().uri("/v1/tours?lang=en").exchange().expectBody().returnResult();
    assertThat(first.getResponseHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("en");
    client
        .get()
        .uri("/v1/tours?lang=en")
        .header(
            HttpHeaders.IF_NONE_MATCH, Objects.requireNonNull(first.getResponseHeaders().getETag()))
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  private static List<String> ids(JsonNode list) {
    return list.get("pois").valueStream().map(poi -> poi.get("id").asString()).toList();
  }

  @Test
  void placesAreGeoJsonForWhoAcceptsIt() {
    client
        .get()
        .uri("/v1/pois?limit=3&near=34.8688,134.5448")
        .header(HttpHeaders.ACCEPT, "application/geo+json")
        .exchange()
        .expectHeader()
        .contentType("application/geo+json")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("FeatureCollection")
        .jsonPath("$.features.length()")
        .isEqualTo(3)
        .jsonPath("$.features[0].properties.distanceMeters")
        .isNumber();
    client
        .get()
        .uri("/v1/pois?limit=3")
        .header(HttpHeaders.ACCEPT, "application/json, application/geo+json;q=0.5")
        .exchange()
        .expectHeader()
        .contentType("application/json");
  }

  /** The sample's timetable holds from 1 October 2026 until 31 March 2027. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/v1/tours?from=stop:tatsuno:himeji&at=2027-06-01T10:00;at;2027-06-01T10:00+09:00",
        "/v1/tours?from=stop:tatsuno:himeji&at=2045-06-01T10:00;at;2045-06-01T10:00+09:00",
        "/v1/tours?from=stop:tatsuno:himeji&at=2027-04-01T03:00;at;2027-04-01T03:00+09:00",
        "/v1/tours?from=stop:tatsuno:himeji&arriveBy=2027-04-01T17:00;arriveBy;"
            + "2027-04-01T17:00+09:00",
        "/v1/tours/somen-and-ibo-river?date=2027-04-01;date;2027-04-01",
        "/v1/tours/somen-and-ibo-river?date=2026-09-30;date;2026-09-30",
        "/v1/tours/somen-and-ibo-river?start=2027-03-31T23:00Z;start;2027-04-01T08:00+09:00"
      })
  void refusesTimesTheTimetableDoesNotKnow(String path, String field, String value) {
    client
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .valueEquals(
            "Facts",
            "{field=%s, validFrom=2026-10-01, validUntil=2027-03-31, value=%s}"
                .formatted(field, value));
  }

  /** The last night runs into the morning after; what asks for no bus may ask for any day. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/tours?from=stop:tatsuno:himeji&at=2027-04-01T02:00",
        "/v1/tours/somen-and-ibo-river?date=2027-03-31",
        "/v1/tours?open=true&at=2027-06-01T10:00"
      })
  void answersUpToTheTimetablesLastNight(String path) {
    client.get().uri(path).exchange().expectStatus().isOk();
  }

  private JsonNode get(String path, Object... values) {
    return site.get(path, values);
  }
}
