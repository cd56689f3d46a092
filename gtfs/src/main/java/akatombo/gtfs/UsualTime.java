package akatombo.gtfs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the forms of ISO-8601 that nearly everybody writes, by position: an answer of a planner has
 * a hundred times, and the JDK's formatters took a tenth of the work for a plan. Other forms are
 * for them.
 */
public final class UsualTime {

  private static final String MINUTES = "0000-00-00T00:00";
  private static final String SECONDS = MINUTES + ":00";
  private static final String OFFSET = SECONDS + "+00:00";

  private UsualTime() {}

  /**
   * The instant of a text like {@code 2026-11-24T09:45:00+09:00}; empty for another form, and for a
   * day, time or offset that does not exist.
   */
  public static Optional<Instant> instant(String text) {
    try {
      return isLike(OFFSET, text)
          ? Optional.of(at(text, two(text, 17)).toInstant(offset(text)))
          : Optional.empty();
    } catch (DateTimeException notThere) {
      return Optional.empty();
    }
  }

  /**
   * The same of a text without an offset, like {@code 2026-11-24T09:45}, with or without seconds.
   */
  public static Optional<LocalDateTime> local(String text) {
    try {
      if (isLike(MINUTES, text)) {
        return Optional.of(at(text, 0));
      }
      return isLike(SECONDS, text) ? Optional.of(at(text, two(text, 17))) : Optional.empty();
    } catch (DateTimeException notThere) {
      return Optional.empty();
    }
  }

  private static LocalDateTime at(String text, int second) {
    return LocalDateTime.of(
        LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8)),
        LocalTime.of(two(text, 11), two(text, 14), second));
  }

  private static ZoneOffset offset(String text) {
    int sign = text.charAt(SECONDS.length()) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * two(text, 20), sign * two(text, 23));
  }

  /** Whether a text has digits and signs where the form has them; a plus may be a minus. */
  private static boolean isLike(String form, String text) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char letter = text.charAt(i);
      char kind = letter >= '0' && letter <= '9' ? '0' : letter;
      if (kind != form.charAt(i) && !(form.charAt(i) == '+' && letter == '-')) {
        return false;
      }
    }
    return true;
  }

  private static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }
}
