package akatombo.pages;

import akatombo.gtfs.HtmlPage;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** Builds a plain page; every text that comes from outside is escaped on its way in. */
final class Html {

  private final StringBuilder body = new StringBuilder();

  static String escape(String text) {
    return HtmlPage.escape(text);
  }

  /** Adds an element that holds text. */
  @CanIgnoreReturnValue
  Html text(String element, String text) {
    body.append("<%s>%s</%s>\n".formatted(element, escape(text), element));
    return this;
  }

  /** Adds a paragraph of a CSS class. */
  @CanIgnoreReturnValue
  Html note(String cssClass, String text) {
    body.append("<p class=\"%s\">%s</p>\n".formatted(cssClass, escape(text)));
    return this;
  }

  /** Adds markup made here, never anything from outside. */
  @CanIgnoreReturnValue
  Html raw(String markup) {
    body.append(markup).append('\n');
    return this;
  }

  /** Adds a list item with a link. */
  @CanIgnoreReturnValue
  Html link(String href, String text, String remark) {
    return raw(
        "<li><a href=\"%s\">%s</a> %s</li>".formatted(escape(href), escape(text), escape(remark)));
  }

  /** The whole page. */
  String page(String language, String title) {
    return new HtmlPage(language, title).around(body.toString());
  }
}
