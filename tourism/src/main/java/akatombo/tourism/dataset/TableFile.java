package akatombo.tourism.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads a file whose form and encoding nobody declares: CSV, or a workbook of a spreadsheet. */
public final class TableFile {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  private TableFile() {}

  /**
   * Reads the tables of a file.
   *
   * @param schema its names of columns tell the header from a title above it
   */
  public static ReadOutcome read(byte[] bytes, DatasetSchema schema, ReadLimits limits) {
    try {
      if (startsWith(bytes, ZIP)) {
        return Workbook.read(bytes, schema, limits);
      }
      if (startsWith(bytes, OLD_WORKBOOK)) {
        return new ReadOutcome.UnknownType(
            "An .xls workbook is not read; save it as .xlsx or CSV.");
      }
      return startsWith(bytes, PDF) || hasNul(bytes) ? unknown() : csv(bytes, schema, limits);
    } catch (OversizeException e) {
      return new ReadOutcome.TooLarge(String.valueOf(e.getMessage()));
    }
  }

  private static ReadOutcome csv(byte[] bytes, DatasetSchema schema, ReadLimits limits) {
    String text = FileText.of(bytes).orElse(null);
    if (text == null) {
      return new ReadOutcome.Broken("The text is neither UTF-8 nor Shift_JIS (windows-31j).");
    }
    if (isMarkup(text)) {
      return unknown();
    }
    List<Table.Row> rows = CsvText.rows(text, limits);
    return HeaderRow.table(rows, schema)
        .<ReadOutcome>map(table -> new ReadOutcome.Read(List.of(table)))
        .orElseGet(() -> new ReadOutcome.Broken("There is no row with the names of columns."));
  }

  /** JSON, XML or HTML. */
  private static boolean isMarkup(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("<") || start.startsWith("[");
  }

  /** UTF-16 has noughts too, but begins with a mark. */
  private static boolean hasNul(byte[] bytes) {
    if (bytes.length > 1
        && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)
        && (bytes[1] == (byte) 0xFE || bytes[1] == (byte) 0xFF)) {
      return false;
    }
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static ReadOutcome unknown() {
    return new ReadOutcome.UnknownType("Send CSV (UTF-8 or Shift_JIS) or an .xlsx workbook.");
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** The file of a table: UTF-8 with a byte order mark, as the standard asks. */
  public static byte[] csv(List<List<String>> rows) {
    StringBuilder text = new StringBuilder("\uFEFF");
    rows.forEach(row -> CsvText.append(text, row));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
