package akatombo.tourism.web;

import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.visit.VisitDay;
import java.time.Instant;
import java.time.ZonedDateTime;

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
    Instant deadline = Moment.parse(FIELD, text, now);
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
}
