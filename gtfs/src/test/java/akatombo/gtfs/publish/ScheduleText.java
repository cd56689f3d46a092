package akatombo.gtfs.publish;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import java.util.ArrayList;
import java.util.List;

/** A schedule as sorted lines of text: every stop, and every trip with its times and dates. */
final class ScheduleText {

  private ScheduleText() {}

  static List<String> of(Schedule schedule) {
    List<String> lines = new ArrayList<>();
    schedule.stops().forEach(stop -> lines.add(stop.id() + " " + stop.name() + stop.point()));
    schedule.trips().forEach(trip -> lines.add(trip(schedule, trip)));
    lines.sort(null);
    return lines;
  }

  private static String trip(Schedule schedule, Trip trip) {
    StringBuilder line = new StringBuilder(trip.id() + " " + trip.routeId() + " ");
    StopTimes times = schedule.stopTimes(trip);
    for (int i = 0; i < times.size(); i++) {
      line.append(times.stop(i).id().id())
          .append(' ')
          .append(new ServiceTime(times.arrival(i)))
          .append('/')
          .append(new ServiceTime(times.departure(i)))
          .append(times.pickup(i))
          .append(times.dropOff(i))
          .append(" | ");
    }
    ServiceDate first = schedule.validity().first();
    for (int day = 0; day < 60; day++) {
      line.append(schedule.runs(trip.serviceId(), first.plusDays(day)) ? '1' : '0');
    }
    return line.toString();
  }
}
