package akatombo.tourism.web;

import akatombo.gtfs.WrittenTime;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.visit.VisitDay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
    return parsed(query, field, now).map(at -> checked(field, at, now));
  }

  /** What a parameter says of a time at which the timetables know the buses. */
  static Optional<ZonedDateTime> read(
      Query query, String field, ZonedDateTime now, Validity validity) {
    Optional<ZonedDateTime> at = parsed(query, field, now);
    at.ifPresent(time -> validity.check(field, time));
    return at.map(time -> checked(field, time, now));
  }

  private static Optional<ZonedDateTime> parsed(Query query, String field, ZonedDateTime now) {
    return Optional.ofNullable(query.text(field))
        .map(text -> parse(field, text, now).atZone(now.getZone()));
  }

  private static ZonedDateTime checked(String field, ZonedDateTime at, ZonedDateTime now) {
    ZonedDateTime first = now.minusDays(DAYS_MAX);
    ZonedDateTime last = now.plusDays(DAYS_MAX);
    if (at.isBefore(first) || at.isAfter(last)) {
      throw Refusals.outOfRange(field, written(at), written(first), written(last));
    }
    return at;
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
          ? WrittenTime.instant(text)
          : WrittenTime.meant(LocalDateTime.parse(text).atZone(now.getZone()).toInstant(), text);
    } catch (DateTimeParseException notATime) {
      throw Refusals.invalid(field, raw, "HH:mm, or a time like 2027-03-01T17:00:00+09:00");
    }
  }
}
