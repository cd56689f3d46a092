package akatombo.buslocation.evaluate;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.predict.StopEvent;
import akatombo.gtfs.TripOnDate;

/** One vehicle on one trip. */
record TripKey(TripOnDate trip, VehicleId vehicle) {

  static TripKey of(StopEvent event) {
    return new TripKey(event.trip(), event.vehicle());
  }
}
