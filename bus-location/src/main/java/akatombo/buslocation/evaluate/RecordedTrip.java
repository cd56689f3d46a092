package akatombo.buslocation.evaluate;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.predict.TripTimetable;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trip as it was scheduled and run. Times are seconds of the epoch as if the city's clock showed
 * UTC.
 *
 * @param calls its stops in order
 */
record RecordedTrip(TripOnDate trip, VehicleId vehicle, String line, List<Call> calls)
    implements TripTimetable {

  RecordedTrip {
    calls = List.copyOf(calls);
  }

  /**
   * One stop.
   *
   * @param arrival recorded; null when it was not
   * @param departure recorded; null when it was not
   */
  record Call(
      StopId stop,
      long scheduled,
      boolean waits,
      @Nullable Long arrival,
      @Nullable Long departure) {}

  @Override
  public int size() {
    return calls.size();
  }

  @Override
  public StopId stop(int position) {
    return calls.get(position).stop();
  }

  @Override
  public long arrival(int position) {
    return calls.get(position).scheduled();
  }

  @Override
  public long departure(int position) {
    return calls.get(position).scheduled();
  }

  @Override
  public boolean waits(int position) {
    return calls.get(position).waits();
  }

  @Override
  public ServiceDate date() {
    return trip.serviceDate();
  }

  @Override
  public long zero() {
    return date().date().toEpochDay() * 86_400;
  }
}
