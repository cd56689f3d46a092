package akatombo.gtfs.read;

import akatombo.gtfs.csv.CsvRow;
import akatombo.gtfs.csv.CsvTable;
import akatombo.gtfs.csv.TextEncoding;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the feed, row by row, its fields by their GTFS type; each field that is wrong gets a
 * notice and counts as empty.
 */
final class FeedTable implements AutoCloseable {

  private final String file;
  private final CsvTable csv;
  private final CsvRow row;
  private final NoticeLog log;
  private final FeedFiles files;
  private final Budget budget;
  private final List<String> columns = new ArrayList<>();

  FeedTable(String file, CsvTable csv, FeedFiles files, Budget budget) {
    this.file = file;
    this.csv = csv;
    this.row = csv.row();
    this.files = files;
    this.log = files.log();
    this.budget = budget;
    if (csv.header().isEmpty()) {
      log.add(NoticeCode.EMPTY_FILE, file, null);
    } else if (csv.duplicateColumn() != null) {
      log.add(NoticeCode.DUPLICATED_COLUMN, file, 1, csv.duplicateColumn(), null);
    }
  }

  /** Asks for a column that may be absent. */
  int column(String name) {
    int column = csv.column(name);
    if (column == columns.size()) {
      columns.add(name);
    }
    return column;
  }

  /** Asks for a column; a notice when it is absent. */
  int required(String name) {
    if (!csv.header().isEmpty() && !csv.has(name)) {
      log.add(NoticeCode.MISSING_REQUIRED_COLUMN, file, 1, name, null);
    }
    return column(name);
  }

  boolean has(String name) {
    return csv.has(name);
  }

  /** Goes to the next row that has any text. */
  boolean next() throws IOException {
    while (csv.next()) {
      if (row.isBlank()) {
        continue;
      }
      if (!budget.take(1)) {
        throw new FeedRefusedException(NoticeCode.TOO_MANY_ROWS, file, budget.toString());
      }
      if (files.pool().bytes() > files.limits().textBytes()) {
        throw new FeedRefusedException(
            NoticeCode.TOO_MANY_BYTES, file, Long.toString(files.limits().textBytes()));
      }
      if (row.fields() != csv.header().size()) {
        log.add(
            NoticeCode.INVALID_ROW_LENGTH, file, row.line(), null, Integer.toString(row.fields()));
      }
      return true;
    }
    return false;
  }

  int line() {
    return row.line();
  }

  /** The row itself, for readers that cannot afford strings. */
  CsvRow row() {
    return row;
  }

  boolean isEmpty(int column) {
    return row.isEmpty(column);
  }

  @Nullable String text(int column) {
    return row.text(column);
  }

  String textOr(int column, String absent) {
    String text = row.text(column);
    return text == null ? absent : text;
  }

  /** The text; a notice and null when empty. */
  @Nullable String requiredText(int column) {
    String text = row.text(column);
    if (text == null) {
      notice(NoticeCode.MISSING_REQUIRED_FIELD, column);
    }
    return text;
  }

  /** A whole number from {@code min} to {@code max}; {@code absent} when empty or wrong. */
  int integer(int column, int min, int max, int absent) {
    if (row.isEmpty(column)) {
      return absent;
    }
    int value = FieldText.integer(row.chars(), row.start(column), row.end(column));
    if (value == FieldText.INVALID) {
      notice(NoticeCode.INVALID_INTEGER, column);
      return absent;
    }
    if (value < min || value > max) {
      notice(NoticeCode.NUMBER_OUT_OF_RANGE, column);
      return absent;
    }
    return value;
  }

  /** A value of an enumeration that runs from 0 to {@code max}; {@code absent} otherwise. */
  int choice(int column, int max, int absent) {
    if (row.isEmpty(column)) {
      return absent;
    }
    int value = FieldText.integer(row.chars(), row.start(column), row.end(column));
    if (value == FieldText.INVALID) {
      notice(NoticeCode.INVALID_INTEGER, column);
      return absent;
    }
    if (value < 0 || value > max) {
      notice(NoticeCode.UNEXPECTED_ENUM_VALUE, column);
      return absent;
    }
    return value;
  }

  /** Seconds of the service day; −1 when empty or wrong. */
  int time(int column) {
    if (row.isEmpty(column)) {
      return -1;
    }
    int value = FieldText.time(row.chars(), row.start(column), row.end(column));
    if (value == FieldText.INVALID) {
      notice(NoticeCode.INVALID_TIME, column);
      return -1;
    }
    return value;
  }

  /** A date; null when empty or wrong. */
  @Nullable LocalDate date(int column) {
    if (row.isEmpty(column)) {
      return null;
    }
    int number =
        row.end(column) - row.start(column) == 8
            ? FieldText.integer(row.chars(), row.start(column), row.end(column))
            : FieldText.INVALID;
    if (number > 0) {
      try {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
      } catch (DateTimeException e) {
        // no such day: said below
      }
    }
    notice(NoticeCode.INVALID_DATE, column);
    return null;
  }

  /** A date; a notice and null when empty. */
  @Nullable LocalDate requiredDate(int column) {
    if (row.isEmpty(column)) {
      notice(NoticeCode.MISSING_REQUIRED_FIELD, column);
    }
    return date(column);
  }

  /** A number from {@code min} to {@code max}; NaN when empty or wrong. */
  double decimal(int column, double min, double max) {
    if (row.isEmpty(column)) {
      return Double.NaN;
    }
    double value = FieldText.decimal(row.chars(), row.start(column), row.end(column));
    if (Double.isNaN(value)) {
      notice(NoticeCode.INVALID_FLOAT, column);
    } else if (value < min || value > max) {
      notice(NoticeCode.NUMBER_OUT_OF_RANGE, column);
      return Double.NaN;
    }
    return value;
  }

  /** A notice about a field of this row, with its text. */
  void notice(NoticeCode code, int column) {
    log.add(code, file, row.line(), columns.get(column), row.text(column));
  }

  /** A notice about this row. */
  void notice(NoticeCode code, @Nullable String value) {
    log.add(code, file, row.line(), null, value);
  }

  @Override
  public void close() throws IOException {
    csv.close();
    if (csv.isBroken()) {
      log.add(NoticeCode.CSV_PARSING_FAILED, file, row.line(), null, null);
    }
    if (csv.encoding() == TextEncoding.DAMAGED_UTF_8) {
      log.add(NoticeCode.INVALID_CHARACTER, file, null);
    } else if (csv.encoding() != TextEncoding.UTF_8) {
      log.add(NoticeCode.NOT_UTF8, file, csv.encoding().name());
    }
    if (row.trimmedFields() > 0) {
      log.add(NoticeCode.LEADING_OR_TRAILING_WHITESPACES, file, Long.toString(row.trimmedFields()));
    }
  }
}
