package akatombo.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferedLanguagesTest {

  private final OfferedLanguages choice =
      new OfferedLanguages(
          Stream.of("ja", "en", "zh-Hans", "zh-Hant", "ko").map(Language::new).toList());

  @ParameterizedTest
  @CsvSource({
    "en, en", "EN-us, en", "zh-TW, zh-Hant", "zh-CN, zh-Hans", "zh-Hant-HK, zh-Hant",
    "zh, zh-Hans", "ja-Hrkt, ja-Hrkt", "ja-x-easy, ja", "fr, ja", "'', ja"
  })
  void looksUpWhatLangAsksFor(String lang, String expected) {
    assertThat(choose(lang, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr, en;q=0.8, ja;q=0.5 | en",
        "ja;q=0.5, en;q=0.8 | en",
        "ko;q=0, en | en",
        "ko;q=0 | ja",
        "* | ja",
        "fr;q=1, de | ja",
        "en;q=oops, ko;q=0.1 | ko",
        ";;;,,, | ja"
      })
  void takesWhatTheHeaderPrefers(String header, String expected) {
    assertThat(choose(null, header)).isEqualTo(expected);
  }

  @Test
  void letsLangBeatTheHeader() {
    assertThat(choose("en", "ko")).isEqualTo("en");
    assertThat(choose("fr", "ko")).isEqualTo("ja");
  }

  @Test
  void offersReadingsWhereJapaneseIs() {
    assertThat(choice.all()).contains(Language.READING);
    assertThat(new OfferedLanguages(List.of(Language.ENGLISH)).all())
        .containsExactly(Language.ENGLISH);
  }

  @Test
  void tellsWhoAsksForNothingFromWhoAsksForSomethingElse() {
    Language none = new Language("none");
    Language other = new Language("other");
    assertThat(choice.choose(null, null, none, other)).isEqualTo(none);
    assertThat(choice.choose(" ", "*", none, other)).isEqualTo(none);
    assertThat(choice.choose(null, "fr", none, other)).isEqualTo(other);
    assertThat(choice.choose("de", "en", none, other)).isEqualTo(other);
    assertThat(choice.choose(null, "fr, ko;q=0.3", none, other)).isEqualTo(new Language("ko"));
  }

  private String choose(@Nullable String lang, @Nullable String header) {
    return choice.choose(lang, header).tag();
  }
}
