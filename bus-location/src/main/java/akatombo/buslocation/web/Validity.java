package akatombo.buslocation.web;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Which dates a timetable can tell of. */
final class Validity {

  private Validity() {}

  /** Refuses a date the feed says nothing about. */
  static void check(Schedule schedule, ServiceDate date) {
    check(schedule, "date", date, date.toString());
  }

  /** Refuses a time the feed says nothing about; the last night of service runs on. */
  static void check(Schedule schedule, String field, Instant time) {
    ServiceDate day = ServiceDate.of(time, schedule.zone());
    boolean isLastNight = day.plusDays(-1).equals(schedule.validity().last());
    check(schedule, field, isLastNight ? day.plusDays(-1) : day, text(schedule, time));
  }

  /** With the offset of the feed's zone, as all times are told. */
  private static String text(Schedule schedule, Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(schedule.zone()));
  }

  private static void check(Schedule schedule, String field, ServiceDate date, String value) {
    Schedule.DateRange range = schedule.validity();
    if (date.compareTo(range.first()) < 0 || date.compareTo(range.last()) > 0) {
      throw ReadProblem.OUTSIDE_VALIDITY.with(
          Map.of(
              "field",
              field,
              "value",
              value,
              "validFrom",
              range.first().toString(),
              "validUntil",
              range.last().toString()));
    }
  }
}
