package akatombo.gtfs.publish;

import akatombo.gtfs.csv.CsvRow;
import akatombo.gtfs.csv.CsvTable;
import akatombo.gtfs.publish.Specification.ColumnSpec;
import akatombo.gtfs.publish.Specification.FileSpec;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file as they are published: columns of the specification only, values of the right
 * type, references that lead somewhere, no row twice. A wrong value is left empty, and takes its
 * row with it where it is required or part of what identifies the row.
 */
final class TableCopy {

  private final FileSpec file;
  private final CsvTable table;
  private final KnownIds known;
  private final List<ColumnSpec> columns;
  private final int[] fields;
  private final String[] values;
  private final Set<List<String>> keys = new HashSet<>();
  private final boolean isKeyChecked;

  /**
   * Takes over a table before its first row.
   *
   * @param isKeyChecked false for a file whose rows the caller tells apart itself
   */
  TableCopy(FileSpec file, CsvTable table, KnownIds known, boolean isKeyChecked) {
    this.file = file;
    this.table = table;
    this.known = known;
    this.isKeyChecked = isKeyChecked;
    this.columns = file.columns().stream().filter(column -> table.has(column.name())).toList();
    this.fields = columns.stream().mapToInt(column -> table.column(column.name())).toArray();
    this.values = new String[columns.size()];
  }

  /** The names of the columns there are. */
  List<String> header() {
    return columns.stream().map(ColumnSpec::name).toList();
  }

  /** The place of a column in {@link #values}, −1 when the file does not have it. */
  int indexOf(String column) {
    return header().indexOf(column);
  }

  /** Whether each required column exists. */
  boolean isComplete() {
    return file.columns().stream()
        .allMatch(column -> !column.isRequired() || table.has(column.name()));
  }

  /** Goes to the next row that is published; false at the end. */
  boolean next() throws IOException {
    while (table.next()) {
      if (!table.row().isBlank() && take(table.row()) && isFirst()) {
        noteIds();
        return true;
      }
    }
    return false;
  }

  /** The row, "" where empty; the same array each time. */
  String[] values() {
    return values;
  }

  private boolean take(CsvRow row) {
    for (int i = 0; i < fields.length; i++) {
      ColumnSpec column = columns.get(i);
      @Nullable String raw = row.text(fields[i]);
      @Nullable String value = raw == null ? null : checked(column, raw);
      boolean isLost = raw != null && value == null && column.isKey();
      if (isLost || (value == null && column.isRequired())) {
        return false;
      }
      values[i] = value == null ? "" : value;
    }
    return true;
  }

  private @Nullable String checked(ColumnSpec column, String raw) {
    String value = column.type().normalize(raw);
    if (value == null) {
      return null;
    }
    boolean isDangling = !column.references().isEmpty() && !known.has(column.references(), value);
    boolean isRefused =
        column.isKey() && column.isRequired() && !known.isAccepted(name(column), value);
    return isDangling || isRefused ? null : value;
  }

  private boolean isFirst() {
    if (!isKeyChecked) {
      return true;
    }
    String[] key = new String[columns.size()];
    Arrays.fill(key, "");
    boolean isEmpty = true;
    for (int i = 0; i < key.length; i++) {
      if (columns.get(i).isKey()) {
        key[i] = values[i];
        isEmpty &= values[i].isEmpty();
      }
    }
    return isEmpty || keys.add(List.of(key));
  }

  private void noteIds() {
    if (!isKeyChecked) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isEmpty() && isReferredTo(columns.get(i))) {
        known.add(name(columns.get(i)), values[i]);
      }
    }
  }

  private static boolean isReferredTo(ColumnSpec column) {
    return column.name().endsWith("_id");
  }

  private String name(ColumnSpec column) {
    return file.name() + "." + column.name();
  }
}
