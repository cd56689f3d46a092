package akatombo.tourism.content;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import akatombo.tourism.visit.WayTotals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What the office has measured on a way it draws, where no street network knows it. */
class DrawnLegTest {

  private static final String LINE =
      "\"line\":[{\"lat\":34.8,\"lon\":134.5},{\"lat\":34.8,\"lon\":134.6}],"
          + "\"distanceMeters\":100,\"durationSeconds\":90";
  private static final String MEASURED =
      ",\"ascentMeters\":12,\"steps\":34,\"steepestPercent\":9.5,\"narrowestMeters\":1.8,"
          + "\"surface\":\"asphalt;gravel\",\"toilets\":1,\"benches\":2";

  private static ObjectNode tour(String first, String second) {
    return ContentJson.tree(
        """
        {"slug":"walk","title":{"ja":"x"},"waypoints":[{"poi":"a"},{"poi":"b"},{"poi":"c"}],
         "legs":[{"ordinary":{%s}},{"ordinary":{%s}}]}\
        """
            .formatted(first, second));
  }

  private static WayTotals totals(ObjectNode document) {
    Tour tour =
        (Tour) ((ReadContent.Valid) ContentJson.read(ContentKind.TOUR, null, document)).content();
    assertThat(ContentJson.stored(ContentKind.TOUR, ContentJson.text(tour))).isEqualTo(tour);
    List<@Nullable WalkPath> paths = new ArrayList<>();
    tour.legs().stream().map(TourLeg::ordinary).forEach(paths::add);
    return WayTotals.of(paths);
  }

  @Test
  void goesIntoTheTotals() {
    WayTotals totals = totals(tour(LINE + MEASURED, LINE + MEASURED.replace("9.5", "4")));
    assertThat(totals.ascentMeters()).isEqualTo(24);
    assertThat(totals.steps()).isEqualTo(68);
    assertThat(totals.steepestPercent()).isEqualTo(9.5);
    assertThat(totals.narrowestMeters()).isEqualTo(1.8);
    assertThat(totals.surfaces()).containsExactly("asphalt", "gravel");
    assertThat(totals.benches()).isEqualTo(4);
  }

  @Test
  void staysUnknownWhereNobodyMeasured() {
    WayTotals totals = totals(tour(LINE + MEASURED, LINE));
    assertThat(totals.ascentMeters()).isNull();
    assertThat(totals.steps()).isNull();
    assertThat(totals(tour(LINE, LINE)).steepestPercent()).isNull();
  }

  /** No map has heights, so what one climbs on a computed way somebody has to measure. */
  @Test
  void goesToTheWayTheStreetsKnow() {
    ObjectNode document = tour(LINE, LINE);
    ((ObjectNode) document.at("/legs/0"))
        .set("ascentMeters", document.objectNode().put("ordinary", 7).put("stepFree", 9));
    ((ObjectNode) document.at("/legs/1"))
        .set("ascentMeters", document.objectNode().put("ordinary", 3));
    assertThat(totals(document).ascentMeters()).isEqualTo(10);
    ((ObjectNode) document.at("/legs/0")).remove("ordinary");
    Tour tour =
        (Tour) ((ReadContent.Valid) ContentJson.read(ContentKind.TOUR, null, document)).content();
    assertThat(ContentJson.stored(ContentKind.TOUR, ContentJson.text(tour))).isEqualTo(tour);
    WalkPath street =
        ((Tour)
                ((ReadContent.Valid) ContentJson.read(ContentKind.TOUR, null, tour(LINE, LINE)))
                    .content())
            .legs()
            .getFirst()
            .ordinary();
    TourLeg leg = tour.legs().getFirst().orComputed(TourLeg.computed(street, street));
    assertThat(leg.ordinary().ascentMeters()).isEqualTo(7);
    assertThat(leg.stepFree().ascentMeters()).isEqualTo(9);
  }

  @Test
  void refusesWhatNobodyCouldMeasure() {
    ReadContent read =
        ContentJson.read(
            ContentKind.TOUR,
            null,
            tour(LINE + MEASURED.replace(":12", ":-1").replace("9.5", "120"), LINE));
    assertThat(((ReadContent.Invalid) read).faults())
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly(
            "/legs/0/ordinary/ascentMeters OUT_OF_RANGE",
            "/legs/0/ordinary/steepestPercent OUT_OF_RANGE");
    ObjectNode ridden = tour(LINE, LINE);
    ObjectNode leg = (ObjectNode) ridden.at("/legs/0");
    leg.put("ridden", true).putObject("ascentMeters").put("ordinary", 7);
    leg.remove("ordinary");
    assertThat(((ReadContent.Invalid) ContentJson.read(ContentKind.TOUR, null, ridden)).faults())
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly("/legs/0/ridden RIDDEN");
  }
}
