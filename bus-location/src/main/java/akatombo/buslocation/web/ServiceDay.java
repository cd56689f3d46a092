package akatombo.buslocation.web;

import akatombo.gtfs.Route;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import java.time.Instant;

/** The service date passengers of a route mean by "today". */
final class ServiceDay {

  /** From then on today's trips are meant, whatever still runs of yesterday's. */
  private static final int MORNING_HOUR = 3;

  private ServiceDay() {}

  /** Yesterday's in the night as long as a trip of it is on the road; else the calendar's. */
  static ServiceDate of(Schedule schedule, Route route, Instant now) {
    ServiceDate today = ServiceDate.of(now, schedule.zone());
    if (now.atZone(schedule.zone()).getHour() >= MORNING_HOUR) {
      return today;
    }
    ServiceDate yesterday = today.plusDays(-1);
    long second = now.getEpochSecond() - yesterday.start(schedule.zone()).getEpochSecond();
    boolean isStillRunning =
        schedule.patternsOf(route.id()).stream()
            .flatMap(pattern -> pattern.trips().stream())
            .anyMatch(
                trip -> end(schedule, trip) > second && schedule.runs(trip.serviceId(), yesterday));
    return isStillRunning ? yesterday : today;
  }

  /** When the night after the calendar's day is over. */
  static Instant end(Schedule schedule, Instant now) {
    return now.atZone(schedule.zone())
        .toLocalDate()
        .plusDays(1)
        .atTime(MORNING_HOUR, 0)
        .atZone(schedule.zone())
        .toInstant();
  }

  private static long end(Schedule schedule, Trip trip) {
    StopTimes times = schedule.stopTimes(trip);
    return times.size() == 0 ? Long.MIN_VALUE : times.arrival(times.size() - 1);
  }
}
