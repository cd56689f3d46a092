package akatombo.gtfs.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The files and columns of the GTFS reference that are published row by row, in writing order. */
final class Specification {

  private static final List<FileSpec> FILES = load();

  private Specification() {}

  static List<FileSpec> files() {
    return FILES;
  }

  private static List<FileSpec> load() {
    Map<String, List<ColumnSpec>> files = new LinkedHashMap<>();
    InputStream in = Objects.requireNonNull(Specification.class.getResourceAsStream("columns.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cell = line.split("\t", -1);
          files.computeIfAbsent(cell[0], _ -> new ArrayList<>()).add(column(cell));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.entrySet().stream()
        .map(file -> new FileSpec(file.getKey(), List.copyOf(file.getValue())))
        .toList();
  }

  private static ColumnSpec column(String[] cell) {
    String role = cell[3];
    return new ColumnSpec(
        cell[1],
        FieldType.valueOf(cell[2].toUpperCase(Locale.ROOT)),
        role.equals("key") || role.equals("id"),
        role.equals("required") || role.equals("id"),
        cell[4].equals("-") ? List.of() : List.of(cell[4].split(" ")));
  }

  /** A file by its name without {@code .txt}, and its columns. */
  record FileSpec(String name, List<ColumnSpec> columns) {

    String file() {
      return name + ".txt";
    }
  }

  /**
   * A column.
   *
   * @param isKey whether it belongs to what identifies a row: then a wrong value loses the row
   * @param isRequired whether a row without it is lost
   * @param references the columns, as {@code file.column}, one of which must have its value
   */
  record ColumnSpec(
      String name, FieldType type, boolean isKey, boolean isRequired, List<String> references) {}
}
