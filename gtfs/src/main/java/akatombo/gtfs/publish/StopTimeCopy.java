package akatombo.gtfs.publish;

import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FlexTables.FlexWindow;
import akatombo.gtfs.read.StopTimeColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes stop_times.txt: the rows the schedule has, with the schedule's times, so that untimed
 * stops carry the same interpolated ones; the rows of a trip of frequencies.txt once per departure.
 */
final class StopTimeCopy {

  private final FeedContent content;
  private final StopTimeColumns times;
  private final TripNumbers trips;
  private final TableCopy rows;
  private final List<String> header;
  private final int tripId;
  private final int sequence;
  private final int arrival;
  private final int departure;
  private final int timepoint;
  private final BitSet written;
  private final Set<Window> windows = new HashSet<>();
  private final Map<String, List<String[]>> templateRows = new HashMap<>();

  StopTimeCopy(FeedContent content, TripNumbers trips, TableCopy rows) {
    this.content = content;
    this.times = content.stopTimes();
    this.trips = trips;
    this.rows = rows;
    this.header = new ArrayList<>(rows.header());
    this.tripId = rows.indexOf("trip_id");
    this.sequence = rows.indexOf("stop_sequence");
    this.arrival = addedIfMissing("arrival_time");
    this.departure = addedIfMissing("departure_time");
    this.timepoint = addedIfMissing("timepoint");
    this.written = new BitSet(times.size());
    for (FlexWindow window : content.flex().windows()) {
      windows.add(new Window(window.trip(), window.sequence()));
    }
  }

  /** Writes the file. */
  void write(ZipTables zip, String file) throws IOException {
    try (ZipTables.Table out = zip.table(file, header)) {
      while (rows.next()) {
        write(out, row());
      }
      templateRows.forEach((template, all) -> writeTemplate(out, template, all));
    }
  }

  private int addedIfMissing(String column) {
    int known = header.indexOf(column);
    if (known >= 0) {
      return known;
    }
    header.add(column);
    return header.size() - 1;
  }

  private String[] row() {
    String[] row = new String[header.size()];
    System.arraycopy(rows.values(), 0, row, 0, rows.values().length);
    for (int i = rows.values().length; i < row.length; i++) {
      row[i] = "";
    }
    return row;
  }

  private void write(ZipTables.Table out, String[] row) {
    if (trips.isTemplate(row[tripId])) {
      templateRows.computeIfAbsent(row[tripId], _ -> new ArrayList<>()).add(row);
      return;
    }
    for (int trip : trips.of(row[tripId])) {
      writeFor(out, trip, row);
    }
  }

  private void writeTemplate(ZipTables.Table out, String template, List<String[]> all) {
    for (int trip : trips.of(template)) {
      for (String[] row : all) {
        writeFor(out, trip, row);
      }
    }
  }

  private void writeFor(ZipTables.Table out, int trip, String[] row) {
    int number = Integer.parseInt(row[sequence]);
    row[tripId] = content.trips().get(trip).id().id();
    int at = find(trip, number);
    if (at >= 0 && !written.get(at)) {
      written.set(at);
      row[arrival] = new ServiceTime(times.arrival(at)).toString();
      row[departure] = new ServiceTime(times.departure(at)).toString();
      row[timepoint] = times.isInterpolated(at) ? "0" : row[timepoint];
      out.write(row);
    } else if (windows.remove(new Window(trip, number))) {
      row[arrival] = "";
      row[departure] = "";
      out.write(row);
    }
  }

  /** The row of the schedule with that stop_sequence, −1 for none; sorted by it within a trip. */
  private int find(int trip, int number) {
    int low = times.from(trip);
    int high = times.to(trip) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (times.sequence(middle) == number) {
        return middle;
      }
      if (times.sequence(middle) < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** A row of Flex by what identifies it. */
  private record Window(int trip, int sequence) {}
}
