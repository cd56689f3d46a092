package akatombo.tourism.visit;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import akatombo.tourism.WalkPath.Stairs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayWordsTest {

  private static final Stairs STONE =
      new Stairs(Map.of("ja", "埋門の石段", "en", "Uzumimon Stone Steps"), 34);

  @Test
  void saysHowMuchLongerTheWayIsAndWhichStepsItAvoids() {
    WayWords words = WayWords.of(computed(path(120, 34, STONE), path(340, 0)));
    assertThat(words.in(Language.ENGLISH))
        .isEqualTo(
            "The way without steps is 220 m longer and avoids Uzumimon Stone Steps (34 steps).");
    assertThat(words.in(Language.JAPANESE)).isEqualTo("階段のない道は220 m長く、埋門の石段（34段）を通りません。");
  }

  @Test
  void saysPlainlyThatNoWayWithoutStepsWasFound() {
    WayWords words = WayWords.of(computed(path(120, 34, STONE), null));
    assertThat(words.in(Language.ENGLISH))
        .isEqualTo("No way without steps was found; on the way: Uzumimon Stone Steps (34 steps).");
    assertThat(WayWords.of(computed(path(80, 0), null)).in(Language.ENGLISH))
        .isEqualTo("No way for wheelchairs was found.");
  }

  @Test
  void tellsNotKnownFromNone() {
    assertThat(WayWords.of(new TourLeg(path(120, null), null)).in(Language.ENGLISH))
        .contains("not known");
    assertThat(WayWords.of(computed(null, null)).in(Language.ENGLISH))
        .isEqualTo("No way on foot was found.");
  }

  @Test
  void namesStepsNobodyCountedOrNamed() {
    Stairs nameless = new Stairs(Map.of(), null);
    assertThat(WayWords.of(computed(path(100, null, nameless), path(105, 0))).in(Language.ENGLISH))
        .isEqualTo("The way without steps is about as long and avoids steps.");
    assertThat(WayWords.of(computed(path(100, 12), path(60, 0))).in(Language.JAPANESE))
        .isEqualTo("階段のない道は40 m短く、12段の階段を通りません。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh-Hans | 无台阶的路线长220米，不经过石段（34级）。
          zh-Hant | 無台階的路線長220公尺，不經過石段（34級）。
          ko      | 계단 없는 길은 220 m 더 길고, 다음을 지나지 않습니다: 石段(34단).
          """)
  void saysItInTheLanguagesOfVisitorsToo(String tag, String expected) {
    Stairs stairs = new Stairs(Map.of("", "石段"), 34);
    WayWords words = WayWords.of(computed(path(120, 34, stairs), path(340, 0)));
    Language language = new Language(tag);
    assertThat(words.language(List.of(language, Language.ENGLISH))).isEqualTo(language);
    assertThat(words.in(language)).isEqualTo(expected);
    assertThat(words.language(List.of(new Language("fr")))).isEqualTo(Language.ENGLISH);
  }

  @Test
  void saysSoWhereThereAreNoStepsAnyway() {
    assertThat(WayWords.of(computed(path(100, 0), path(100, 0))).in(Language.ENGLISH))
        .isEqualTo("There are no steps on the way.");
  }

  private static TourLeg computed(@Nullable WalkPath ordinary, @Nullable WalkPath stepFree) {
    return TourLeg.computed(ordinary, stepFree);
  }

  private static WalkPath path(double meters, @Nullable Integer steps, Stairs... stairs) {
    return new WalkPath(
        List.of(new GeoPoint(34.86, 134.54), new GeoPoint(34.861, 134.54)),
        false,
        meters,
        240,
        null,
        steps,
        null,
        null,
        null,
        List.of(stairs),
        null,
        null);
  }
}
