package akatombo.buslocation.web;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
   * The first departure after the window that is not canceled.
   *
   * @param route the only route wanted; null for all
   */
  static NextService after(
      View view, Stop stop, Instant from, Duration window, @Nullable RouteId route) {
    Schedule schedule =
        view.schedule(stop.id().feedId(), ReadProblem.STOP_NOT_FOUND, stop.id().text());
    for (int day = 0; day < DAYS; day++) {
      Instant begin = from.plus(window).plus(DAY.multipliedBy(day));
      Optional<Departure> next = first(view, stop, begin, route);
      if (next.isPresent()) {
        Instant departure = next.get().time();
        boolean isSameDate =
            ServiceDate.of(departure, schedule.zone())
                .equals(ServiceDate.of(from, schedule.zone()));
        return new NextService(isSameDate ? Code.LATER_TODAY : Code.ENDED_TODAY, departure);
      }
    }
    return new NextService(Code.NO_SERVICE, null);
  }

  /** Looks at one line of the day's board, and at twice as many while all of them are canceled. */
  private static Optional<Departure> first(
      View view, Stop stop, Instant begin, @Nullable RouteId route) {
    int wanted = 1;
    while (true) {
      List<Departure> board = DepartureBoard.of(view, stop, begin, DAY, route, wanted);
      Optional<Departure> running =
          board.stream()
              .limit(wanted)
              .filter(departure -> departure.live() != Live.CANCELED)
              .findFirst();
      if (running.isPresent() || board.size() < wanted) {
        return running;
      }
      wanted *= 2;
    }
  }
}
