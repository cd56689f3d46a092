package akatombo.gtfs.pattern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the trips of one pattern and lays their times out in columns. */
public final class TimetableBuilder {

  private static final int[] AS_IT_IS = new int[0];

  final int[] trips;
  final int[] services;
  final int[] departures;
  final int[] arrivals;
  final CallDetails[] details;
  final int @Nullable [][] orders;

  private TimetableBuilder(List<TimedTrip> timed) {
    int count = timed.size();
    int positions = timed.getFirst().departures().length;
    trips = new int[count];
    services = new int[count];
    details = new CallDetails[count];
    departures = new int[count * positions];
    int[] arriving = new int[count * positions];
    for (int rank = 0; rank < count; rank++) {
      TimedTrip trip = timed.get(rank);
      trips[rank] = trip.trip();
      services[rank] = trip.service();
      details[rank] = trip.details();
      for (int position = 0; position < positions; position++) {
        departures[position * count + rank] = trip.departures()[position];
        arriving[position * count + rank] = trip.arrivals()[position];
      }
    }
    arrivals = Arrays.equals(arriving, departures) ? departures : arriving;
    orders = orders(count, positions);
  }

  /** The timetable of trips that all call at the same stops; there must be at least one. */
  public static Timetable of(List<TimedTrip> trips) {
    List<TimedTrip> sorted = trips.stream().sorted(BY_FIRST_DEPARTURE).toList();
    return new Timetable(new TimetableBuilder(sorted));
  }

  private static final Comparator<TimedTrip> BY_FIRST_DEPARTURE =
      Comparator.comparingInt((TimedTrip trip) -> trip.departures()[0])
          .thenComparing(TimedTrip::departures, Arrays::compare)
          .thenComparingInt(TimedTrip::trip);

  private int @Nullable [][] orders(int count, int positions) {
    int @Nullable [][] found = null;
    for (int position = 0; position < positions; position++) {
      int first = position * count;
      if (!isSorted(first, first + count)) {
        if (found == null) {
          found = new int[positions][];
          Arrays.fill(found, AS_IT_IS);
        }
        found[position] = order(first, count);
      }
    }
    return found;
  }

  private boolean isSorted(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (departures[i] < departures[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private int[] order(int first, int count) {
    long[] keys = new long[count];
    for (int rank = 0; rank < count; rank++) {
      keys[rank] = (long) departures[first + rank] << 32 | rank;
    }
    Arrays.sort(keys);
    int[] order = new int[count];
    for (int n = 0; n < count; n++) {
      order[n] = (int) keys[n];
    }
    return order;
  }

  /**
   * A trip with its times in service-time seconds, one per stop position.
   *
   * @param trip its number in the feed
   * @param service the number of its service
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared
  public record TimedTrip(
      int trip, int service, int[] arrivals, int[] departures, CallDetails details) {}
}
