package akatombo.gtfs.index;

import akatombo.gtfs.Schedule.DateRange;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.calendar.ServiceCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The service days of a feed on the line of time, numbered from the first with service; instants
 * are epoch seconds.
 *
 * <p>The zeros of all days are worked out once, so that no query has to ask the time zone.
 */
final class ServiceDays {

  private final ServiceCalendar calendar;
  private final int firstEpochDay;
  private final long[] zeros;
  private final int lastArrival;

  /**
   * The days of a calendar.
   *
   * @param lastArrival the latest service time of any trip, which says how far a day reaches
   */
  ServiceDays(ZoneId zone, ServiceCalendar calendar, int lastArrival) {
    this.calendar = calendar;
    this.lastArrival = lastArrival;
    long first = calendar.range().map(DateRange::first).map(ServiceDays::epochDay).orElse(0L);
    long end = calendar.range().map(DateRange::last).map(ServiceDays::epochDay).orElse(-1L) + 1;
    this.firstEpochDay = Math.toIntExact(first);
    this.zeros = new long[Math.toIntExact(end - first)];
    for (int day = 0; day < zeros.length; day++) {
      zeros[day] = date(day).start(zone).getEpochSecond();
    }
  }

  private static long epochDay(ServiceDate date) {
    return date.date().toEpochDay();
  }

  boolean runs(int service, int day) {
    return calendar.runs(service, firstEpochDay + day);
  }

  /** The first day whose trips may still be under way at that second. */
  int firstReaching(long second) {
    return countBefore(second - lastArrival);
  }

  /** The day after the last whose zero comes before that second. */
  int endOfStarting(long second) {
    return countBefore(second);
  }

  private int countBefore(long second) {
    int low = 0;
    int high = zeros.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (zeros[middle] < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The zero of a day's service times. */
  long zero(int day) {
    return zeros[day];
  }

  ServiceDate date(int day) {
    return new ServiceDate(LocalDate.ofEpochDay(firstEpochDay + day));
  }

  /** The first whole second that is not before the instant. */
  static long secondFrom(Instant instant) {
    return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
  }
}
