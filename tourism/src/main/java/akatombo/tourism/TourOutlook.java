package akatombo.tourism;

import java.time.Duration;
import java.util.List;

/**
 * How a tour goes that is begun at a time: with the buses it rides, and without what is closed.
 *
 * @param duration from its first waypoint to the end of the last stay
 * @param leftOut waypoints one cannot visit then, in the order of the tour
 * @param events at its waypoints on that day, not over when one gets there
 */
public record TourOutlook(Duration duration, List<PoiId> leftOut, List<Event> events) {

  public TourOutlook {
    leftOut = List.copyOf(leftOut);
    events = List.copyOf(events);
  }
}
