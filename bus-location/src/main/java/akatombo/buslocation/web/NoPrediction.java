package akatombo.buslocation.web;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;

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
  /** The trip belongs to another day. */
  NO_SERVICE_TODAY,
  /** Vehicles call there only for those who have booked. */
  ON_DEMAND_ONLY;

  /**
   * The reason for a call without an estimate.
   *
   * @param position 0-based stop position
   */
  static NoPrediction of(View view, Schedule schedule, TripOnDate run, Trip trip, int position) {
    StopTimes times = schedule.stopTimes(trip);
    if (times.pickup(position) == BoardingType.PHONE_AGENCY) {
      return ON_DEMAND_ONLY;
    }
    if (view.fleet().isOffRoute(run)) {
      return OFF_ROUTE;
    }
    ServiceDate today = ServiceDate.of(view.now(), schedule.zone());
    if (run.serviceDate().compareTo(today) > 0) {
      return NO_SERVICE_TODAY;
    }
    long begins = run.serviceDate().start(schedule.zone()).getEpochSecond() + times.departure(0);
    return view.now().getEpochSecond() < begins ? NOT_STARTED : NO_SIGNAL;
  }
}
