package akatombo.routing.planner;

import akatombo.gtfs.Schedule.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;

/**
 * The dates the planner holds in memory: all that the feeds are valid for, unless that is absurdly
 * long.
 */
record ServiceWindow(LocalDate first, LocalDate last) {

  private static final long LONGEST_DAYS = 3 * 366;
  private static final int MONTHS_BEHIND = 2;
  private static final int MONTHS_AHEAD = 24;

  /**
   * The window of these feeds. A clipped one begins and ends with a month, so that the graph, which
   * is named after it, lasts a month.
   */
  static ServiceWindow of(Collection<DateRange> validities, LocalDate today) {
    LocalDate first =
        validities.stream().map(range -> range.first().date()).min(LocalDate::compareTo).get();
    LocalDate last =
        validities.stream().map(range -> range.last().date()).max(LocalDate::compareTo).get();
    if (first.plusDays(LONGEST_DAYS).isBefore(last)) {
      LocalDate anchor = today.isAfter(last) ? last : today.isBefore(first) ? first : today;
      LocalDate start = YearMonth.from(anchor).minusMonths(MONTHS_BEHIND).atDay(1);
      LocalDate end = YearMonth.from(anchor).plusMonths(MONTHS_AHEAD).atEndOfMonth();
      first = start.isAfter(first) ? start : first;
      last = end.isBefore(last) ? end : last;
    }
    return new ServiceWindow(first, last);
  }
}
