package akatombo.tourism.dataset;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;

/** Rows of CSV text (RFC 4180), in and out; nothing is trimmed. */
final class CsvText {

  private static final int LINE_LOOKED_AT = 4096;

  private CsvText() {}

  /**
   * All rows, also blank ones.
   *
   * @throws OversizeException when there is more than anything we take
   */
  static List<Table.Row> rows(String text, ReadLimits limits) {
    List<Table.Row> rows = new ArrayList<>();
    try {
      for (CsvRecord row : reader(text)) {
        if (rows.size() > limits.rowsMax()) {
          throw new OversizeException("There are more than " + limits.rowsMax() + " rows.");
        }
        if (row.getFieldCount() > ReadLimits.COLUMNS_MAX) {
          throw new OversizeException(
              "There are more than " + ReadLimits.COLUMNS_MAX + " columns.");
        }
        if (row.getFields().stream().anyMatch(cell -> cell.length() > ReadLimits.CELL_MAX)) {
          throw tooLong();
        }
        rows.add(new Table.Row(rows.size() + 1, row.getFields()));
      }
    } catch (CsvParseException e) {
      throw tooLong();
    }
    return rows;
  }

  private static OversizeException tooLong() {
    return new OversizeException(
        "A value is longer than " + ReadLimits.CELL_MAX + " characters; is a quote not closed?");
  }

  /** Real files have {@code "a"b}; the library has no other way to go on behind such a field. */
  @SuppressWarnings("removal")
  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .detectBomHeader(false)
        .maxBufferSize(ReadLimits.CELL_MAX * 2)
        .ofCsvRecord(text);
  }

  /** Spreadsheets save tabs when asked for text. */
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String start = text.substring(0, Math.min(end < 0 ? text.length() : end, LINE_LOOKED_AT));
    return start.indexOf(',') < 0 && start.indexOf('\t') >= 0 ? '\t' : ',';
  }

  /** Adds a row; what a spreadsheet would take for several cells or lines is quoted. */
  static void append(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      String cell = cells.get(i);
      if (needsQuotes(cell)) {
        text.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        text.append(cell);
      }
    }
    text.append("\r\n");
  }

  private static boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
