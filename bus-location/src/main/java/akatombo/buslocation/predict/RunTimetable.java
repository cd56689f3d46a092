package akatombo.buslocation.predict;

import akatombo.buslocation.match.TripRun;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import java.time.DayOfWeek;

/** The timetable of a run of the feed. */
public record RunTimetable(TripRun run) implements TripTimetable {

  @Override
  public int size() {
    return run.times().size();
  }

  @Override
  public StopId stop(int position) {
    return run.times().stop(position).id();
  }

  @Override
  public long arrival(int position) {
    return run.arrival(position);
  }

  @Override
  public long departure(int position) {
    return run.departure(position);
  }

  @Override
  public boolean waits(int position) {
    return position == 0 || (position < last() && run.times().isTimepoint(position));
  }

  @Override
  public ServiceDate date() {
    return run.date();
  }

  @Override
  public DayOfWeek servedAs() {
    return run.servedAs();
  }

  @Override
  public long zero() {
    return run.zeroEpochSecond();
  }

  @Override
  public String line() {
    return run.trip().routeId().text() + "/" + run.trip().directionId();
  }
}
