package akatombo.gtfs.index;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FareName;
import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class FareNamesTest {

  private static final Schedule CITY = SampleCity.schedule();

  @Test
  void aProductOfManyRowsIsNamedInEveryLanguage() {
    assertThat(name(FareName.PRODUCT, "kishin-210-child", "en"))
        .isEqualTo("Kishin Line, single ride (child)");
    assertThat(name(FareName.PRODUCT, "kishin-210-child", "ja")).isEqualTo("姫新線 1回（こども）");
  }

  @Test
  void ridersAndMediaAreNamedByRecord() {
    assertThat(name(FareName.RIDER_CATEGORY, "adult", "en")).isEqualTo("Adult");
    assertThat(name(FareName.MEDIUM, "cash", "ko")).isEqualTo("현금");
    assertThat(name(FareName.MEDIUM, "cash", "fr")).isEqualTo("現金");
  }

  @Test
  void whatTheFeedDoesNotNameHasNoName() {
    for (FareName kind : List.of(FareName.values())) {
      assertThat(CITY.fareName(kind, "no-such", Language.ENGLISH)).isEmpty();
    }
  }

  private static String name(FareName kind, String id, String language) {
    return CITY.fareName(kind, id, new Language(language)).map(LocalizedText::text).orElseThrow();
  }
}
