package akatombo.buslocation.predict;

import akatombo.buslocation.predict.Whereabouts.AtStop;
import akatombo.buslocation.predict.Whereabouts.NotYetThere;
import akatombo.buslocation.predict.Whereabouts.OnTheWay;

/**
 * Whether a vehicle waits at timepoints when it is early. Feeds call stops exact where nobody
 * waits; a vehicle that is too early to have waited at the last one behind it will not wait at the
 * next either.
 */
final class Holding {

  private static final double EARLY_SECONDS = 60;

  /** No vehicle needs less than that share of the scheduled time. */
  private static final double FASTEST_SHARE = 0.5;

  private Holding() {}

  /** Whether it can have waited at the last timepoint behind it; true before the first. */
  static boolean isKept(TripTimetable timetable, Whereabouts where) {
    return switch (where) {
      case NotYetThere _ -> true;
      case AtStop(int next, long since, boolean _) -> {
        double scheduled = (double) timetable.arrival(next);
        yield isKept(timetable, next, scheduled, since - scheduled);
      }
      case OnTheWay(int next, double _, long _) when next == 0 || next > timetable.last() -> true;
      case OnTheWay(int next, double done, long late) -> {
        double left = (double) timetable.departure(next - 1);
        double scheduled = left + done * (timetable.arrival(next) - left);
        yield isKept(timetable, next, scheduled, (double) late);
      }
    };
  }

  private static boolean isKept(TripTimetable timetable, int next, double scheduled, double late) {
    for (int behind = next - 1; behind >= 0; behind--) {
      if (timetable.waits(behind)) {
        double since = Math.max(0, scheduled - timetable.departure(behind));
        return late >= -EARLY_SECONDS - (1 - FASTEST_SHARE) * since;
      }
    }
    return true;
  }
}
