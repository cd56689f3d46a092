package akatombo.gtfs.check;

import akatombo.gtfs.read.CalendarDateRow;
import akatombo.gtfs.read.CalendarRow;
import akatombo.gtfs.read.FeedContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The days on which each service runs, within ten years of today: enough to compare services. */
final class ServiceDays {

  private static final int YEARS = 10;

  private final LocalDate first;
  private final LocalDate last;
  private final List<BitSet> days = new ArrayList<>();

  ServiceDays(FeedContent feed, LocalDate today) {
    first = today.minusYears(YEARS);
    last = today.plusYears(YEARS);
    feed.services().forEach(service -> days.add(new BitSet()));
    for (CalendarRow row : feed.calendars()) {
      add(row);
    }
    for (CalendarDateRow row : feed.calendarDates()) {
      if (!row.date().isBefore(first) && !row.date().isAfter(last)) {
        days.get(row.service()).set(day(row.date()), row.added());
      }
    }
  }

  private void add(CalendarRow row) {
    LocalDate from = row.start().isBefore(first) ? first : row.start();
    LocalDate to = row.end().isAfter(last) ? last : row.end();
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      if (row.runsOn(date.getDayOfWeek())) {
        days.get(row.service()).set(day(date));
      }
    }
  }

  private int day(LocalDate date) {
    return (int) (date.toEpochDay() - first.toEpochDay());
  }

  /** Whether two services run on some day both. */
  boolean meet(int service, int other) {
    return service == other
        ? !days.get(service).isEmpty()
        : days.get(service).intersects(days.get(other));
  }
}
