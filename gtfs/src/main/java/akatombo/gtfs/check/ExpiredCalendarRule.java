package akatombo.gtfs.check;

import akatombo.gtfs.read.CalendarDateRow;
import akatombo.gtfs.read.CalendarRow;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import java.time.LocalDate;
import java.util.BitSet;

/** A service of calendar.txt ended before today, and calendar_dates.txt adds no later day. */
final class ExpiredCalendarRule implements Rule {

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    BitSet addedLater = new BitSet();
    for (CalendarDateRow row : feed.calendarDates()) {
      if (row.added() && !row.date().isBefore(today)) {
        addedLater.set(row.service());
      }
    }
    for (CalendarRow row : feed.calendars()) {
      if (row.end().isBefore(today) && !addedLater.get(row.service())) {
        String service = feed.services().get(row.service()).id();
        log.add(NoticeCode.EXPIRED_CALENDAR, "calendar.txt", 0, "service_id", service);
      }
    }
  }
}
