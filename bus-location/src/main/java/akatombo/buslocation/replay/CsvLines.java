package akatombo.buslocation.replay;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A csv file with a header, in UTF-8, read row by row (RFC 4180, no line breaks in fields). */
final class CsvLines implements Closeable {

  private final Path file;
  private final BufferedReader reader;
  private final Map<String, Integer> columns = new TreeMap<>();
  private List<String> fields = List.of();
  private int row = 1;

  CsvLines(Path file) throws IOException, BadInputException {
    this.file = file;
    this.reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    String header = line();
    if (header == null || header.isBlank()) {
      throw new BadInputException(file + " is empty");
    }
    List<String> names = split(header.startsWith("\uFEFF") ? header.substring(1) : header);
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
  }

  void require(String... names) throws BadInputException {
    for (String name : names) {
      if (!columns.containsKey(name)) {
        throw new BadInputException(file + ", row 1: no column " + name);
      }
    }
  }

  /** Goes to the next row that is not blank; false at the end. */
  boolean next() throws IOException, BadInputException {
    String line;
    do {
      line = line();
      row++;
    } while (line != null && line.isBlank());
    fields = line == null ? List.of() : split(line);
    return line != null;
  }

  private @Nullable String line() throws IOException, BadInputException {
    try {
      return reader.readLine();
    } catch (MalformedInputException e) {
      throw new BadInputException(file + ", row " + (row + 1) + ": not UTF-8");
    }
  }

  /** The field, or null when it or its column is missing or empty. */
  @Nullable String text(String column) {
    Integer index = columns.get(column);
    String field = index == null || index >= fields.size() ? "" : fields.get(index).strip();
    return field.isEmpty() ? null : field;
  }

  String required(String column) throws BadInputException {
    String text = text(column);
    if (text == null) {
      throw wrong(column, "", "is missing");
    }
    return text;
  }

  @Nullable Double number(String column, double min, double max) throws BadInputException {
    String text = text(column);
    if (text == null) {
      return null;
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(column, text, "is not a number");
    }
    throw wrong(column, text, "is not between " + min + " and " + max);
  }

  double requiredNumber(String column, double min, double max) throws BadInputException {
    Double number = number(column, min, max);
    if (number == null) {
      throw wrong(column, "", "is missing");
    }
    return number;
  }

  BadInputException wrong(String column, String value, String why) {
    return new BadInputException(
        file + ", row " + row + ", column " + column + ": \"" + value + "\" " + why);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static List<String> split(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (escaped) {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
