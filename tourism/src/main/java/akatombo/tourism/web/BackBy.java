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

  /**
   * What {@code at} and {@code arriveBy} say: a time of the day, or a date and time. Nobody leaves
   * before {@code at}. Times the timetables do not know are refused.
   */
  static BackBy read(Query query, ZonedDateTime now, Validity validity) {
    ZonedDateTime from =
        Moment.read(query, "at", now, validity).filter(at -> at.isAfter(now)).orElse(now);
    String text = query.text(FIELD);
    if (text == null) {
      return new BackBy(from.toInstant(), VisitDay.of(from).end(), false);
    }
    Instant deadline = Moment.parse(FIELD, text, from);
    validity.check(FIELD, deadline.atZone(now.getZone()));
    ZonedDateTime last = now.plusDays(DAYS_MAX);
    if (deadline.isBefore(from.toInstant()) || deadline.isAfter(last.toInstant())) {
      throw Refusals.outOfRange(FIELD, text, Moment.written(from), Moment.written(last));
    }
    Instant morning = VisitDay.of(deadline.atZone(now.getZone())).start();
    Instant earliest = morning.isAfter(from.toInstant()) ? morning : from.toInstant();
    return new BackBy(earliest, deadline, true);
  }
}
