package akatombo.tourism.web;

import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.visit.VisitDay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as visitors write them: {@code HH:mm} of today, or a date and time. */
final class Moment {

  private static final int DAYS_MAX = 366;

  private Moment() {}

  /** What a parameter says, up to a year from now; empty when it is missing. */
  static Optional<ZonedDateTime> read(Query query, String field, ZonedDateTime now) {
    String text = query.text(field);
    if (text == null) {
      return Optional.empty();
    }
    ZonedDateTime at = parse(field, text, now).atZone(now.getZone());
    ZonedDateTime first = now.minusDays(DAYS_MAX);
    ZonedDateTime last = now.plusDays(DAYS_MAX);
    if (at.isBefore(first) || at.isAfter(last)) {
      throw Refusals.outOfRange(field, text, written(first), written(last));
    }
    return Optional.of(at);
  }

  /** A time for people: to the second. */
  static String written(ZonedDateTime at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString();
  }

  /** A plus sign that was not escaped arrives as a space; it can only be the offset's. */
  static Instant parse(String field, String raw, ZonedDateTime now) {
    String text = raw.replace(' ', '+');
    try {
      if (text.length() <= "17:00:00".length()) {
        return VisitDay.of(now).at(LocalTime.parse(text));
      }
      return text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 9
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(now.getZone()).toInstant();
    } catch (DateTimeParseException notATime) {
      throw Refusals.invalid(
          field, raw, "HH:mm of today, or a time like 2027-04-01T17:00:00+09:00");
    }
  }
}
