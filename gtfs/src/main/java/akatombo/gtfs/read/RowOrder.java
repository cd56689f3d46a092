package akatombo.gtfs.read;

import java.util.Arrays;

/**
 * The order in which rows stand when sorted by group and then by sequence; rows of the same
 * sequence stay in the order of the file.
 */
final class RowOrder {

  private final int[] starts;
  private final int[] rows;
  private final boolean isIdentity;

  private RowOrder(int[] starts, int[] rows, boolean isIdentity) {
    this.starts = starts;
    this.rows = rows;
    this.isIdentity = isIdentity;
  }

  static RowOrder of(int[] group, int[] sequence, int size, int groups) {
    int[] starts = new int[groups + 1];
    boolean isSorted = true;
    for (int i = 0; i < size; i++) {
      starts[group[i] + 1]++;
      isSorted &=
          i == 0
              || group[i - 1] < group[i]
              || (group[i - 1] == group[i] && sequence[i - 1] <= sequence[i]);
    }
    for (int g = 0; g < groups; g++) {
      starts[g + 1] += starts[g];
    }
    if (isSorted) {
      return new RowOrder(starts, new int[0], true);
    }
    int[] next = Arrays.copyOf(starts, groups);
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      rows[next[group[i]]++] = i;
    }
    for (int g = 0; g < groups; g++) {
      sort(rows, starts[g], starts[g + 1], sequence);
    }
    return new RowOrder(starts, rows, false);
  }

  private static void sort(int[] rows, int from, int to, int[] sequence) {
    boolean isSorted = true;
    for (int i = from + 1; i < to && isSorted; i++) {
      isSorted = sequence[rows[i - 1]] <= sequence[rows[i]];
    }
    if (isSorted) {
      return;
    }
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      keys[i - from] = (long) sequence[rows[i]] << 32 | rows[i];
    }
    Arrays.sort(keys);
    for (int i = from; i < to; i++) {
      rows[i] = (int) keys[i - from];
    }
  }

  /** Where each group starts, and where the last one ends. */
  int[] starts() {
    return starts;
  }

  /** The row that stands at a place. */
  int row(int place) {
    return isIdentity ? place : rows[place];
  }

  double[] apply(double[] column) {
    double[] sorted = new double[starts[starts.length - 1]];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = column[row(i)];
    }
    return sorted;
  }

  float[] apply(float[] column) {
    float[] sorted = new float[starts[starts.length - 1]];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = column[row(i)];
    }
    return sorted;
  }

  int[] apply(int[] column) {
    int[] sorted = new int[starts[starts.length - 1]];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = column[row(i)];
    }
    return sorted;
  }

  byte[] apply(byte[] column) {
    byte[] sorted = new byte[starts[starts.length - 1]];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = column[row(i)];
    }
    return sorted;
  }
}
