package akatombo.gtfs.index;

import akatombo.gtfs.Schedule.DateRange;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceId;
import akatombo.gtfs.calendar.ActiveDays;
import akatombo.gtfs.calendar.ServiceCalendar;
import akatombo.gtfs.read.CalendarDateRow;
import akatombo.gtfs.read.CalendarRow;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedDescription;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calendar of a feed, with the numbers of its services. */
record Services(Map<ServiceId, Integer> numbers, ServiceCalendar calendar) {

  static Services of(FeedContent content) {
    int count = content.services().size();
    ActiveDays[] days = new ActiveDays[count];
    Arrays.fill(days, ActiveDays.NONE);
    for (CalendarRow row : content.calendars()) {
      Set<DayOfWeek> weekdays =
          Arrays.stream(DayOfWeek.values()).filter(row::runsOn).collect(Collectors.toSet());
      days[row.service()] = ActiveDays.weekly(weekdays, row.start(), row.end());
    }
    List<List<LocalDate>> added = new ArrayList<>(count);
    List<List<LocalDate>> removed = new ArrayList<>(count);
    Map<ServiceId, Integer> numbers = new HashMap<>();
    for (int service = 0; service < count; service++) {
      added.add(new ArrayList<>());
      removed.add(new ArrayList<>());
      numbers.putIfAbsent(content.services().get(service), service);
    }
    for (CalendarDateRow row : content.calendarDates()) {
      (row.added() ? added : removed).get(row.service()).add(row.date());
    }
    List<ActiveDays> all = new ArrayList<>(count);
    for (int service = 0; service < count; service++) {
      all.add(days[service].except(added.get(service), removed.get(service)));
    }
    return new Services(Map.copyOf(numbers), new ServiceCalendar(all));
  }

  boolean runs(ServiceId service, ServiceDate date) {
    Integer number = numbers.get(service);
    return number != null && calendar.runs(number, Math.toIntExact(date.date().toEpochDay()));
  }

  /**
   * First and last date with service within feed_info's range; the calendar's own where the two do
   * not meet.
   *
   * @param otherwise the date given for a feed in which nothing ever runs
   */
  DateRange validity(@Nullable FeedDescription description, ServiceDate otherwise) {
    DateRange service = calendar.range().orElse(new DateRange(otherwise, otherwise));
    if (description == null) {
      return service;
    }
    ServiceDate first = later(service.first(), description.start());
    ServiceDate last = earlier(service.last(), description.end());
    return first.compareTo(last) <= 0 ? new DateRange(first, last) : service;
  }

  private static ServiceDate later(ServiceDate date, @Nullable LocalDate bound) {
    return bound == null || bound.isBefore(date.date()) ? date : new ServiceDate(bound);
  }

  private static ServiceDate earlier(ServiceDate date, @Nullable LocalDate bound) {
    return bound == null || bound.isAfter(date.date()) ? date : new ServiceDate(bound);
  }
}
