package akatombo.buslocation.predict;

import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import java.time.DayOfWeek;

/** The stops and scheduled times of one trip on one date; positions count from 0. */
public interface TripTimetable {

  int size();

  StopId stop(int position);

  /** Scheduled, in seconds of the epoch. */
  long arrival(int position);

  /** Scheduled, in seconds of the epoch. */
  long departure(int position);

  /** Whether vehicles that are early wait there until the scheduled departure. */
  boolean waits(int position);

  ServiceDate date();

  /** The day of the week whose timetable it is: on a public holiday perhaps Sunday's. */
  default DayOfWeek servedAs() {
    return date().date().getDayOfWeek();
  }

  /** The zero of the service date's times, in seconds of the epoch. */
  long zero();

  /** Names the route and direction: predictions of one line are about equally good. */
  String line();

  default int last() {
    return size() - 1;
  }
}
