package akatombo.tourism.web;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.visit.VisitDay;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Which days any of the city's timetables tells of; all while there are none. */
record Validity(LocalDate first, LocalDate last) {

  static Validity of(Schedules schedules) {
    List<Schedule.DateRange> ranges = schedules.all().stream().map(Schedule::validity).toList();
    return new Validity(
        ranges.stream()
            .map(Schedule.DateRange::first)
            .min(ServiceDate::compareTo)
            .map(ServiceDate::date)
            .orElse(LocalDate.MIN),
        ranges.stream()
            .map(Schedule.DateRange::last)
            .max(ServiceDate::compareTo)
            .map(ServiceDate::date)
            .orElse(LocalDate.MAX));
  }

  /** Refuses a day of which nobody knows whether a bus runs. */
  void check(String field, LocalDate date) {
    check(field, date, date.toString());
  }

  /** Refuses a time of such a day; the last night of service runs on. */
  void check(String field, ZonedDateTime at) {
    check(field, VisitDay.of(at).date(), Moment.written(at));
  }

  private void check(String field, LocalDate date, String value) {
    if (date.isBefore(first) || date.isAfter(last)) {
      throw Refusals.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "outside-validity",
          "%s lies outside the timetable, which holds from %s until %s."
              .formatted(value, first, last),
          Map.of(
              "field",
              field,
              "value",
              value,
              "validFrom",
              first.toString(),
              "validUntil",
              last.toString()));
    }
  }
}
