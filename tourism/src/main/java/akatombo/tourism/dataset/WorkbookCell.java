package akatombo.tourism.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Writes the value of a spreadsheet's cell as the CSV file of the same table would have it. */
final class WorkbookCell {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
  private static final long SECONDS = 86_400;
  private static final double LAST_DAY = 2_958_465;

  private WorkbookCell() {}

  static List<String> texts(Row row, boolean counts1904) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(text(row.getOptionalCell(i).orElse(null), counts1904));
    }
    return texts;
  }

  private static String text(@Nullable Cell cell, boolean counts1904) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    String raw = cell.getRawValue();
    return switch (cell.getType()) {
      case NUMBER -> number(raw, cell.getDataFormatString(), counts1904);
      case BOOLEAN -> "1".equals(raw) ? "TRUE" : "FALSE";
      case STRING -> cell.asString();
      default -> raw == null ? "" : raw;
    };
  }

  /** A spreadsheet keeps 34.866918 as the double next to it; the shortest text names the same. */
  private static String number(@Nullable String raw, @Nullable String format, boolean counts1904) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    double value = Double.parseDouble(raw);
    if (isDate(format) && value >= 0 && value < LAST_DAY) {
      return date(value, counts1904);
    }
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(@Nullable String format) {
    if (format == null || format.equalsIgnoreCase("General")) {
      return false;
    }
    String bare = QUOTED.matcher(format).replaceAll("");
    return bare.chars().anyMatch(c -> "ymdhsYMDHSge".indexOf(c) >= 0) && !bare.contains("0.");
  }

  private static String date(double value, boolean counts1904) {
    long days = (long) value;
    long seconds = Math.round((value - days) * SECONDS);
    LocalDateTime time =
        (counts1904 ? FIRST_DAY_1904 : FIRST_DAY)
            .atTime(LocalTime.MIDNIGHT)
            .plusDays(days)
            .plusSeconds(seconds);
    if (days == 0 && !counts1904) {
      return MINUTES.format(time);
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toLocalDate() + " " + MINUTES.format(time);
  }
}
