package akatombo.tourism.dataset;

import java.util.regex.Pattern;

/** The text of a cell as our texts may have it: nothing that a page would take for HTML. */
final class PlainText {

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  private PlainText() {}

  static String of(String cell) {
    String lines = LINE_END.matcher(cell).replaceAll("\n");
    String broken = BREAK.matcher(lines).replaceAll("\n");
    String harmless = TAG.matcher(broken).replaceAll("< ");
    return CONTROL.matcher(harmless).replaceAll(" ").strip();
  }
}
