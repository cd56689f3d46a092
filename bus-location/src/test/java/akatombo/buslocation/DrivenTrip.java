package akatombo.buslocation;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Shape;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.Optional;

/** A bus that drives its trip as the timetable says, only late by a fixed time, with GPS noise. */
public final class DrivenTrip {

  private static final double NOISE_METERS = 8;
  private static final double METERS_PER_DEGREE = 111_195;

  private final Schedule schedule;
  private final TripOnDate onDate;
  private final Trip trip;
  private final StopTimes times;
  private final Shape shape;
  private final int delaySeconds;

  public DrivenTrip(Schedule schedule, TripOnDate onDate) {
    this.schedule = schedule;
    this.onDate = onDate;
    this.trip = schedule.findTrip(onDate.tripId()).orElseThrow();
    this.times = schedule.stopTimes(trip);
    this.shape = schedule.patternOf(trip).orElseThrow().shape();
    this.delaySeconds = Math.floorMod(trip.id().id().hashCode(), 400) - 60;
  }

  /** What the bus reports at a moment; empty before it starts and after it has ended. */
  public Optional<VehicleReport> report(Instant now) {
    int time = serviceSeconds(now) - delaySeconds;
    if (time < times.departure(0) - 120 || time > times.arrival(times.size() - 1) + 120) {
      return Optional.empty();
    }
    double meters = metersAt(time);
    double speed = (metersAt(time + 1) - metersAt(time - 1)) / 2;
    GeoPoint at = shape.at(meters);
    double noise = NOISE_METERS / METERS_PER_DEGREE * Math.sin(time * 12.9898 + trip.index());
    return Optional.of(
        new VehicleReport(
            "operator",
            new VehicleId(schedule.feedId(), "bus " + trip.index() + " " + onDate.serviceDate()),
            now,
            at.lat() + noise,
            at.lon() - noise,
            shape.bearing(meters),
            Math.max(0, speed),
            new TripHint(trip.id(), onDate.serviceDate(), trip.routeId(), trip.blockId(), null),
            null,
            null,
            now));
  }

  private int serviceSeconds(Instant now) {
    ServiceDate date = onDate.serviceDate();
    return date.timeOf(now, schedule.zone()).seconds();
  }

  private double metersAt(int time) {
    for (int i = 0; i < times.size(); i++) {
      if (time <= times.arrival(i)) {
        return i == 0 ? shape.stopMeters(0) : between(i - 1, time);
      }
      if (time <= times.departure(i)) {
        return shape.stopMeters(i);
      }
    }
    return shape.stopMeters(times.size() - 1);
  }

  private double between(int position, int time) {
    double from = times.departure(position);
    double share = (time - from) / Math.max(1, times.arrival(position + 1) - from);
    return shape.stopMeters(position)
        + share * (shape.stopMeters(position + 1) - shape.stopMeters(position));
  }

  /** When a moment of the timetable is. */
  public static Instant at(Schedule schedule, ServiceDate date, int seconds) {
    return date.at(new ServiceTime(seconds), schedule.zone());
  }
}
