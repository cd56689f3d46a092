package akatombo.tourism.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.Facility;
import akatombo.tourism.FacilityKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FacilityRowsTest {

  private static List<Facility> facilities(FacilityKind kind, String text) {
    IntakeOutcome.Understood file =
        (IntakeOutcome.Understood)
            IntakeOutcome.of(
                text.getBytes(StandardCharsets.UTF_8),
                DatasetKind.find(kind.dataset()).orElseThrow(),
                ReadLimits.USUAL,
                null);
    FacilityRows rows = new FacilityRows(kind, file.mapping());
    return file.checked().rows().stream()
        .flatMap(row -> rows.facility(row.key(), row.cells()).stream())
        .toList();
  }

  @Test
  void saysOfAToiletWhatTheRowSays() {
    List<Facility> toilets =
        facilities(
            FacilityKind.TOILET,
            """
            NO,名称,住所,設置位置,緯度,経度,車椅子使用者用トイレ有無,乳幼児用設備設置トイレ有無,オストメイト設置トイレ有無,利用開始時間,利用終了時間
            1,公園トイレ,龍野町1,入口,34.86,134.54,有,無,,8:00,18:00
            2,位置のないトイレ,龍野町2,,,,有,,,,
            """);
    assertThat(toilets).hasSize(1);
    Facility toilet = toilets.getFirst();
    assertThat(toilet.facts()).containsEntry("wheelchair", true).containsEntry("baby", false);
    assertThat(toilet.facts()).doesNotContainKey("ostomate");
    assertThat(toilet.position()).isEqualTo("入口");
    assertThat(toilet.openingHours()).isEqualTo("08:00-18:00");
    assertThat(toilet.hours()).isNotNull();
  }

  @Test
  void namesTheDangersAnEvacuationSiteIsMeantFor() {
    Facility site =
        facilities(
                FacilityKind.SHELTER,
                """
                NO,名称,緯度,経度,災害種別_洪水,災害種別_地震,災害種別_津波,想定収容人数
                3,高台,34.86,134.54,,○,〇,120
                """)
            .getFirst();
    assertThat(site.against()).containsExactly("earthquake", "tsunami");
    assertThat(site.words()).containsEntry("capacity", "120");
    assertThat(site.openingHours()).isNull();
  }

  @Test
  void everyKindHasItsList() {
    assertThat(Stream.of(FacilityKind.values()).map(FacilityKind::dataset))
        .allSatisfy(name -> assertThat(DatasetKind.find(name)).isPresent());
  }
}
