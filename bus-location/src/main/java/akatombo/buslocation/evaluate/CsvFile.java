package akatombo.buslocation.evaluate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file with a header; every fault names the file and the line. */
final class CsvFile {

  private CsvFile() {}

  /** All rows, in order; a row that is read as null is left out. */
  static <T> List<T> read(Path file, List<String> columns, Function<Row, @Nullable T> reading) {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableVisitsException("there is no file " + file);
    }
    List<T> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      boolean isChecked = false;
      for (NamedCsvRecord values : csv) {
        Row row = new Row(file, values);
        if (!isChecked) {
          columns.forEach(row::requireColumn);
          isChecked = true;
        }
        T read = reading.apply(row);
        if (read != null) {
          rows.add(read);
        }
      }
    } catch (CsvParseException e) {
      throw new UnreadableVisitsException(file + " is not a CSV file: " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableVisitsException(file + " cannot be read: " + e.getMessage());
    }
    return rows;
  }

  /** One row. */
  record Row(Path file, NamedCsvRecord values) {

    /** The value; null when it is empty or {@code NULL}. */
    @Nullable String text(String column) {
      String value = values.findField(column).orElse("");
      return value.isEmpty() || value.equals("NULL") ? null : value;
    }

    String required(String column) {
      String value = text(column);
      if (value == null) {
        throw wrong("no " + column);
      }
      return value;
    }

    int number(String column) {
      String value = required(column);
      try {
        return Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw wrong("the " + column + " \"" + value + "\" is no whole number");
      }
    }

    UnreadableVisitsException wrong(String what) {
      return new UnreadableVisitsException(
          file + " line " + values.getStartingLineNumber() + ": " + what);
    }

    private void requireColumn(String column) {
      if (!values.getHeader().contains(column)) {
        throw new UnreadableVisitsException(file + " has no column " + column);
      }
    }
  }
}
