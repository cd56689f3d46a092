package akatombo.tourism.web;

import akatombo.gtfs.HtmlPage;
import akatombo.gtfs.Language;
import java.util.regex.Pattern;

/**
 * Texts of the office as HTML: paragraphs, headings, lists, emphasis and links of their safe
 * Markdown, and ruby. All that they say is escaped; only what is written here is markup.
 */
public final class TextHtml {

  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+");
  private static final Pattern RULE = Pattern.compile("([-*_])(\\s*\\1){2,}\\s*");
  private static final Pattern ITEM = Pattern.compile("([-*+]|\\d{1,9}[.)])\\s+");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]+)]\\s*\\(\\s*((?:https://|tel:|mailto:)[^\\s()]+)\\s*\\)");
  private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w])\\*([^*\\s][^*]*)\\*");
  private static final Pattern RUBY = Pattern.compile("([\\p{IsHan}々〆ヶ]+)《([^《》]+)》");

  private TextHtml() {}

  private static String escape(String text) {
    return HtmlPage.escape(text);
  }

  /** One line, with ruby where the text has it. */
  public static String line(String text) {
    return ruby(escape(text));
  }

  /** A name without its ruby, for places where there is no markup; not escaped. */
  public static String plain(String text) {
    return RUBY.matcher(text).replaceAll("$1");
  }

  /** A text of several paragraphs. */
  public static String paragraphs(String text, Language language) {
    StringBuilder html = new StringBuilder();
    for (String block : BLANK_LINES.split(text.strip(), -1)) {
      html.append(block(block)).append('\n');
    }
    return "<div lang=\"%s\">\n%s</div>\n".formatted(escape(language.tag()), html);
  }

  private static String block(String block) {
    StringBuilder html = new StringBuilder();
    String open = "";
    for (String raw : block.split("\n", -1)) {
      String line = raw.strip();
      boolean isHeading = HEADING.matcher(line).lookingAt();
      boolean isItem = !isHeading && ITEM.matcher(line).lookingAt();
      boolean isRule = RULE.matcher(line).matches();
      String wanted = isHeading || isRule ? "" : isItem ? "ul" : "p";
      boolean isNew = !wanted.equals(open);
      html.append(isNew && !open.isEmpty() ? "</" + open + ">\n" : "")
          .append(isNew && !wanted.isEmpty() ? "<" + wanted + ">" : "");
      html.append(
          isRule
              ? "<hr>\n"
              : isHeading
                  ? "<h3>" + inline(HEADING.matcher(line).replaceFirst("")) + "</h3>\n"
                  : isItem
                      ? "<li>" + inline(ITEM.matcher(line).replaceFirst("")) + "</li>"
                      : (isNew ? "" : "<br>\n") + inline(quoted(line)));
      open = wanted;
    }
    return html.append(open.isEmpty() ? "" : "</" + open + ">").toString();
  }

  private static String quoted(String line) {
    return line.startsWith(">") ? line.substring(1).strip() : line;
  }

  /** Marks are looked for in what is escaped already: an escape holds none of them. */
  private static String inline(String line) {
    String html = LINK.matcher(escape(line)).replaceAll("<a href=\"$2\" rel=\"nofollow\">$1</a>");
    html = STRONG.matcher(html).replaceAll("<strong>$1</strong>");
    return ruby(EMPHASIS.matcher(html).replaceAll("<em>$1</em>"));
  }

  private static String ruby(String html) {
    return RUBY.matcher(html).replaceAll("<ruby>$1<rp>《</rp><rt>$2</rt><rp>》</rp></ruby>");
  }
}
