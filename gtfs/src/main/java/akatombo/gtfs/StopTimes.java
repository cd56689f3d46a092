package akatombo.gtfs;

import org.jspecify.annotations.Nullable;

/**
 * The stop times of one trip, read without copying; positions count from 0 along the trip's
 * pattern. Stops without times in the feed carry interpolated ones.
 */
public interface StopTimes {

  /** Number of stop times. */
  int size();

  /** The stop at a position. */
  Stop stop(int position);

  /** Arrival in service-time seconds. */
  int arrival(int position);

  /** Departure in service-time seconds. */
  int departure(int position);

  /** stop_sequence as it stands in the feed. */
  int sequence(int position);

  BoardingType pickup(int position);

  BoardingType dropOff(int position);

  /** Whether the times are exact (timepoint), rather than approximate or interpolated. */
  boolean isTimepoint(int position);

  /** The headsign shown there: stop_headsign, or the trip's. */
  @Nullable String headsign(int position);
}
