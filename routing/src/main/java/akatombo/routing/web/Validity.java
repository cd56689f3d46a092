package akatombo.routing.web;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.CityArea;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** Where and when the timetables hold. */
record Validity(BoundingBox bounds, ServiceDate first, ServiceDate last) {

  /** What the schedules cover together, with a margin around; empty without schedules. */
  static Optional<Validity> of(Schedules schedules, double marginMeters) {
    return new CityArea(marginMeters)
        .bounds(schedules)
        .map(bounds ->
            new Validity(
                bounds,
                schedules.all().stream()
                    .map(schedule -> schedule.validity().first())
                    .min(Comparator.naturalOrder())
                    .orElseThrow(),
                schedules.all().stream()
                    .map(schedule -> schedule.validity().last())
                    .max(Comparator.naturalOrder())
                    .orElseThrow()));
  }

  /** Whether a passenger may ask about the moment; the last night runs into the day after. */
  boolean covers(Instant time, ZoneId zone) {
    ServiceDate day = ServiceDate.of(time, zone);
    return day.compareTo(first) >= 0 && day.compareTo(last.plusDays(1)) <= 0;
  }
}
