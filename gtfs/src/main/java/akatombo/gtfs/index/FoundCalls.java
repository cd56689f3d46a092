package akatombo.gtfs.index;

import java.util.Arrays;

/** A growing list of a search's hits, each with its second, to be read in the order of time. */
final class FoundCalls {

  private static final int START_SIZE = 32;

  private long[] keys = new long[START_SIZE];
  private int[] calls = new int[START_SIZE];
  private int[] ranks = new int[START_SIZE];
  private int[] days = new int[START_SIZE];
  private int size;

  /**
   * Adds a hit.
   *
   * @param second its time, counted from any zero that is the same for all
   * @param call the number of a pattern or of a call
   */
  void add(int second, int call, int rank, int day) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      calls = Arrays.copyOf(calls, size * 2);
      ranks = Arrays.copyOf(ranks, size * 2);
      days = Arrays.copyOf(days, size * 2);
    }
    keys[size] = (long) second << 32 | size;
    calls[size] = call;
    ranks[size] = rank;
    days[size] = day;
    size++;
  }

  /** Sorts by time; hits of the same second stay in the order in which they were added. */
  void sort() {
    Arrays.sort(keys, 0, size);
  }

  int size() {
    return size;
  }

  int call(int n) {
    return calls[(int) keys[n]];
  }

  int rank(int n) {
    return ranks[(int) keys[n]];
  }

  int day(int n) {
    return days[(int) keys[n]];
  }
}
