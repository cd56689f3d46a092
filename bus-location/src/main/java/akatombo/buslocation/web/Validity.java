package akatombo.buslocation.web;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import java.util.Map;

/** Which dates a timetable can tell of. */
final class Validity {

  private Validity() {}

  /** Refuses a date the feed says nothing about. */
  static void check(Schedule schedule, ServiceDate date) {
    Schedule.DateRange range = schedule.validity();
    if (date.compareTo(range.first()) < 0 || date.compareTo(range.last()) > 0) {
      throw ReadProblem.OUTSIDE_VALIDITY.with(
          Map.of(
              "field", "date",
              "value", date.toString(),
              "validFrom", range.first().toString(),
              "validUntil", range.last().toString()));
    }
  }
}
