package akatombo.gtfs.read;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Stop;
import java.util.List;

/**
 * Gives times to the untimed stops between two timed ones: by shape_dist_traveled where all of them
 * have it, else by the straight lines between the stops, else evenly. Before the first and after
 * the last timed stop the bus is taken to be there at once.
 */
final class Interpolation {

  private final StopTimeBuffer buffer;
  private final List<Stop> stops;
  private double[] along = new double[16];

  Interpolation(StopTimeBuffer buffer, List<Stop> stops) {
    this.buffer = buffer;
    this.stops = stops;
  }

  /** Fills the rows of one trip, of which at least one has times. */
  void fill(int[] rows, int from, int to) {
    int timed = -1;
    for (int i = from; i < to; i++) {
      if (buffer.arrival[rows[i]] < 0) {
        continue;
      }
      if (timed < 0) {
        same(rows, from, i, buffer.arrival[rows[i]]);
      } else if (i - timed > 1) {
        between(rows, timed, i);
      }
      timed = i;
    }
    same(rows, timed + 1, to, buffer.departure[rows[timed]]);
  }

  private void same(int[] rows, int from, int to, int time) {
    for (int i = from; i < to; i++) {
      set(rows[i], time);
    }
  }

  private void between(int[] rows, int first, int last) {
    measure(rows, first, last);
    double length = along[last - first];
    int start = buffer.departure[rows[first]];
    int seconds = buffer.arrival[rows[last]] - start;
    for (int i = first + 1; i < last; i++) {
      set(rows[i], start + (int) Math.round(seconds * along[i - first] / length));
    }
  }

  private void set(int row, int time) {
    buffer.arrival[row] = time;
    buffer.departure[row] = time;
    buffer.flags[row] =
        (byte) ((buffer.flags[row] & ~StopTimeFlags.TIMEPOINT) | StopTimeFlags.INTERPOLATED);
  }

  /**
   * Sets {@code along} to the way from the first row to each, in whatever unit, never zero in all.
   */
  private void measure(int[] rows, int first, int last) {
    int count = last - first + 1;
    if (along.length < count) {
      along = new double[count * 2];
    }
    along[0] = 0;
    if (!measureByShape(rows, first, last) && !measureByLines(rows, first, last)) {
      for (int i = 1; i < count; i++) {
        along[i] = i;
      }
    }
  }

  private boolean measureByShape(int[] rows, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      float step = buffer.dist[rows[i]] - buffer.dist[rows[i - 1]];
      if (!(step >= 0)) {
        return false;
      }
      along[i - first] = along[i - first - 1] + step;
    }
    return along[last - first] > 0;
  }

  private boolean measureByLines(int[] rows, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      GeoPoint here = stops.get(buffer.stop[rows[i]]).point();
      GeoPoint before = stops.get(buffer.stop[rows[i - 1]]).point();
      if (here == null || before == null) {
        return false;
      }
      along[i - first] = along[i - first - 1] + before.metersTo(here);
    }
    return along[last - first] > 0;
  }
}
