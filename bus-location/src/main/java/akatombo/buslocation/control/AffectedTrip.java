package akatombo.buslocation.control;

import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trip a rule is about, and why.
 *
 * @param departure from its first stop, by the timetable
 * @param inArea when it is in the area the rule is about; null without an area
 */
public record AffectedTrip(TripOnDate trip, Instant departure, @Nullable Passage inArea) {

  /**
   * A trip's time in an area, by the timetable, whether or not all of it is in the window.
   *
   * @param from when it leaves the last stop before the area, or its first stop
   * @param until when it reaches the first stop after it, or its last stop
   * @param stops those it calls at in the area, in order; none when it only drives through
   */
  public record Passage(Instant from, Instant until, List<StopId> stops) {

    public Passage {
      stops = List.copyOf(stops);
    }
  }

  /** Whether it has left its first stop by then. */
  public boolean isUnderWay(Instant moment) {
    return departure.isBefore(moment);
  }
}
