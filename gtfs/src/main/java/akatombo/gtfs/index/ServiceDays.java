package akatombo.gtfs.index;

import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.calendar.ServiceCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The service days of a feed on the line of time; days as epoch days, instants as epoch seconds.
 *
 * @param lastArrival the latest service time of any trip, which says how far a day reaches
 */
record ServiceDays(ZoneId zone, ServiceCalendar calendar, int lastArrival) {

  boolean runs(int service, int day) {
    return calendar.runs(service, day);
  }

  /** The first day whose trips may still be under way at that second. */
  int firstReaching(long second) {
    return localDay(second - Math.max(0, lastArrival)) - 1;
  }

  /**
   * The last day whose zero may come before that second; a clock change can move it to the day
   * before.
   */
  int lastStarting(long second) {
    return localDay(second) + 1;
  }

  private int localDay(long second) {
    return Math.toIntExact(Instant.ofEpochSecond(second).atZone(zone).toLocalDate().toEpochDay());
  }

  /** The zero of a day's service times. */
  long start(int day) {
    return date(day).start(zone).getEpochSecond();
  }

  static ServiceDate date(int day) {
    return new ServiceDate(LocalDate.ofEpochDay(day));
  }

  /** The first whole second that is not before the instant. */
  static long secondFrom(Instant instant) {
    return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
  }
}
