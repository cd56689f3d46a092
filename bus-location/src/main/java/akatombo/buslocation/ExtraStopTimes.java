package akatombo.buslocation;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stop times of an extra trip.
 *
 * @param like those of the trip it repeats; null for a trip of its own
 */
record ExtraStopTimes(ExtraTrip trip, List<Stop> stops, @Nullable StopTimes like)
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
    return trip.calls().get(position).arrival();
  }

  @Override
  public int departure(int position) {
    return trip.calls().get(position).departure();
  }

  @Override
  public int sequence(int position) {
    return like == null ? position + 1 : like.sequence(position);
  }

  @Override
  public BoardingType pickup(int position) {
    return like == null ? BoardingType.REGULAR : like.pickup(position);
  }

  @Override
  public BoardingType dropOff(int position) {
    return like == null ? BoardingType.REGULAR : like.dropOff(position);
  }

  @Override
  public boolean isTimepoint(int position) {
    return like == null || like.isTimepoint(position);
  }

  @Override
  public @Nullable String headsign(int position) {
    return like == null ? trip.headsign() : like.headsign(position);
  }
}
