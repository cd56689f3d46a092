package akatombo.gtfs.index;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import org.jspecify.annotations.Nullable;

/** The stop times of a trip that has none with a time (a Flex trip). */
enum NoStopTimes implements StopTimes {
  NONE;

  @Override
  public int size() {
    return 0;
  }

  @Override
  public Stop stop(int position) {
    throw new IndexOutOfBoundsException(position);
  }

  @Override
  public int arrival(int position) {
    throw new IndexOutOfBoundsException(position);
  }

  @Override
  public int departure(int position) {
    throw new IndexOutOfBoundsException(position);
  }

  @Override
  public int sequence(int position) {
    throw new IndexOutOfBoundsException(position);
  }

  @Override
  public BoardingType pickup(int position) {
    throw new IndexOutOfBoundsException(position);
  }

  @Override
  public BoardingType dropOff(int position) {
    throw new IndexOutOfBoundsException(position);
  }

  @Override
  public boolean isTimepoint(int position) {
    throw new IndexOutOfBoundsException(position);
  }

  @Override
  public @Nullable String headsign(int position) {
    throw new IndexOutOfBoundsException(position);
  }
}
