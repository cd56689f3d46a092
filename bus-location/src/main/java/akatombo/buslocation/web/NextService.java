package akatombo.buslocation.web;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Stop;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to say at a stop nothing leaves from in the time asked: when the next one does.
 *
 * @param departure null when there is none within a week
 */
record NextService(Code code, @Nullable Instant departure) {

  private static final int DAYS = 7;
  private static final Duration DAY = Duration.ofDays(1);

  /** Why the board is empty. */
  enum Code {
    /** The next one leaves on the same date, after the window. */
    LATER_TODAY,
    /** Nothing more on that date; the next one leaves on another. */
    ENDED_TODAY,
    /** Nothing leaves within a week. */
    NO_SERVICE
  }

  /**
   * The first departure after the window.
   *
   * @param route the only route wanted; null for all
   */
  static NextService after(
      Schedule schedule, Stop stop, Instant from, Duration window, @Nullable RouteId route) {
    for (int day = 0; day < DAYS; day++) {
      Instant begin = from.plus(window).plus(DAY.multipliedBy(day));
      for (ScheduledDeparture departure :
          schedule.departures(stop, begin, DAY, route == null ? 1 : Integer.MAX_VALUE)) {
        if (route == null || departure.trip().routeId().equals(route)) {
          boolean isSameDate =
              ServiceDate.of(departure.departure(), schedule.zone())
                  .equals(ServiceDate.of(from, schedule.zone()));
          return new NextService(
              isSameDate ? Code.LATER_TODAY : Code.ENDED_TODAY, departure.departure());
        }
      }
    }
    return new NextService(Code.NO_SERVICE, null);
  }
}
