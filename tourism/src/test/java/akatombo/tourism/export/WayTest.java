package akatombo.tourism.export;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.Waypoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WayTest {

  private static final SampleContent SAMPLE = SampleContent.of("龍野城", "https://example.org");
  private static final List<Language> EN = List.of(Language.ENGLISH);
  private static final GeoPoint CASTLE = new GeoPoint(34.868806, 134.544833);
  private static final GeoPoint GARDEN = new GeoPoint(34.87, 134.000004);

  @Test
  void isAStraightLineThatSaysWhyWhereNobodyKnowsIt() {
    Way way = way(TourLeg.UNKNOWN, false);
    assertThat(way.line()).containsExactly(CASTLE, GARDEN);
    assertThat(way.isKnown()).isFalse();
    assertThat(way.kind()).isEqualTo("unknown");
    assertThat(way.words()).isEqualTo("The way on foot is not known.");
    assertThat(way(TourLeg.UNKNOWN, true).words())
        .isEqualTo("Whether there is a way without steps is not known.");
  }

  @Test
  void isStraightInEveryFileWhereNobodyKnowsIt() {
    Tour tour = tour(TourLeg.UNKNOWN);
    JsonNode drawn =
        JsonMapper.shared()
            .readTree(ContentGeoJson.tour(tour, SAMPLE.content(), EN, false))
            .at("/features/2");
    assertThat(drawn.at("/properties/kind").asString()).isEqualTo("unknown");
    assertThat(drawn.at("/geometry/coordinates"))
        .isEqualTo(JsonMapper.shared().readTree("[[134.544833,34.868806],[134.000004,34.87]]"));
    assertThat(TourKml.of(tour, SAMPLE.content(), EN, false))
        .contains("134.544833,34.868806 134.000004,34.87")
        .contains("The way on foot is not known.");
    assertThat(TourGpx.of(tour, SAMPLE.content(), EN, false))
        .contains("The way on foot is not known.");
  }

  @Test
  void followsItsPathWhereItIsKnown() {
    Way way = way(SAMPLE.tour().legs().getFirst(), false);
    assertThat(way.line()).containsExactly(CASTLE, new GeoPoint(34.87, 134.54));
    assertThat(way.kind()).isEqualTo("walked");
    assertThat(way.words()).isEmpty();
  }

  private static Way way(TourLeg leg, boolean isStepFree) {
    return Way.of(tour(leg), SAMPLE.content(), new Texts(EN), isStepFree).getFirst();
  }

  /** From the castle to the garden, which both have a position. */
  private static Tour tour(TourLeg leg) {
    Tour whole = SAMPLE.tour();
    List<Waypoint> ends = List.of(whole.waypoints().getFirst(), whole.waypoints().getLast());
    return new Tour(
        whole.slug(),
        whole.title(),
        whole.lead(),
        whole.description(),
        ends,
        List.of(leg),
        List.of(),
        whole.license(),
        true,
        null);
  }
}
