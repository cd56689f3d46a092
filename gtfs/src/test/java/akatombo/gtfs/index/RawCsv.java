package akatombo.gtfs.index;

import java.util.ArrayList;
import java.util.List;

/** The plainest reading of CSV there is, for tests that must not trust the real one. */
final class RawCsv {

  private final List<List<String>> lines = new ArrayList<>();
  private List<String> line = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private RawCsv() {}

  /** The cells of all lines that are not empty, header included. */
  static List<List<String>> parse(String text) {
    RawCsv csv = new RawCsv();
    csv.read(text);
    return csv.lines;
  }

  private void read(String text) {
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          isQuoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        isQuoted = true;
      } else if (c == ',') {
        endCell();
      } else if (c == '\n' || c == '\r') {
        endLine();
      } else {
        cell.append(c);
      }
    }
    endLine();
  }

  private void endCell() {
    line.add(cell.toString());
    cell.setLength(0);
  }

  private void endLine() {
    if (!line.isEmpty() || !cell.isEmpty()) {
      endCell();
      lines.add(line);
      line = new ArrayList<>();
    }
  }
}
