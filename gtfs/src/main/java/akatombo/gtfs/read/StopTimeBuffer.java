package akatombo.gtfs.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of stop_times.txt as they are read or made, in columns that grow. */
final class StopTimeBuffer {

  int[] trip;
  int[] stop;
  int[] arrival;
  int[] departure;
  int[] sequence;
  int[] line;
  int[] headsign;
  float[] dist;
  byte[] flags;
  int size;
  boolean hasDist;
  boolean hasHeadsign;
  List<String> headsigns = new ArrayList<>();

  StopTimeBuffer(int capacity) {
    trip = new int[capacity];
    stop = new int[capacity];
    arrival = new int[capacity];
    departure = new int[capacity];
    sequence = new int[capacity];
    line = new int[capacity];
    headsign = new int[capacity];
    dist = new float[capacity];
    flags = new byte[capacity];
  }

  /** Makes room and returns the number of the new row. */
  int append() {
    if (size == trip.length) {
      int capacity = Math.max(16, size + (size >> 1));
      trip = Arrays.copyOf(trip, capacity);
      stop = Arrays.copyOf(stop, capacity);
      arrival = Arrays.copyOf(arrival, capacity);
      departure = Arrays.copyOf(departure, capacity);
      sequence = Arrays.copyOf(sequence, capacity);
      line = Arrays.copyOf(line, capacity);
      headsign = Arrays.copyOf(headsign, capacity);
      dist = Arrays.copyOf(dist, capacity);
      flags = Arrays.copyOf(flags, capacity);
    }
    return size++;
  }

  /** The rows of an order as columns, {@code starts} saying where each trip begins. */
  StopTimeColumns columns(int[] starts, int[] rows) {
    int count = starts[starts.length - 1];
    return new StopTimeColumns(
        starts,
        picked(stop, rows, count),
        picked(arrival, rows, count),
        picked(departure, rows, count),
        picked(sequence, rows, count),
        pickedFlags(rows, count),
        hasDist ? pickedDist(rows, count) : null,
        hasHeadsign ? picked(headsign, rows, count) : null,
        List.copyOf(headsigns));
  }

  private static int[] picked(int[] column, int[] rows, int count) {
    int[] picked = new int[count];
    for (int i = 0; i < count; i++) {
      picked[i] = column[rows[i]];
    }
    return picked;
  }

  private byte[] pickedFlags(int[] rows, int count) {
    byte[] picked = new byte[count];
    for (int i = 0; i < count; i++) {
      picked[i] = flags[rows[i]];
    }
    return picked;
  }

  private float @Nullable [] pickedDist(int[] rows, int count) {
    float[] picked = new float[count];
    for (int i = 0; i < count; i++) {
      picked[i] = dist[rows[i]];
    }
    return picked;
  }
}
