package akatombo.gtfs.pattern;

import org.jspecify.annotations.Nullable;

/**
 * The times of all trips of one pattern, as columns: one per stop position, trips by first
 * departure.
 *
 * <p>A trip's rank is its place in that order. Where trips do not overtake each other every column
 * is sorted as it is; a column that is not carries its own order.
 */
public final class Timetable {

  private final int tripCount;
  private final int[] trips;
  private final int[] services;
  private final int[] arrivals;
  private final int[] departures;
  private final CallDetails[] details;
  private final int @Nullable [][] orders;
  private final int longestSeconds;
  private final int lastArrival;

  Timetable(TimetableBuilder built) {
    this.tripCount = built.trips.length;
    this.trips = built.trips;
    this.services = built.services;
    this.arrivals = built.arrivals;
    this.departures = built.departures;
    this.details = built.details;
    this.orders = built.orders;
    int longest = 0;
    int last = Integer.MIN_VALUE;
    for (int rank = 0; rank < tripCount; rank++) {
      int end = arrival(rank, positions() - 1);
      longest = Math.max(longest, end - departure(rank, 0));
      last = Math.max(last, end);
    }
    this.longestSeconds = longest;
    this.lastArrival = last;
  }

  /** How many trips. */
  public int tripCount() {
    return tripCount;
  }

  /** How many stop positions. */
  public int positions() {
    return departures.length / tripCount;
  }

  /** The trip of a rank, as its number in the feed. */
  public int trip(int rank) {
    return trips[rank];
  }

  /** The number of the service of a rank's trip. */
  public int service(int rank) {
    return services[rank];
  }

  public int arrival(int rank, int position) {
    return arrivals[position * tripCount + rank];
  }

  public int departure(int rank, int position) {
    return departures[position * tripCount + rank];
  }

  public CallDetails details(int rank) {
    return details[rank];
  }

  /** The earliest first departure. */
  public int firstDeparture() {
    return departures[0];
  }

  /** The latest arrival at the last stop. */
  public int lastArrival() {
    return lastArrival;
  }

  /** From first departure to last arrival of the trip that takes longest. */
  public int longestSeconds() {
    return longestSeconds;
  }

  /** The rank of the trip that departs there as the n-th. */
  public int rank(int position, int n) {
    int @Nullable [] order = orders == null ? null : orders[position];
    return order == null || order.length == 0 ? n : order[n];
  }

  /** How many trips depart there before that time. */
  public int countBefore(int position, long time) {
    int low = 0;
    int high = tripCount;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (departure(rank(position, middle), position) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
