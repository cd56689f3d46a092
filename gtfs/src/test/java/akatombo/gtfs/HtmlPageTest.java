package akatombo.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlPageTest {

  @Test
  void letsNoTextBecomeMarkup() {
    assertThat(HtmlPage.escape("<a href=\"x\" title='&'>"))
        .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;&amp;&#39;&gt;");
    assertThat(new HtmlPage("en", "</title><script>").around("<p>main</p>\n"))
        .contains("<html lang=\"en\">", "<title>&lt;/title&gt;&lt;script&gt;</title>")
        .contains("<main>\n<p>main</p>\n</main>")
        .doesNotContain("<script>");
  }
}
