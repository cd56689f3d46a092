package akatombo.gtfs.index;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageFallbackTest {

  @Test
  void fallsBackFromScriptToBase() {
    assertThat(chain("zh-Hant")).containsExactly("zh-Hant", "zh");
    assertThat(chain("zh-Hans")).containsExactly("zh-Hans", "zh");
    assertThat(chain("en-US")).containsExactly("en-US", "en");
  }

  @Test
  void readsChineseRegionsAsScripts() {
    assertThat(chain("zh-TW")).containsExactly("zh-Hant", "zh");
    assertThat(chain("zh_CN")).containsExactly("zh-Hans", "zh");
  }

  @Test
  void easyJapaneseAndReadingsFallBackToJapanese() {
    assertThat(chain("ja-x-easy")).startsWith("ja-x-easy").endsWith("ja");
    assertThat(chain("ja-Hrkt")).containsExactly("ja-Hrkt", "ja");
    assertThat(chain("ja-HIRA")).containsExactly("ja-Hrkt", "ja");
  }

  @Test
  void relativesComeLastAndReadingsNever() {
    assertThat(chain("zh", "zh-Hans", "ja-Hrkt")).containsExactly("zh", "zh-Hans");
    assertThat(chain("zh-Hant", "zh-Hans")).containsExactly("zh-Hant", "zh", "zh-Hans");
    assertThat(chain("en-GB", "en-US", "enm")).containsExactly("en-GB", "en", "en-US");
    assertThat(chain("ja", "ja-Hrkt")).containsExactly("ja");
  }

  @Test
  void keepsTagsItDoesNotKnow() {
    assertThat(LanguageFallback.canonical("not a tag!")).isEqualTo("not a tag!");
  }

  private static List<String> chain(String tag, String... known) {
    return LanguageFallback.chain(new Language(tag), List.of(known));
  }
}
