package akatombo.tourism.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Checks the rows of a table: what we work with must be understood, the rest is only kept. */
public final class RowCheck {

  private static final int ERRORS_MAX = 1_000;
  private static final int KEY_MAX = 200;
  private static final double SOUTH = 20;
  private static final double NORTH = 46;
  private static final double WEST = 122;
  private static final double EAST = 154;

  private final DatasetSchema schema;
  private final ColumnMapping mapping;
  private final Table table;
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private final List<ImportRow> rows = new ArrayList<>();
  private final List<CellError> errors = new ArrayList<>();
  private int errorCount;

  private RowCheck(DatasetSchema schema, ColumnMapping mapping, Table table) {
    this.schema = schema;
    this.mapping = mapping;
    this.table = table;
  }

  /** The rows of the table and what is wrong with them. */
  public static CheckedTable of(DatasetSchema schema, ColumnMapping mapping, Table table) {
    RowCheck check = new RowCheck(schema, mapping, table);
    table.rows().forEach(check::row);
    return new CheckedTable(check.rows, check.errors, check.errorCount);
  }

  private void row(Table.Row row) {
    if (row.cells().size() > table.columns().size()) {
      add(
          row,
          "",
          "too-many-cells",
          "The row has more cells than the file has columns.",
          "行のセルが列より多くあります。");
    }
    for (Field field : schema.fields()) {
      if (mapping.columns().containsKey(field.key())) {
        cell(row, field, mapping.value(row.cells(), field.key()));
      }
    }
    pairs(row);
    key(row);
  }

  private void key(Table.Row row) {
    String key = Values.plain(mapping.value(row.cells(), Field.ID));
    if (key.isEmpty()) {
      return;
    }
    Integer earlier = rowOfKey.putIfAbsent(key, row.number());
    if (earlier != null) {
      add(
          row,
          Field.ID,
          "duplicate-id",
          "Row " + earlier + " has the id " + key + " too.",
          "ID %s は %d 行目にもあります。".formatted(key, earlier));
    } else {
      rows.add(new ImportRow(key, rows.size(), row.cells()));
    }
  }

  private void cell(Table.Row row, Field field, String cell) {
    String value = Values.plain(cell);
    if (cell.length() > ReadLimits.CELL_MAX || cell.indexOf('\0') >= 0) {
      add(
          row,
          field.key(),
          "unusable-text",
          "The text is too long or holds control characters.",
          "文が長すぎるか、制御文字が入っています。");
    } else if (value.isEmpty()) {
      empty(row, field);
    } else {
      filled(row, field, value);
    }
  }

  private void empty(Table.Row row, Field field) {
    if (field.type() == Field.Type.ID) {
      add(
          row,
          field.key(),
          "missing-id",
          "Every row needs an id of its own.",
          "どの行にも、その行だけの ID が必要です。");
    } else if (field.type() == Field.Type.NAME) {
      add(row, field.key(), "missing-name", "Every row needs a name.", "どの行にも名称が必要です。");
    }
  }

  private void filled(Table.Row row, Field field, String value) {
    switch (field.type()) {
      case ID -> {
        if (value.length() > KEY_MAX) {
          add(
              row,
              field.key(),
              "invalid-id",
              "The id is longer than 200 characters.",
              "ID が 200 文字を超えています。");
        }
      }
      case LATITUDE -> coordinate(row, field, value, SOUTH, NORTH);
      case LONGITUDE -> coordinate(row, field, value, WEST, EAST);
      case NUMBER -> {
        if (Values.number(value).isEmpty()) {
          add(
              row,
              field.key(),
              "invalid-number",
              quoted(value) + " is no number.",
              quoted(value) + " は数ではありません。");
        }
      }
      case DATE -> {
        if (Values.date(value).isEmpty()) {
          add(
              row,
              field.key(),
              "invalid-date",
              quoted(value) + " is no date; write 2026-11-03.",
              quoted(value) + " は日付ではありません。2026-11-03 のように書いてください。");
        }
      }
      case TIME -> {
        if (Values.time(value).isEmpty()) {
          add(
              row,
              field.key(),
              "invalid-time",
              quoted(value) + " is no time; write 09:00.",
              quoted(value) + " は時刻ではありません。09:00 のように書いてください。");
        }
      }
      case NAME, KANA, TEXT, DAYS, PHONE, URL, FLAG -> {}
    }
  }

  private void coordinate(Table.Row row, Field field, String value, double min, double max) {
    OptionalDouble degrees = Values.number(value);
    if (degrees.isEmpty()) {
      add(
          row,
          field.key(),
          "invalid-coordinate",
          quoted(value) + " is no decimal number of degrees; write 34.861762.",
          quoted(value) + " は十進の度ではありません。34.861762 のように書いてください。");
    } else if (degrees.getAsDouble() < min || degrees.getAsDouble() > max) {
      add(
          row,
          field.key(),
          "coordinate-out-of-range",
          "%s does not lie in Japan, between %.0f and %.0f degrees.".formatted(value, min, max),
          "%s は日本の範囲（%.0f～%.0f 度）にありません。".formatted(value, min, max));
    }
  }

  /** What two cells say together. */
  private void pairs(Table.Row row) {
    boolean hasLatitude = !mapping.value(row.cells(), "latitude").isBlank();
    boolean hasLongitude = !mapping.value(row.cells(), "longitude").isBlank();
    if (hasLatitude != hasLongitude) {
      add(
          row,
          hasLatitude ? "longitude" : "latitude",
          "incomplete-coordinate",
          "Latitude and longitude are given together or not at all.",
          "緯度と経度は、両方書くか両方省いてください。");
    }
    Optional<LocalDate> first = Values.date(mapping.value(row.cells(), "firstDay"));
    Optional<LocalDate> last = Values.date(mapping.value(row.cells(), "lastDay"));
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      add(
          row,
          "lastDay",
          "ends-before-start",
          "The last day lies before the first.",
          "終了日が開始日より前です。");
    }
  }

  private void add(Table.Row row, String field, String code, String detail, String japanese) {
    errorCount++;
    if (errors.size() < ERRORS_MAX) {
      Integer column = mapping.columns().get(field);
      errors.add(
          new CellError(
              row.number(),
              column == null ? "" : table.columns().get(column),
              code,
              detail,
              japanese));
    }
  }

  private static String quoted(String value) {
    return '"' + (value.length() > 80 ? value.substring(0, 80) + "…" : value) + '"';
  }
}
