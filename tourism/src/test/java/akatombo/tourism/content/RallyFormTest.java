package akatombo.tourism.content;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.PoiId;
import akatombo.tourism.Rally;
import akatombo.tourism.Tour;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RallyFormTest {

  private static ObjectNode tour(String rally) {
    return ContentJson.tree(
        """
        {"slug":"walk","title":{"ja":"まち歩き"},
         "waypoints":[{"poi":"castle","stamped":true},{"poi":"park"},
                      {"poi":"castle","stamped":true},{"poi":"museum","stamped":true}],
         "rally":%s}\
        """
            .formatted(rally));
  }

  private static Tour read(String rally) {
    return (Tour)
        ((ReadContent.Valid) ContentJson.read(ContentKind.TOUR, null, tour(rally))).content();
  }

  private static List<String> faults(String rally) {
    return ((ReadContent.Invalid) ContentJson.read(ContentKind.TOUR, null, tour(rally)))
        .faults().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  @Test
  void needsEveryPlaceOnceUnlessSaid() {
    Tour tour = read("{\"prize\":{\"ja\":\"絵はがき\"}}");
    Rally rally = tour.rally();
    assertThat(tour.stampPlaces()).containsExactly(new PoiId("castle"), new PoiId("museum"));
    assertThat(rally).isNotNull();
    assertThat(rally.needed()).isEqualTo(2);
    assertThat(rally.proofs()).isEqualTo(EnumSet.allOf(Rally.Proof.class));
    assertThat(rally.isOn(LocalDate.of(2027, 4, 1))).isTrue();
    assertThat(ContentJson.stored(ContentKind.TOUR, ContentJson.text(tour))).isEqualTo(tour);
  }

  @Test
  void isOnFromItsFirstToItsLastDay() {
    Rally rally =
        read("""
        {"needed":1,"prize":{"ja":"絵はがき"},"from":"2027-04-01","to":"2027-04-30",
         "proofs":["STAFF"]}\
        """)
            .rally();
    assertThat(rally).isNotNull();
    assertThat(rally.proofs()).containsExactly(Rally.Proof.STAFF);
    assertThat(rally.isOn(LocalDate.of(2027, 3, 31))).isFalse();
    assertThat(rally.isOn(LocalDate.of(2027, 4, 1))).isTrue();
    assertThat(rally.isOn(LocalDate.of(2027, 4, 30))).isTrue();
    assertThat(rally.isOn(LocalDate.of(2027, 5, 1))).isFalse();
  }

  @Test
  void saysAllThatIsWrong() {
    assertThat(faults("{\"needed\":3,\"from\":\"2027-04-02\",\"to\":\"2027-04-01\",\"nfc\":true}"))
        .containsExactlyInAnyOrder(
            "/rally/nfc UNKNOWN_FIELD",
            "/rally/prize MISSING",
            "/rally/needed STAMPS",
            "/rally/to ENDS_BEFORE_IT_BEGINS");
    assertThat(faults("{\"prize\":{\"ja\":\"<b>\"},\"proofs\":[\"NFC\"]}"))
        .containsExactlyInAnyOrder("/rally/prize/ja HTML", "/rally/proofs NOT_ONE_OF");
    assertThat(faults("{\"prize\":{\"ja\":\"絵\"},\"proofs\":[]}"))
        .containsExactly("/rally/proofs NOT_ONE_OF");
  }

  @Test
  void thePrizeCountsAmongTheTextsToTranslate() {
    ObjectNode document = tour("{\"prize\":{\"ja\":\"絵はがき\"}}");
    assertThat(Completeness.of(document, List.of(Language.ENGLISH)).get(Language.ENGLISH))
        .extracting(Completeness::missing)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .contains("/rally/prize");
  }
}
