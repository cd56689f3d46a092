package akatombo.tourism.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.SampleTours;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a tour says of its places: whether they are open then, and that one is nowhere. */
class TourPlacesTest {

  private static final String TOUR = "/v1/tours/red-dragonfly-and-castle?lang=en";

  @Test
  void tellsTheHoursOfTheDayThatIsAsked() {
    VisitorSite site = new VisitorSite();
    assertThat(birthplace(site.get(TOUR)).get("state").asString()).isEqualTo("closed");
    JsonNode nextDay = birthplace(site.get(TOUR + "&date=2026-11-25"));
    assertThat(nextDay.get("state").asString()).isEqualTo("open");
    assertThat(nextDay.get("until").asString()).startsWith("2026-11-25T");
  }

  @Test
  void tellsTheHoursWhenOneIsThere() {
    JsonNode tour = new VisitorSite().get(TOUR + "&start=2026-11-25T07:00");
    assertThat(birthplace(tour).get("state").asString()).isEqualTo("closed");
    assertThat(birthplace(tour).get("opensAt").asString()).startsWith("2026-11-25T");
    JsonNode later = new VisitorSite().get(TOUR + "&start=2026-11-25T10:00");
    assertThat(birthplace(later).get("state").asString()).isEqualTo("open");
    for (JsonNode stay : later.at("/visit/stays")) {
      assertThat(later.at("/waypoints/" + stay.get("waypoint").asInt() + "/poi/opening/state"))
          .isEqualTo(stay.get("opening"));
    }
  }

  private static JsonNode birthplace(JsonNode tour) {
    return tour.at("/waypoints/0/poi/opening");
  }

  @Test
  void saysThatAPlaceIsNotOnTheMapAndWalksOnFromTheOneBefore() {
    VisitorSite site = new VisitorSite(nowhere());
    JsonNode tour = site.get(TOUR + "&start=2026-11-25T10:00");
    JsonNode visit = tour.get("visit");
    assertThat(visit.get("asPlanned").asBoolean()).isFalse();
    assertThat(visit.at("/dropped/0/waypoint").asInt()).isEqualTo(1);
    assertThat(visit.at("/dropped/0/reason/code").asString()).isEqualTo("notOnMap");
    assertThat(visit.get("text").asString()).startsWith("Left out, as not on the map: ");
    assertThat(visit.get("stays")).hasSize(4);
    assertThat(visit.at("/stays/1/arrives").asString())
        .isGreaterThan(visit.at("/stays/0/leaves").asString());
  }

  @Test
  void aPlateWithoutAnAddressHasNoHeadingForIt() {
    assertThat(page(new VisitorSite())).contains("<h2>Address</h2>");
    assertThat(page(new VisitorSite(nowhere()))).doesNotContain("<h2>Address</h2>");
    PointOfInterest somewhere = castle(json -> json.remove("address"));
    assertThat(page(new VisitorSite(with(somewhere))))
        .doesNotContain("<h2>Address</h2>")
        .contains("Open in a map");
  }

  private static String page(VisitorSite site) {
    return new String(
        Objects.requireNonNull(
            site.client()
                .get()
                .uri("/p/tatsuno-castle?lang=en")
                .header("Accept", "text/html")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBodyContent()),
        StandardCharsets.UTF_8);
  }

  private static PublishedContent nowhere() {
    return with(castle(json -> json.remove(List.of("address", "point"))));
  }

  private static PublishedContent with(PointOfInterest place) {
    PublishedContent sample = SampleTours.content();
    return new PublishedContent(
        2,
        Stream.concat(sample.pois().values().stream(), Stream.of(place)).toList(),
        sample.tours().values(),
        List.of());
  }

  private static PointOfInterest castle(Consumer<ObjectNode> change) {
    ObjectNode json =
        ContentJson.tree(
            ContentJson.text(
                SampleTours.content().findPoi(new PoiId("tatsuno-castle")).orElseThrow()));
    change.accept(json);
    return (PointOfInterest) ContentJson.stored(ContentKind.POI, json.toString());
  }
}
