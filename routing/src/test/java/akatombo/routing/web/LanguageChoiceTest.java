package akatombo.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

  private final LanguageChoice choice =
      new LanguageChoice(
          List.of(
              Language.JAPANESE,
              Language.ENGLISH,
              new Language("zh-Hans"),
              new Language("zh-Hant"),
              new Language("ja-x-easy")));

  @Test
  void takesTheParameterBeforeTheHeader() {
    assertThat(chosen("en", "ja")).isEqualTo("en");
    assertThat(chosen(null, "en-GB,ja;q=0.5")).isEqualTo("en");
  }

  @Test
  void offersReadingsWhereJapaneseIsSpoken() {
    assertThat(chosen("ja-Hrkt", null)).isEqualTo("ja-Hrkt");
    assertThat(chosen("ja-x-easy", null)).isEqualTo("ja-x-easy");
  }

  @Test
  void writesChineseByScript() {
    assertThat(chosen(null, "zh-TW")).isEqualTo("zh-Hant");
    assertThat(chosen(null, "zh-CN,en;q=0.8")).isEqualTo("zh-Hans");
    assertThat(chosen("zh", null)).isEqualTo("zh-Hans");
  }

  @Test
  void fallsBackOnTheCitysOwn() {
    assertThat(chosen("fr", "en")).isEqualTo("ja");
    assertThat(chosen(null, null)).isEqualTo("ja");
    assertThat(chosen(null, "*")).isEqualTo("ja");
    assertThat(chosen(null, "!!;;q=x")).isEqualTo("ja");
  }

  private String chosen(@Nullable String lang, @Nullable String header) {
    return choice.choose(lang, header).tag();
  }
}
