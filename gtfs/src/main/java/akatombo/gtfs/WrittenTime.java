package akatombo.gtfs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * Reads what people and devices write as a time or a date: ISO-8601, within the years public
 * transport speaks of. Other years are a slip, and few formats, databases or zones can hold them.
 */
public final class WrittenTime {

  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
  private static final Instant FROM = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2999-12-31T00:00:00Z");

  private WrittenTime() {}

  /**
   * A time with its offset.
   *
   * @throws DateTimeParseException for any other text, and for years nobody means
   */
  public static Instant instant(String text) {
    return meant(OffsetDateTime.parse(text).toInstant(), text);
  }

  /** The instant that was written so, if its year can be meant. */
  public static Instant meant(Instant instant, String text) {
    if (instant.isBefore(FROM) || instant.isAfter(UNTIL)) {
      throw new DateTimeParseException("not of the years 1970 to 2999", text, 0);
    }
    return instant;
  }

  /**
   * A date {@code YYYY-MM-DD}.
   *
   * @throws DateTimeParseException for any other text, and for years nobody means
   */
  public static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new DateTimeParseException("not of the years 1970 to 2999", text, 0);
    }
    return date;
  }
}
