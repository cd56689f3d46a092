package akatombo.gtfs;

/**
 * The frame of all pages people read in a browser: one head, one style sheet, no script. Here for
 * lack of a better place, since every module may import this one and no other (decision 026).
 *
 * @param language of the page as a tag
 * @param title as plain text
 * @param head markup for the head besides; empty for none
 */
public record HtmlPage(String language, String title, String head) {

  public HtmlPage(String language, String title) {
    this(language, title, "");
  }

  /** The whole page around markup. */
  public String around(String main) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <link rel="icon" href="/assets/akatombo.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/akatombo.css">
    %s</head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(escape(language), escape(title), head, main);
  }

  /** A text as it stands in markup and in the values of attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
