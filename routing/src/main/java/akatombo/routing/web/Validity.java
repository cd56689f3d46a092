package akatombo.routing.web;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

/** Where and when the timetables hold. */
record Validity(BoundingBox bounds, ServiceDate first, ServiceDate last) {

  /** What the schedules cover together, with a margin around; empty without schedules. */
  static Optional<Validity> of(Schedules schedules, double marginMeters) {
    Collection<Schedule> all = schedules.all();
    return all.stream()
        .map(schedule -> of(schedule, marginMeters))
        .reduce((a, b) ->
            new Validity(
                a.bounds.with(b.bounds),
                a.first.compareTo(b.first) <= 0 ? a.first : b.first,
                a.last.compareTo(b.last) >= 0 ? a.last : b.last));
  }

  private static Validity of(Schedule schedule, double marginMeters) {
    return new Validity(
        schedule.bounds().widened(marginMeters),
        schedule.validity().first(),
        schedule.validity().last());
  }

  /** Whether a passenger may ask about the moment; the last night runs into the day after. */
  boolean covers(Instant time, ZoneId zone) {
    ServiceDate day = ServiceDate.of(time, zone);
    return day.compareTo(first) >= 0 && day.compareTo(last.plusDays(1)) <= 0;
  }
}
