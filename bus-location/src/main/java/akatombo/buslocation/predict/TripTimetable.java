package akatombo.buslocation.predict;

import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;

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

  /** The zero of the service date's times, in seconds of the epoch. */
  long zero();

  /** Names the route and direction: predictions of one line are about equally good. */
  String line();

  default int last() {
    return size() - 1;
  }
}
