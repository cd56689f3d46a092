package akatombo.tourism.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;

/** Columns that are never null. */
final class Rows {

  private Rows() {}

  static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  static Instant time(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Instant.class));
  }

  static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }
}
