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

/**
 * The time a visitor has.
 *
 * @param earliest nobody leaves before
 * @param deadline to be back by
 * @param isAsked whether the visitor named it; else it is the end of the day
 */
record BackBy(Instant earliest, Instant deadline, boolean isAsked) {

  private static final String FIELD = "arriveBy";
  private static final int DAYS_MAX = 366;

  /** What {@code arriveBy} says: a time of today, or a date and time. */
  static BackBy read(Query query, ZonedDateTime now) {
    String text = query.text(FIELD);
    if (text == null) {
      return new BackBy(now.toInstant(), VisitDay.of(now).end(), false);
    }
    Instant deadline = time(text.replace(' ', '+'), now);
    Instant last = now.plusDays(DAYS_MAX).toInstant();
    if (deadline.isBefore(now.toInstant()) || deadline.isAfter(last)) {
      throw Refusals.outOfRange(
          FIELD,
          text,
          now.toOffsetDateTime().toString(),
          last.atZone(now.getZone()).toOffsetDateTime().toString());
    }
    Instant morning = VisitDay.of(deadline.atZone(now.getZone())).start();
    Instant earliest = morning.isAfter(now.toInstant()) ? morning : now.toInstant();
    return new BackBy(earliest, deadline, true);
  }

  private static Instant time(String text, ZonedDateTime now) {
    try {
      if (text.length() <= "17:00:00".length()) {
        return VisitDay.of(now).at(LocalTime.parse(text));
      }
      return text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 9
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(now.getZone()).toInstant();
    } catch (DateTimeParseException notATime) {
      throw Refusals.invalid(
          FIELD, text, "HH:mm of today, or a time like 2027-04-01T17:00:00+09:00");
    }
  }
}
