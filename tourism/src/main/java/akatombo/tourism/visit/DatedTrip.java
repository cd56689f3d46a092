package akatombo.tourism.visit;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** A trip on one of its days; times are in seconds since 1970. */
record DatedTrip(Schedule schedule, Trip trip, StopTimes times, ServiceDay day) {

  /** All trips of a pattern that run on those days. */
  static void each(
      Schedule schedule, TripPattern pattern, List<ServiceDay> days, Consumer<DatedTrip> then) {
    for (Trip trip : pattern.trips()) {
      StopTimes times = schedule.stopTimes(trip);
      for (ServiceDay day : days) {
        if (schedule.runs(trip.serviceId(), day.date())) {
          then.accept(new DatedTrip(schedule, trip, times, day));
        }
      }
    }
  }

  long arrival(int position) {
    return day.zero() + times.arrival(position);
  }

  long departure(int position) {
    return day.zero() + times.departure(position);
  }

  boolean isBoarded(int position) {
    return times.pickup(position) != BoardingType.NONE;
  }

  boolean isLeft(int position) {
    return times.dropOff(position) != BoardingType.NONE;
  }

  Stop stop(int position) {
    return times.stop(position);
  }

  TripOnDate onDate() {
    return new TripOnDate(trip.id(), day.date());
  }

  Ride ride(TripOnDate onDate, int board, int alight) {
    return new Ride(
        schedule,
        trip,
        onDate,
        board,
        times.stop(board),
        times.stop(alight),
        Instant.ofEpochSecond(departure(board)),
        Instant.ofEpochSecond(arrival(alight)));
  }
}
