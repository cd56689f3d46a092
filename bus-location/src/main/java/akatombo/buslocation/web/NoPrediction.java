package akatombo.buslocation.web;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;

/** Why nothing can be expected of a call but what the timetable says. */
enum NoPrediction {
  /** The trip should be on the road, but no vehicle of it is heard of. */
  NO_SIGNAL,
  /** The trip has not begun and no vehicle is seen waiting for it. */
  NOT_STARTED,
  /** Its vehicle has left the path of the trip. */
  OFF_ROUTE,
  /** It will not run, or not call there. */
  CANCELED,
  /** The trip belongs to another day; those of the coming night are today's. */
  NO_SERVICE_TODAY,
  /** Vehicles call there only for those who have booked. */
  ON_DEMAND_ONLY;

  /**
   * The reason for a call without an estimate.
   *
   * @param position 0-based stop position
   * @param canceled whether it will not run, or not call there
   */
  static NoPrediction of(
      View view, Schedule schedule, TripOnDate run, Trip trip, int position, boolean canceled) {
    if (canceled) {
      return CANCELED;
    }
    StopTimes times = schedule.stopTimes(trip);
    if (times.pickup(position) == BoardingType.PHONE_AGENCY) {
      return ON_DEMAND_ONLY;
    }
    if (view.fleet().isOffRoute(run)) {
      return OFF_ROUTE;
    }
    Instant begins = run.serviceDate().at(new ServiceTime(times.departure(0)), schedule.zone());
    if (!begins.isBefore(ServiceDay.end(schedule, view.now()))
        && run.serviceDate().compareTo(ServiceDate.of(view.now(), schedule.zone())) > 0) {
      return NO_SERVICE_TODAY;
    }
    return view.now().isBefore(begins) ? NOT_STARTED : NO_SIGNAL;
  }
}
