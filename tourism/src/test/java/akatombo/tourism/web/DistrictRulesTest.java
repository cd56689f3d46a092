package akatombo.tourism.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.Event;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.SampleTours;
import akatombo.tourism.Slug;
import akatombo.tourism.Tour;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.stamp.StampPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a district where people live are kept (X-T4). */
class DistrictRulesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TOUR = "/v1/tours/old-town-and-soy-sauce?lang=en";
  private static final PoiId CASTLE = new PoiId("tatsuno-castle");

  private static final String FESTIVAL =
      """
      {"slug":"parade","name":{"ja":"行列","en":"Parade"},"firstDay":"2026-11-25",
       "closures":[
         {"area":{"center":{"lat":34.868806,"lon":134.544833},"radiusMeters":50},
          "starts":"09:00","ends":"12:00","note":{"en":"Go around by the park."}},
         {"area":{"center":{"lat":34.9,"lon":134.6},"radiusMeters":50}}]}
      """;

  @Test
  void aFestivalsClosuresAreToldOnItsDay() {
    VisitorSite site = site(List.of(), FESTIVAL);
    assertThat(site.get(TOUR + "&date=2026-11-26").get("closures")).isEmpty();
    JsonNode met = site.get(TOUR + "&date=2026-11-25").get("closures");
    assertThat(met).hasSize(1);
    assertThat(met.at("/0/event").asString()).isEqualTo("parade");
    assertThat(met.at("/0/starts").asString()).isEqualTo("2026-11-25T09:00:00+09:00");
    assertThat(met.at("/0/ends").asString()).isEqualTo("2026-11-25T12:00:00+09:00");
    assertThat(met.at("/0/waypoints").toString()).isEqualTo("[5]");
    assertThat(met.at("/0/legs").toString()).isEqualTo("[4]");
    assertThat(met.at("/0/note/text").asString()).isEqualTo("Go around by the park.");
    assertThat(met.at("/0/text").asString())
        .isEqualTo("Parade: from 9:00 to 12:00 a part of the tour cannot be passed.");
    assertThat(met.at("/0/duringVisit").isNull()).isTrue();
    assertThat(site.get("/v1/events/parade?lang=en").get("closures")).hasSize(2);
  }

  @Test
  void whoTookATourAlongCanAskWhatIsComing() {
    VisitorSite site = site(List.of(castle("{\"quietHours\":\"Mo-Su 09:00-10:30\"}")), FESTIVAL);
    JsonNode notices = site.get("/v1/tours/old-town-and-soy-sauce/notices?lang=en");
    assertThat(notices.get("closures")).as("the far one is of no concern").hasSize(1);
    JsonNode parade = notices.at("/closures/0");
    assertThat(parade.at("/event").asString()).isEqualTo("parade");
    assertThat(parade.at("/firstDay").asString()).isEqualTo("2026-11-25");
    assertThat(parade.at("/starts").asString()).isEqualTo("09:00");
    assertThat(parade.at("/area/radiusMeters").asInt()).isEqualTo(50);
    assertThat(parade.at("/onTour").asBoolean()).isTrue();
    assertThat(parade.at("/places").toString()).isEqualTo("[\"tatsuno-castle\"]");
    assertThat(parade.at("/text").asString())
        .isEqualTo("Parade: on November 25, 2026, 9:00–12:00, streets are closed.");
    assertThat(
            site.get("/v1/tours/old-town-and-soy-sauce/notices?lang=ja")
                .at("/closures/0/text")
                .asString())
        .isEqualTo("「行列」のため、2026年11月25日 9:00～12:00は道が通れません。");
    assertThat(notices.get("rules"))
        .anySatisfy(rule -> {
          assertThat(rule.get("poi").asString()).isEqualTo("tatsuno-castle");
          assertThat(rule.get("quietHours").asString()).isEqualTo("Mo-Su 09:00-10:30");
          assertThat(rule.has("quietNow")).isFalse();
        });
    JsonNode days =
        site(List.of(), FESTIVAL.replace("\"closures\"", "\"lastDay\":\"2026-11-26\",\"closures\""))
            .get("/v1/tours/old-town-and-soy-sauce/notices?lang=ko");
    assertThat(days.at("/closures/0/text").asString()).contains("2026년 11월 25일부터 2026년 11월 26일까지");
    JsonNode tour = site.get(TOUR + "&date=2026-12-26");
    assertThat(tour.get("closures")).isEmpty();
    assertThat(tour.at("/notices/closures")).isEqualTo(notices.get("closures"));
    assertThat(tour.at("/notices/rules")).isEqualTo(notices.get("rules"));
  }

  @Test
  void whatIsOverOrFarAheadIsNoNotice() {
    for (String day : List.of("2026-11-23", "2027-03-25")) {
      VisitorSite site = site(List.of(), FESTIVAL.replace("2026-11-25", day));
      assertThat(site.get("/v1/tours/old-town-and-soy-sauce/notices").get("closures")).isEmpty();
    }
    VisitorSite near =
        site(List.of(), FESTIVAL.replace("34.9,\"lon\":134.6", "34.872,\"lon\":134.548"));
    JsonNode closures = near.get("/v1/tours/old-town-and-soy-sauce/notices").get("closures");
    assertThat(closures).hasSize(2);
    assertThat(closures.at("/1/onTour").asBoolean()).isFalse();
  }

  @Test
  void noticesStayTheSameUntilOneChanges() {
    String path = "/v1/tours/old-town-and-soy-sauce/notices";
    String before = etag(new VisitorSite(), path);
    assertThat(etag(site(List.of(castle("{}")), FESTIVAL.replace("2026", "2025")), path))
        .isEqualTo(before);
    assertThat(etag(site(List.of(), FESTIVAL), path)).isNotEqualTo(before);
  }

  private static String etag(VisitorSite site, String path) {
    HttpHeaders headers =
        site.client().get().uri(path).exchange().returnResult(Void.class).getResponseHeaders();
    assertThat(headers.getCacheControl()).isEqualTo("max-age=60, public");
    return Objects.requireNonNull(headers.getETag());
  }

  @Test
  void aVisitIsToldWhetherItMeetsAClosure() {
    VisitorSite site = site(List.of(), FESTIVAL);
    String start = TOUR + "&start=2026-11-25T";
    assertThat(site.get(start + "09:00").at("/closures/0/duringVisit").asBoolean()).isTrue();
    assertThat(site.get(start + "13:00").at("/closures/0/duringVisit").asBoolean()).isFalse();
  }

  @Test
  void quietHoursAreToldNowAndOnArrival() {
    PointOfInterest quiet = castle("{\"quietHours\":\"Mo-Su 09:00-10:30\"}");
    VisitorSite site = site(List.of(quiet), FESTIVAL);
    assertThat(site.get("/v1/pois/tatsuno-castle").at("/rules/quietNow").asBoolean()).isTrue();
    assertThat(site.get("/v1/pois/soy-sauce-museum").at("/rules/quietNow").isNull()).isTrue();
    assertThat(lastStay(site.get(TOUR + "&start=2026-11-25T08:30")).get("quiet").asBoolean())
        .isTrue();
    assertThat(lastStay(site.get(TOUR + "&start=2026-11-25T11:00")).get("quiet").asBoolean())
        .isFalse();
  }

  private static JsonNode lastStay(JsonNode tour) {
    JsonNode stays = tour.at("/visit/stays");
    JsonNode last = stays.get(stays.size() - 1);
    assertThat(last.get("waypoint").asInt()).isEqualTo(5);
    return last;
  }

  @Test
  void noPhoneSpeaksOrStampsByItselfNearAHome() {
    PublishedContent sample = SampleTours.content();
    Slug slug = new Slug("old-town-and-soy-sauce");
    assertThat(triggers(sample.tours().get(slug))).containsExactly(0, 5);
    assertThat(StampPlace.of(CASTLE, sample.tours().get(slug), sample).zone()).isNotNull();
    PublishedContent discreet = content(List.of(castle("{\"privacyMeters\":10}")), FESTIVAL);
    Tour tour = discreet.tours().get(slug);
    assertThat(triggers(tour)).containsExactly(0);
    StampPlace place = StampPlace.of(CASTLE, tour, discreet);
    assertThat(place.zone()).isNull();
    assertThat(place.point()).isNotNull();
  }

  private static List<Integer> triggers(Tour tour) {
    List<Integer> with = new ArrayList<>();
    for (int i = 0; i < tour.waypoints().size(); i++) {
      if (tour.waypoints().get(i).trigger() != null) {
        with.add(i);
      }
    }
    return with;
  }

  @Test
  void nothingLaidOverTheCameraIsLookedAtNearAHome() {
    String view =
        """
        {"sha256":"%s","kind":"THEN_AND_NOW","alternative":{"ja":"昔"},"license":"CC0-1.0",
         "credit":"市","overlay":{"point":{"lat":34.8689,"lon":134.544833},"bearing":90}}
        """
            .formatted("ab".repeat(32));
    ObjectNode place = json(castle("{}"));
    place.putArray("media").add(JSON.readTree(view));
    assertThat(shown(place)).hasSize(1);
    place.set("rules", JSON.readTree("{\"privacyMeters\":20}"));
    assertThat(shown(place)).isEmpty();
  }

  private static List<?> shown(ObjectNode place) {
    PointOfInterest castle =
        (PointOfInterest) ContentJson.stored(ContentKind.POI, place.toString());
    return new PublishedContent(1, List.of(castle), List.of(), List.of())
        .pois()
        .get(CASTLE)
        .media();
  }

  private static PointOfInterest castle(String rules) {
    ObjectNode place = json(SampleTours.content().findPoi(CASTLE).orElseThrow());
    place.set("rules", JSON.readTree(rules));
    return (PointOfInterest) ContentJson.stored(ContentKind.POI, place.toString());
  }

  private static ObjectNode json(PointOfInterest place) {
    return ContentJson.tree(ContentJson.text(place));
  }

  private static VisitorSite site(List<PointOfInterest> instead, String event) {
    return new VisitorSite(content(instead, event));
  }

  private static PublishedContent content(List<PointOfInterest> instead, String event) {
    PublishedContent sample = SampleTours.content();
    return new PublishedContent(
        2,
        Stream.concat(sample.pois().values().stream(), instead.stream()).toList(),
        sample.tours().values(),
        List.of((Event) ContentJson.stored(ContentKind.EVENT, event)));
  }
}
