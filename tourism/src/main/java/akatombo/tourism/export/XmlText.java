package akatombo.tourism.export;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML whose every text and value is escaped; characters XML cannot hold are left out. */
final class XmlText {

  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element with attributes given as name and value in turn. */
  void begin(String name, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      append(attributes[i + 1]);
      text.append('"');
    }
    text.append('>');
    open.push(name);
  }

  void end() {
    text.append("</").append(open.pop()).append('>');
  }

  /** An element with text; none when the text is empty. */
  void element(String name, String content) {
    if (!content.isEmpty()) {
      begin(name);
      append(content);
      end();
    }
  }

  private void append(String content) {
    content.codePoints().filter(XmlText::isCharacter).forEach(this::append);
  }

  private void append(int character) {
    switch (character) {
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '&' -> text.append("&amp;");
      case '"' -> text.append("&quot;");
      case '\r', '\n', '\t' -> text.append("&#").append(character).append(';');
      default -> text.appendCodePoint(character);
    }
  }

  /** XML 1.0 §2.2. */
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
