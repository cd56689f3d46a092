package akatombo.buslocation.predict;

import akatombo.buslocation.VehicleId;
import akatombo.gtfs.TripOnDate;

/**
 * A vehicle came to a stop of its trip, or left it.
 *
 * @param position 0-based stop position in the timetable
 * @param second of the epoch
 */
public record StopEvent(
    TripOnDate trip,
    VehicleId vehicle,
    TripTimetable timetable,
    int position,
    Kind kind,
    long second) {

  /** What happened. */
  public enum Kind {
    ARRIVAL,
    DEPARTURE
  }
}
