package akatombo.gtfs.read;

import akatombo.gtfs.BoardingType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * stop_times.txt as columns, sorted by trip (in the order of {@link FeedContent#trips()}) and
 * stop_sequence; the rows of a trip are {@code from(trip)} to {@code to(trip)}, end excluded. Rows
 * of Flex (windows, locations) are not here but in {@link FlexTables#windows()}.
 *
 * <p>Every row has times: those the feed leaves empty are interpolated.
 */
public final class StopTimeColumns {

  private static final BoardingType[] BOARDING = BoardingType.values();

  private final int[] tripStart;
  private final int[] stop;
  private final int[] arrival;
  private final int[] departure;
  private final int[] sequence;
  private final byte[] flags;
  private final float @Nullable [] shapeDist;
  private final int @Nullable [] headsign;
  private final List<String> headsigns;

  StopTimeColumns(
      int[] tripStart,
      int[] stop,
      int[] arrival,
      int[] departure,
      int[] sequence,
      byte[] flags,
      float @Nullable [] shapeDist,
      int @Nullable [] headsign,
      List<String> headsigns) {
    this.tripStart = tripStart;
    this.stop = stop;
    this.arrival = arrival;
    this.departure = departure;
    this.sequence = sequence;
    this.flags = flags;
    this.shapeDist = shapeDist;
    this.headsign = headsign;
    this.headsigns = headsigns;
  }

  /** Number of rows of all trips. */
  public int size() {
    return tripStart[tripStart.length - 1];
  }

  /** First row of a trip. */
  public int from(int trip) {
    return tripStart[trip];
  }

  /** The row after the last of a trip; equal to {@link #from} for a trip without timed stops. */
  public int to(int trip) {
    return tripStart[trip + 1];
  }

  /** Position in {@link FeedContent#stops()}. */
  public int stop(int row) {
    return stop[row];
  }

  /** Arrival in seconds of the service day. */
  public int arrival(int row) {
    return arrival[row];
  }

  /** Departure in seconds of the service day; never before the arrival. */
  public int departure(int row) {
    return departure[row];
  }

  /** stop_sequence as it stands in the feed. */
  public int sequence(int row) {
    return sequence[row];
  }

  /** pickup_type, 0 where empty. */
  public BoardingType pickup(int row) {
    return BOARDING[flags[row] & 3];
  }

  /** drop_off_type, 0 where empty. */
  public BoardingType dropOff(int row) {
    return BOARDING[flags[row] >> 2 & 3];
  }

  /** Whether the times are exact: in the feed, and timepoint not 0. */
  public boolean isTimepoint(int row) {
    return (flags[row] & StopTimeFlags.TIMEPOINT) != 0;
  }

  /** Whether the feed left the times empty and they were interpolated. */
  public boolean isInterpolated(int row) {
    return (flags[row] & StopTimeFlags.INTERPOLATED) != 0;
  }

  /** shape_dist_traveled in the feed's own unit; NaN where empty. */
  public float shapeDist(int row) {
    return shapeDist == null ? Float.NaN : shapeDist[row];
  }

  /** Position of stop_headsign in {@link #headsigns()}, −1 for none. */
  public int headsign(int row) {
    return headsign == null ? -1 : headsign[row];
  }

  /** Whether the file has the column shape_dist_traveled. */
  public boolean hasDistances() {
    return shapeDist != null;
  }

  byte flags(int row) {
    return flags[row];
  }

  /** Whether any row has a stop_headsign. */
  public boolean hasHeadsigns() {
    return headsign != null;
  }

  /** The distinct texts of stop_headsign. */
  public List<String> headsigns() {
    return headsigns;
  }
}
