package akatombo.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ja         | ja
          ja-x-easy  | ja-x-easy ja-x ja
          ja-Hrkt    | ja-Hrkt ja
          en-GB      | en-GB en
          ko         | ko en
          zh         | zh zh-Hans zh-Hant en
          zh-CN      | zh-CN zh-Hans zh zh-Hant en
          zh-SG      | zh-SG zh-Hans zh zh-Hant en
          zh-TW      | zh-TW zh-Hant zh zh-Hans en
          zh-HK      | zh-HK zh-Hant zh zh-Hans en
          zh-MO      | zh-MO zh-Hant zh zh-Hans en
          zh-Hant    | zh-Hant zh zh-Hans en
          zh-Hant-TW | zh-Hant-TW zh-Hant zh zh-Hans en
          zh-Hans-HK | zh-Hans-HK zh-Hans zh zh-Hant en
          """)
  void isFollowedByWhatItsReadersTakeNext(String tag, String expected) {
    assertThat(
            new Language(tag)
                .preferred().stream().map(Language::tag).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 見本",
    "ja-x-easy, 見本",
    "en, a sample",
    "en-GB, a sample",
    "ko, a sample",
    "zh-CN, 樣本",
    "fr, a sample"
  })
  void takesTheTextThatItsReadersTake(String tag, String expected) {
    SequencedMap<Language, String> texts = new LinkedHashMap<>();
    texts.put(Language.JAPANESE, "見本");
    texts.put(new Language("en-US"), "a sample");
    texts.put(new Language("zh-Hant"), "樣本");
    assertThat(new Language(tag).best(texts)).contains(expected);
    texts.remove(new Language("en-US"));
    assertThat(new Language("fr").best(texts)).contains("見本");
    texts.clear();
    assertThat(new Language(tag).best(texts)).isEmpty();
  }
}
