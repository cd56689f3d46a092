package akatombo.buslocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonTest {

  private final TestCity city =
      TestCity.small().now("08:04:00").bus("1号車", "r1-0800", 240, 1).now("08:04:10");

  @Test
  void drawsTheWaysAndTheStopsOfARoute() {
    JsonNode route = features(RouteAnswer.of(view(), "t:R1", List.of(), Answer.Media.GEOJSON));
    assertThat(kinds(route)).startsWith("LineString").contains("Point");
    JsonNode way = route.path("features").get(0);
    assertThat(way.at("/properties/id").asString()).isEqualTo("t:R1");
    assertThat(way.at("/properties/headsign").asString()).isNotEmpty();
    assertThat(way.at("/geometry/coordinates/0/0").asDouble()).isBetween(134.0, 135.0);
    assertThat(way.at("/geometry/coordinates/0/1").asDouble()).isBetween(34.0, 35.0);
    assertThat(route.path("data").path("feedVersion").asString()).isNotEmpty();
  }

  @Test
  void drawsATripWithItsBus() {
    Answer answer = trip(Answer.Media.GEOJSON);
    JsonNode trip = features(answer);
    assertThat(kinds(trip)).startsWith("LineString").endsWith("Point");
    JsonNode features = trip.path("features");
    assertThat(features.get(0).at("/properties/tripId").asString()).isEqualTo("t:r1-0800");
    assertThat(features.get(1).at("/properties/scheduled").asString()).contains("T08:00:00+09:00");
    assertThat(features.get(features.size() - 1).path("id").asString()).contains("1号車");
    assertThat(answer.etag()).isNotEqualTo(trip(Answer.Media.JSON).etag());
  }

  private Answer trip(Answer.Media media) {
    return TripAnswer.of(
        view(), "t:r1-0800", AnswerGoldenTest.parameters("date=2027-04-01"), media);
  }

  @Test
  void drawsStops() {
    JsonNode stops =
        features(
            StopsAnswer.of(
                view(),
                StopsAnswer.Query.read(view(), AnswerGoldenTest.parameters("limit=2")),
                Answer.Media.GEOJSON));
    assertThat(kinds(stops)).containsExactly("Point", "Point");
    assertThat(stops.path("next").asString()).isNotEmpty();
  }

  @Test
  void isGivenToWhoNamesIt() {
    assertThat(Answer.Media.accepted("application/geo+json;q=0.9, */*;q=0.1"))
        .isEqualTo(Answer.Media.GEOJSON);
    assertThat(Answer.Media.accepted("application/json")).isEqualTo(Answer.Media.JSON);
    assertThat(Answer.Media.accepted("*/*")).isEqualTo(Answer.Media.JSON);
    assertThat(Answer.Media.accepted(null)).isEqualTo(Answer.Media.JSON);
  }

  private View view() {
    return city.in(Language.JAPANESE);
  }

  private static JsonNode features(Answer answer) {
    assertThat(answer.media()).isEqualTo(Answer.Media.GEOJSON);
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    assertThat(json.path("type").asString()).isEqualTo("FeatureCollection");
    return json;
  }

  private static List<String> kinds(JsonNode collection) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode feature : collection.path("features")) {
      assertThat(feature.path("type").asString()).isEqualTo("Feature");
      kinds.add(feature.at("/geometry/type").asString());
    }
    return kinds;
  }
}
