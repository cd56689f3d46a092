package akatombo.gtfs.index;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.pattern.CallDetails;
import akatombo.gtfs.pattern.Timetable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stop times of one trip, read straight from the columns of its pattern. */
record TripStopTimes(
    Timetable timetable,
    int rank,
    List<Stop> stops,
    CallDetails details,
    @Nullable String tripHeadsign)
    implements StopTimes {

  @Override
  public int size() {
    return stops.size();
  }

  @Override
  public Stop stop(int position) {
    return stops.get(position);
  }

  @Override
  public int arrival(int position) {
    return timetable.arrival(rank, position);
  }

  @Override
  public int departure(int position) {
    return timetable.departure(rank, position);
  }

  @Override
  public int sequence(int position) {
    return details.sequence(position);
  }

  @Override
  public BoardingType pickup(int position) {
    return details.pickup(position);
  }

  @Override
  public BoardingType dropOff(int position) {
    return details.dropOff(position);
  }

  @Override
  public boolean isTimepoint(int position) {
    return details.isTimepoint(position);
  }

  @Override
  public @Nullable String headsign(int position) {
    String own = details.headsign(position);
    return own == null ? tripHeadsign : own;
  }
}
