package akatombo.buslocation.match;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceId;
import akatombo.gtfs.Shape;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A trip on one service date with its stop times as instants and its path.
 *
 * @param zeroEpochSecond the zero of the service date's times
 * @param servedAs the day of the week whose timetable it is: on a public holiday perhaps Sunday's
 */
public record TripRun(
    Trip trip,
    ServiceDate date,
    TripPattern pattern,
    StopTimes times,
    long zeroEpochSecond,
    DayOfWeek servedAs) {

  private static final long DAYS_OF_WEEK = 7;

  /** The run of a trip on a date; empty for a trip without timed stops. */
  public static Optional<TripRun> of(Schedule schedule, Trip trip, ServiceDate date) {
    StopTimes times = schedule.stopTimes(trip);
    return times.size() < 2
        ? Optional.empty()
        : schedule
            .patternOf(trip)
            .map(pattern ->
                new TripRun(
                    trip,
                    date,
                    pattern,
                    times,
                    date.start(schedule.zone()).getEpochSecond(),
                    servedAs(schedule, trip.serviceId(), date)));
  }

  /** A service that runs on no such day of the weeks around, but on the Sunday or Saturday. */
  private static DayOfWeek servedAs(Schedule schedule, ServiceId service, ServiceDate date) {
    DayOfWeek day = date.date().getDayOfWeek();
    if (day == DayOfWeek.SUNDAY || runsWeeksApart(schedule, service, date)) {
      return day;
    }
    for (DayOfWeek other : List.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY)) {
      ServiceDate next = date.plusDays(other.getValue() - day.getValue());
      if (schedule.runs(service, next) || schedule.runs(service, next.plusDays(-DAYS_OF_WEEK))) {
        return other;
      }
    }
    return day;
  }

  private static boolean runsWeeksApart(Schedule schedule, ServiceId service, ServiceDate date) {
    for (long days = DAYS_OF_WEEK; days <= 2 * DAYS_OF_WEEK; days += DAYS_OF_WEEK) {
      if (schedule.runs(service, date.plusDays(-days))
          || schedule.runs(service, date.plusDays(days))) {
        return true;
      }
    }
    return false;
  }

  public TripOnDate id() {
    return new TripOnDate(trip.id(), date);
  }

  public Shape shape() {
    return pattern.shape();
  }

  public int last() {
    return times.size() - 1;
  }

  /** Scheduled arrival at a stop position, in seconds of the epoch. */
  public long arrival(int position) {
    return zeroEpochSecond + times.arrival(position);
  }

  /** Scheduled departure at a stop position, in seconds of the epoch. */
  public long departure(int position) {
    return zeroEpochSecond + times.departure(position);
  }

  /** Seconds from the instant to the run: 0 while it runs, otherwise to its nearer end. */
  public long secondsFrom(Instant at) {
    long second = at.getEpochSecond();
    return Math.max(0, Math.max(departure(0) - second, second - arrival(last())));
  }

  /** Whether the instant is at most that long before the run's start or after its end. */
  public boolean isNear(Instant at, long earlySeconds, long lateSeconds) {
    long second = at.getEpochSecond();
    return second >= departure(0) - earlySeconds && second <= arrival(last()) + lateSeconds;
  }

  /** The moment the schedule has a vehicle at that distance, in seconds of the epoch. */
  public double scheduledAt(double meters) {
    int low = 0;
    int high = last();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shape().stopMeters(middle) >= meters) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return scheduledAt(meters, low);
  }

  /** The moment the schedule has a vehicle at that distance between two stops. */
  double scheduledAt(double meters, int nextPosition) {
    if (nextPosition == 0) {
      return departure(0);
    }
    double from = shape().stopMeters(nextPosition - 1);
    double to = shape().stopMeters(nextPosition);
    double part = to <= from ? 1 : Math.clamp((meters - from) / (to - from), 0, 1);
    long leaves = departure(nextPosition - 1);
    return leaves + part * (arrival(nextPosition) - leaves);
  }
}
