package akatombo.tourism.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextHtmlTest {

  @Test
  void writesParagraphsListsAndLinks() {
    assertThat(
            html(
                "# Hours\n"
                    + "Open **daily**\n"
                    + "from 9\n\n"
                    + "- a\n"
                    + "- *b*\n\n"
                    + "See [us](https://a.example/?x=1&y)"))
        .isEqualTo(
            """
            <div lang="en">
            <h3>Hours</h3>
            <p>Open <strong>daily</strong><br>
            from 9</p>
            <ul><li>a</li><li><em>b</em></li></ul>
            <p>See <a href="https://a.example/?x=1&amp;y" rel="nofollow">us</a></p>
            </div>
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](https://a\"onclick=\"alert(1))",
        "漢《<b onclick=1>》",
        "**<img src=x onerror=alert(1)>**"
      })
  void writesNoMarkupOfOthers(String text) {
    assertThat(html(text).replaceAll("</?(div|p|strong|ruby|rp|rt)( lang=\"en\")?>", ""))
        .doesNotContain("<script", "<b", "<img", "href=\"javascript", "\"onclick");
  }

  private static String html(String text) {
    return TextHtml.paragraphs(text, Language.ENGLISH);
  }
}
