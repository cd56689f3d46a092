package akatombo.gtfs.read;

import akatombo.gtfs.Stop;
import java.util.List;

/**
 * Puts stop times in order, trip by trip: the second row of a sequence is left out, times that run
 * backward are forgotten, and those that are missing are interpolated.
 */
final class StopTimeOrder {

  private static final String FILE = "stop_times.txt";

  private final StopTimeBuffer buffer;
  private final List<TripRow> trips;
  private final NoticeLog log;
  private final Interpolation interpolation;

  StopTimeOrder(StopTimeBuffer buffer, List<TripRow> trips, List<Stop> stops, NoticeLog log) {
    this.buffer = buffer;
    this.trips = trips;
    this.log = log;
    this.interpolation = new Interpolation(buffer, stops);
  }

  StopTimeColumns columns() {
    RowOrder order = RowOrder.of(buffer.trip, buffer.sequence, buffer.size, trips.size());
    int[] starts = order.starts();
    int[] kept = new int[buffer.size];
    int[] keptStarts = new int[trips.size() + 1];
    int count = 0;
    for (int trip = 0; trip < trips.size(); trip++) {
      int from = count;
      for (int place = starts[trip]; place < starts[trip + 1]; place++) {
        int row = order.row(place);
        if (count > from && buffer.sequence[kept[count - 1]] == buffer.sequence[row]) {
          notice(NoticeCode.DUPLICATE_KEY, row, "stop_sequence", buffer.sequence[row]);
        } else {
          kept[count++] = row;
        }
      }
      if (count > from && !hasTimes(trip, kept, from, count)) {
        count = from;
      }
      keptStarts[trip + 1] = count;
    }
    return buffer.columns(keptStarts, kept);
  }

  /** Checks a trip's times and fills them in; false when it has none at all. */
  private boolean hasTimes(int trip, int[] rows, int from, int to) {
    int latest = -1;
    boolean isComplete = true;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      if (buffer.arrival[row] >= 0 && buffer.arrival[row] < latest) {
        notice(
            NoticeCode.STOP_TIME_WITH_ARRIVAL_BEFORE_PREVIOUS_DEPARTURE_TIME,
            row,
            "arrival_time",
            buffer.arrival[row]);
        buffer.arrival[row] = -1;
        buffer.departure[row] = -1;
      }
      latest = Math.max(latest, buffer.departure[row]);
      isComplete &= buffer.arrival[row] >= 0;
      if (i > from && buffer.dist[row] <= buffer.dist[rows[i - 1]]) {
        noticeDistance(rows[i - 1], row);
      }
    }
    if (isComplete) {
      return true;
    }
    if (buffer.arrival[rows[from]] < 0 || buffer.arrival[rows[to - 1]] < 0) {
      log.add(NoticeCode.MISSING_TRIP_EDGE, FILE, 0, "trip_id", trips.get(trip).id().id());
    }
    if (latest >= 0) {
      interpolation.fill(rows, from, to);
    }
    return latest >= 0;
  }

  /** Equal distances are wrong only between different stops. */
  private void noticeDistance(int before, int row) {
    if (buffer.dist[row] < buffer.dist[before] || buffer.stop[row] != buffer.stop[before]) {
      log.add(
          NoticeCode.DECREASING_OR_EQUAL_STOP_TIME_DISTANCE,
          FILE,
          buffer.line[row],
          "shape_dist_traveled",
          Float.toString(buffer.dist[row]));
    }
  }

  private void notice(NoticeCode code, int row, String field, int value) {
    log.add(code, FILE, buffer.line[row], field, Integer.toString(value));
  }
}
