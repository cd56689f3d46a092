package akatombo.tourism.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class MappingProposalTest {

  private static IntakeOutcome intake(String text) {
    return IntakeOutcome.of(
        text.getBytes(StandardCharsets.UTF_8),
        DatasetKind.TOURISM_FACILITIES,
        ReadLimits.USUAL,
        null);
  }

  private static SequencedMap<String, String> proposal(String text) {
    return ((IntakeOutcome.UnknownLayout) intake(text)).proposal();
  }

  @Test
  void goesByNameThenSynonymThenContent() {
    assertThat(
            proposal(
                """
                管理番号,施設名,ふりがな,所在地,Y,X,問合せ,サイト,ひとこと
                1,龍野城,たつのじょう,龍野町上霞城128-1,34.866918,134.545,0791-63-0907,https://example.org/,城
                2,うすくち龍野醤油資料館,うすくちたつのしょうゆしりょうかん,龍野町大手54-1,34.8665,134.546,0791-63-4573,https://example.org/2,醤油
                """))
        .containsExactly(
            entry("管理番号", "ID"),
            entry("施設名", "名称"),
            entry("ふりがな", "名称_カナ"),
            entry("所在地", "所在地_連結表記"),
            entry("Y", "緯度"),
            entry("X", "経度"),
            entry("問合せ", "連絡先電話番号"),
            entry("サイト", "URL"));
  }

  @Test
  void knowsDatesAndTimesByTheirLook() {
    SequencedMap<String, String> mapping =
        ((IntakeOutcome.UnknownLayout)
                IntakeOutcome.of(
                    "番号,行事名,いつ,何時から\n1,桜まつり,2027-04-01,10:00\n2,紅葉,2026-11-20,9:30\n"
                        .getBytes(StandardCharsets.UTF_8),
                    DatasetKind.EVENTS,
                    ReadLimits.USUAL,
                    null))
            .proposal();
    assertThat(mapping)
        .containsEntry("行事名", "イベント名")
        .containsEntry("いつ", "開始日")
        .containsEntry("何時から", "開始時間");
  }

  @Test
  void countsAreNoCoordinates() {
    assertThat(proposal("番号,施設名,席数\n1,茶屋,35\n2,食堂,40\n")).doesNotContainValue("緯度");
  }

  @Test
  void aMappingTheOfficeHasCorrectedIsUsed() {
    byte[] file = "番,呼び名,なに\n1,茶屋,甘味\n".getBytes(StandardCharsets.UTF_8);
    IntakeOutcome outcome =
        IntakeOutcome.of(
            file,
            DatasetKind.TOURISM_FACILITIES,
            ReadLimits.USUAL,
            Map.of("番", "ID", "呼び名", "名称", "なに", "description"));
    IntakeOutcome.Understood understood = (IntakeOutcome.Understood) outcome;
    assertThat(
            understood
                .mapping()
                .value(understood.checked().rows().getFirst().cells(), "description"))
        .isEqualTo("甘味");
  }

  @Test
  void fewColumnsWithTheStandardsNamesAreALayout() {
    assertThat(intake("ID,名称,緯度,経度\n1,龍野城,34.86,134.54\n"))
        .isInstanceOf(IntakeOutcome.Understood.class);
  }
}
