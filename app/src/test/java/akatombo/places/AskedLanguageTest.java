package akatombo.places;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedLanguageTest {

  private final AskedLanguage languages =
      new AskedLanguage(
          List.of(
              Language.JAPANESE,
              Language.ENGLISH,
              new Language("zh-Hans"),
              new Language("zh-Hant"),
              new Language("ko")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|en",
        "en-US,en;q=0.9|en",
        "fr, en;q=0.5|en",
        "zh-TW|zh-Hant",
        "zh-CN,zh;q=0.9|zh-Hans",
        "zh|zh-Hans",
        "ja-Hrkt|ja-Hrkt",
        "*|ja",
      })
  void choosesTheBestThereIs(String asked, String chosen) {
    assertThat(languages.choose(asked)).contains(new Language(chosen));
  }

  @Test
  void choosesNothingForWhatIsNotOfferedOrNoLanguage() {
    assertThat(languages.choose("fr")).isEmpty();
    assertThat(languages.choose(";;=?")).isEmpty();
  }
}
