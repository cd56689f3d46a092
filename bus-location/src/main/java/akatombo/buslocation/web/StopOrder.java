package akatombo.buslocation.web;

import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One order of the stops of several patterns, as the rows of a printed timetable.
 *
 * <p>The first pattern keeps its order; what others add stands after the stop they come from. A
 * stop called at twice has two rows.
 */
final class StopOrder {

  private final List<Row> rows = new ArrayList<>();

  private StopOrder() {}

  /** The order of the patterns' stops, the pattern that matters most first. */
  static StopOrder of(Iterable<List<Stop>> patterns) {
    StopOrder order = new StopOrder();
    patterns.forEach(order::add);
    return order;
  }

  int size() {
    return rows.size();
  }

  List<Stop> stops() {
    return rows.stream().map(Row::stop).toList();
  }

  /** The row of each position of a pattern that was merged. */
  int[] rowsOf(List<Stop> pattern) {
    int[] found = new int[pattern.size()];
    List<Row> wanted = rows(pattern);
    for (int i = 0; i < found.length; i++) {
      found[i] = rows.indexOf(wanted.get(i));
    }
    return found;
  }

  private void add(List<Stop> pattern) {
    int after = -1;
    for (Row row : rows(pattern)) {
      int known = rows.indexOf(row);
      if (known < 0) {
        after++;
        rows.add(after, row);
      } else {
        after = Math.max(after, known);
      }
    }
  }

  private static List<Row> rows(List<Stop> pattern) {
    Map<StopId, Integer> times = new HashMap<>();
    List<Row> rows = new ArrayList<>(pattern.size());
    for (Stop stop : pattern) {
      rows.add(new Row(stop, times.merge(stop.id(), 1, Integer::sum)));
    }
    return rows;
  }

  private record Row(Stop stop, int time) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row && row.time == time && row.stop.id().equals(stop.id());
    }

    @Override
    public int hashCode() {
      return stop.id().hashCode() * 31 + time;
    }
  }
}
