package akatombo.buslocation.replay;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes a csv file field by field. */
final class CsvOut implements Closeable {

  private static final long OFFSET_SECONDS = 900;

  private final BufferedWriter writer;
  private final ZoneId zone;
  private final StringBuilder row = new StringBuilder(200);
  private long rows;
  private long quarter = Long.MIN_VALUE;
  private ZoneOffset offset = ZoneOffset.UTC;

  CsvOut(Path file, ZoneId zone, String header) throws IOException {
    this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.zone = zone;
    writer.write(header);
    writer.write('\n');
  }

  long rows() {
    return rows;
  }

  @CanIgnoreReturnValue
  CsvOut text(@Nullable String text) {
    if (text == null) {
      return comma();
    }
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    row.append(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    return comma();
  }

  @CanIgnoreReturnValue
  CsvOut number(long number) {
    row.append(number);
    return comma();
  }

  /** A distance with one decimal. */
  @CanIgnoreReturnValue
  CsvOut meters(double meters) {
    long tenths = Math.round(meters * 10);
    row.append(tenths / 10).append('.').append(Math.abs(tenths % 10));
    return comma();
  }

  @CanIgnoreReturnValue
  CsvOut blanks(int count) {
    row.repeat(',', count);
    return this;
  }

  /** A time with the offset of the zone, to the second. */
  @CanIgnoreReturnValue
  CsvOut time(@Nullable Instant time) {
    if (time == null) {
      return comma();
    }
    long second = time.getEpochSecond();
    if (Math.floorDiv(second, OFFSET_SECONDS) != quarter) {
      quarter = Math.floorDiv(second, OFFSET_SECONDS);
      offset = zone.getRules().getOffset(time);
    }
    LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, offset);
    row.append(local.toLocalDate()).append('T');
    digits(local.getHour()).append(':');
    digits(local.getMinute()).append(':');
    digits(local.getSecond()).append(offset.getId());
    return comma();
  }

  @CanIgnoreReturnValue
  private StringBuilder digits(int number) {
    return row.append(number < 10 ? "0" : "").append(number);
  }

  @CanIgnoreReturnValue
  private CsvOut comma() {
    row.append(',');
    return this;
  }

  void end() throws IOException {
    row.setLength(row.length() - 1);
    writer.append(row).append('\n');
    row.setLength(0);
    rows++;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
