package akatombo.tourism.visit;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A service day.
 *
 * @param zero the second its service times count from
 */
record ServiceDay(ServiceDate date, long zero) {

  /** Those whose trips may run within a time. */
  static List<ServiceDay> within(Schedule schedule, Instant from, Instant until) {
    ServiceDate last = ServiceDate.of(until, schedule.zone());
    List<ServiceDay> days = new ArrayList<>();
    for (ServiceDate date = ServiceDate.of(from, schedule.zone()).plusDays(-1);
        date.compareTo(last) <= 0;
        date = date.plusDays(1)) {
      days.add(new ServiceDay(date, date.start(schedule.zone()).getEpochSecond()));
    }
    return days;
  }
}
