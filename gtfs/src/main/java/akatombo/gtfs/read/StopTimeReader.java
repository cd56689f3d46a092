package akatombo.gtfs.read;

import akatombo.gtfs.LocationType;
import akatombo.gtfs.Stop;
import akatombo.gtfs.csv.CsvRow;
import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads stop_times.txt: rows with times or without into a buffer, rows of Flex aside. A row without
 * its trip, stop or sequence is left out.
 */
final class StopTimeReader {

  private final FeedFiles files;
  private final TextIndex trips;
  private final TextIndex stopIndex;
  private final List<Stop> stops;
  private final Set<String> zones = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final StopTimeBuffer buffer = new StopTimeBuffer(4096);
  private final List<FlexTables.FlexWindow> windows = new ArrayList<>();
  private final TextIndex headsignIndex = new TextIndex();
  private char[] lastTrip = new char[0];
  private int lastTripAt = -1;

  StopTimeReader(FeedFiles files, TextIndex trips, StopReader stops, FlexTables flex) {
    this.files = files;
    this.trips = trips;
    this.stopIndex = stops.index();
    this.stops = stops.stops();
    flex.zones().forEach(zone -> zones.add(zone.id()));
    flex.groups().forEach(group -> groups.add(group.id()));
  }

  void read() throws IOException {
    files.require("stop_times.txt");
    files.readColumns("stop_times.txt", this::rows);
  }

  StopTimeBuffer buffer() {
    return buffer;
  }

  List<FlexTables.FlexWindow> windows() {
    return windows;
  }

  private void rows(FeedTable table) throws IOException {
    Columns c = new Columns(table);
    buffer.hasDist = table.has("shape_dist_traveled");
    while (table.next()) {
      int trip = trip(table, c.trip);
      int sequence = table.integer(c.sequence, 0, Integer.MAX_VALUE, -1);
      if (sequence < 0 && table.isEmpty(c.sequence)) {
        table.notice(NoticeCode.MISSING_REQUIRED_FIELD, c.sequence);
      }
      if (trip < 0 || sequence < 0) {
        continue;
      }
      if (c.isFlex(table)) {
        window(table, c, trip, sequence);
      } else {
        int stop = TripReader.reference(table, c.stop, stopIndex);
        if (stop >= 0 && isServable(table, c.stop, stops.get(stop))) {
          append(table, c, trip, stop, sequence);
        }
      }
    }
  }

  /** Most files list a trip's rows together: the last trip is compared before it is looked up. */
  private int trip(FeedTable table, int column) {
    CsvRow row = table.row();
    char[] chars = row.chars();
    int from = row.start(column);
    int to = row.end(column);
    if (from < to && Arrays.equals(lastTrip, 0, lastTrip.length, chars, from, to)) {
      if (lastTripAt < 0) {
        table.notice(NoticeCode.FOREIGN_KEY_VIOLATION, column);
      }
      return lastTripAt;
    }
    lastTripAt = TripReader.reference(table, column, trips);
    lastTrip = Arrays.copyOfRange(chars, from, to);
    return lastTripAt;
  }

  /** Only stops and platforms are called at; a station that has a place is let pass. */
  private static boolean isServable(FeedTable table, int column, Stop stop) {
    if (stop.locationType() != LocationType.STOP) {
      table.notice(NoticeCode.LOCATION_WITH_UNEXPECTED_STOP_TIME, column);
    }
    return stop.point() != null;
  }

  private void append(FeedTable table, Columns c, int trip, int stop, int sequence) {
    int arrival = table.time(c.arrival);
    int departure = table.time(c.departure);
    if ((arrival < 0) != (departure < 0)) {
      table.notice(
          NoticeCode.STOP_TIME_WITH_ONLY_ARRIVAL_OR_DEPARTURE_TIME,
          arrival < 0 ? c.departure : c.arrival);
    } else if (departure < arrival) {
      table.notice(NoticeCode.STOP_TIME_WITH_DEPARTURE_BEFORE_ARRIVAL_TIME, c.departure);
    }
    boolean isTimed = arrival >= 0 || departure >= 0;
    int timepoint = table.choice(c.timepoint, 1, -1);
    if (timepoint == 1 && !isTimed) {
      table.notice(NoticeCode.STOP_TIME_TIMEPOINT_WITHOUT_TIMES, c.timepoint);
    }
    int row = buffer.append();
    buffer.trip[row] = trip;
    buffer.stop[row] = stop;
    buffer.sequence[row] = sequence;
    buffer.line[row] = table.line();
    buffer.arrival[row] = arrival >= 0 ? arrival : departure;
    buffer.departure[row] = Math.max(arrival, departure);
    buffer.dist[row] =
        buffer.hasDist ? (float) table.decimal(c.dist, 0, Float.MAX_VALUE) : Float.NaN;
    buffer.headsign[row] = headsign(table.text(c.headsign));
    buffer.flags[row] =
        StopTimeFlags.of(
            table.choice(c.pickup, 3, 0), table.choice(c.dropOff, 3, 0), isTimed && timepoint != 0);
  }

  private int headsign(@Nullable String text) {
    if (text == null) {
      return -1;
    }
    buffer.hasHeadsign = true;
    int at = headsignIndex.find(text);
    if (at < 0) {
      at = buffer.headsigns.size();
      headsignIndex.putIfAbsent(text, at);
      buffer.headsigns.add(text);
    }
    return at;
  }

  /** In drafts of Flex, which feeds still follow, stop_id names a zone or group as well. */
  private void window(FeedTable table, Columns c, int trip, int sequence) {
    String zone = table.text(c.zone);
    String group = table.text(c.group);
    String named = table.text(c.stop);
    int stop = stopIndex.find(named);
    if (stop < 0 && zone == null && named != null && zones.contains(named)) {
      zone = named;
    } else if (stop < 0 && group == null && named != null && groups.contains(named)) {
      group = named;
    } else if (stop < 0 && named != null) {
      table.notice(NoticeCode.FOREIGN_KEY_VIOLATION, c.stop);
      return;
    }
    windows.add(
        new FlexTables.FlexWindow(
            trip,
            sequence,
            stop,
            zone,
            group,
            table.time(c.windowStart),
            table.time(c.windowEnd),
            table.choice(c.pickup, 3, 0),
            table.choice(c.dropOff, 3, 0),
            table.text(c.pickupRule),
            table.text(c.dropOffRule)));
  }

  private static final class Columns {
    final int trip;
    final int arrival;
    final int departure;
    final int stop;
    final int sequence;
    final int headsign;
    final int pickup;
    final int dropOff;
    final int dist;
    final int timepoint;
    final int zone;
    final int group;
    final int windowStart;
    final int windowEnd;
    final int pickupRule;
    final int dropOffRule;

    Columns(FeedTable table) {
      trip = table.required("trip_id");
      arrival = table.column("arrival_time");
      departure = table.column("departure_time");
      stop = table.column("stop_id");
      sequence = table.required("stop_sequence");
      headsign = table.column("stop_headsign");
      pickup = table.column("pickup_type");
      dropOff = table.column("drop_off_type");
      dist = table.column("shape_dist_traveled");
      timepoint = table.column("timepoint");
      zone = table.column("location_id");
      group = table.column("location_group_id");
      windowStart = table.column("start_pickup_drop_off_window");
      windowEnd = table.column("end_pickup_drop_off_window");
      pickupRule = table.column("pickup_booking_rule_id");
      dropOffRule = table.column("drop_off_booking_rule_id");
    }

    boolean isFlex(FeedTable table) {
      return !table.isEmpty(zone)
          || !table.isEmpty(group)
          || !table.isEmpty(windowStart)
          || !table.isEmpty(windowEnd);
    }
  }
}
