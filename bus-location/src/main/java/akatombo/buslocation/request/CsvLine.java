package akatombo.buslocation.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of a CSV file (RFC 4180), with its line end. */
public final class CsvLine {

  private CsvLine() {}

  /** The row of the values; null and nothing are written alike. */
  public static String of(List<? extends @Nullable Object> values) {
    return values.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** The row of column names. */
  public static String of(String... names) {
    return of(Arrays.asList(names));
  }

  /** The row as bytes. */
  public static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static String field(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
