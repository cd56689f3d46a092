package akatombo.gtfs.read;

import akatombo.gtfs.TripId;
import akatombo.gtfs.csv.TextIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads frequencies.txt and writes its trips out, one per departure (see {@link TripRow}); the
 * template trip itself no longer stands among the trips.
 */
final class FrequencyReader {

  private static final String FILE = "frequencies.txt";

  /** Departures every {@code headway} seconds from start, while before end. */
  private record Frequency(int trip, int start, int end, int headway, boolean exact, int line) {}

  private final FeedFiles files;
  private final TextIndex tripIndex;
  private final List<Frequency> frequencies = new ArrayList<>();

  FrequencyReader(FeedFiles files, TextIndex tripIndex) {
    this.files = files;
    this.tripIndex = tripIndex;
  }

  /** Trips, their stop times and Flex windows with the repeated trips written out. */
  record Expanded(
      List<TripRow> trips, StopTimeColumns stopTimes, List<FlexTables.FlexWindow> windows) {}

  Expanded expand(Expanded templates) throws IOException {
    files.read(FILE, this::rows);
    if (frequencies.isEmpty()) {
      return templates;
    }
    frequencies.sort(Comparator.comparingInt(Frequency::trip).thenComparingInt(Frequency::start));
    noticeOverlaps(templates.trips());
    return new Expansion(templates).run();
  }

  private void rows(FeedTable table) throws IOException {
    int trip = table.required("trip_id");
    int startColumn = table.required("start_time");
    int endColumn = table.required("end_time");
    int headwayColumn = table.required("headway_secs");
    int exact = table.column("exact_times");
    while (table.next()) {
      int at = TripReader.reference(table, trip, tripIndex);
      int start = table.time(startColumn);
      int end = table.time(endColumn);
      int headway = table.integer(headwayColumn, 1, Integer.MAX_VALUE, -1);
      if (at < 0 || start < 0 || end < 0 || headway < 0) {
        continue;
      }
      if (end <= start) {
        table.notice(
            end == start
                ? NoticeCode.START_AND_END_RANGE_EQUAL
                : NoticeCode.START_AND_END_RANGE_OUT_OF_ORDER,
            endColumn);
        continue;
      }
      frequencies.add(
          new Frequency(at, start, end, headway, table.choice(exact, 1, 0) == 1, table.line()));
    }
  }

  private void noticeOverlaps(List<TripRow> trips) {
    for (int i = 1; i < frequencies.size(); i++) {
      Frequency before = frequencies.get(i - 1);
      Frequency here = frequencies.get(i);
      if (before.trip == here.trip && here.start < before.end) {
        String id = trips.get(here.trip).id().id();
        files.log().add(NoticeCode.OVERLAPPING_FREQUENCY, FILE, here.line, "trip_id", id);
      }
    }
  }

  /** One pass over the templates, in order, writing the trips that take their place. */
  private final class Expansion {

    private final Expanded templates;
    private final List<TripRow> trips = new ArrayList<>();
    private final List<FlexTables.FlexWindow> windows = new ArrayList<>();
    private final StopTimeBuffer buffer;
    private final int[] newPosition;
    private int[] starts = new int[16];

    Expansion(Expanded templates) {
      this.templates = templates;
      this.buffer = new StopTimeBuffer(templates.stopTimes().size());
      this.buffer.headsigns = templates.stopTimes().headsigns();
      this.buffer.hasHeadsign = templates.stopTimes().hasHeadsigns();
      this.buffer.hasDist = templates.stopTimes().hasDistances();
      this.newPosition = new int[templates.trips().size()];
    }

    Expanded run() throws FeedRefusedException {
      int next = 0;
      for (int trip = 0; trip < templates.trips().size(); trip++) {
        newPosition[trip] = trips.size();
        int first = next;
        while (next < frequencies.size() && frequencies.get(next).trip == trip) {
          next++;
        }
        if (first < next && hasTimes(trip)) {
          repeat(frequencies.subList(first, next));
        } else {
          write(templates.trips().get(trip), trip, 0);
        }
      }
      for (FlexTables.FlexWindow window : templates.windows()) {
        windows.add(window.ofTrip(newPosition[window.trip()]));
      }
      int[] rows = new int[buffer.size];
      Arrays.setAll(rows, i -> i);
      return new Expanded(
          trips, buffer.columns(Arrays.copyOf(starts, trips.size() + 1), rows), windows);
    }

    private boolean hasTimes(int trip) {
      return templates.stopTimes().from(trip) < templates.stopTimes().to(trip);
    }

    /** Writes a trip's departures in order, each once. */
    private void repeat(List<Frequency> ofOneTrip) throws FeedRefusedException {
      int departed = -1;
      for (Frequency frequency : ofOneTrip) {
        TripRow template = templates.trips().get(frequency.trip);
        int first = templates.stopTimes().from(frequency.trip);
        for (long at = frequency.start; at < frequency.end; at += frequency.headway) {
          if (at > departed) {
            departed = (int) at;
            TripRow trip = repeated(template, departed, frequency.exact);
            write(trip, frequency.trip, departed - templates.stopTimes().departure(first));
          }
        }
      }
    }

    private void write(TripRow trip, int template, int shift) throws FeedRefusedException {
      StopTimeColumns times = templates.stopTimes();
      if (trips.size() + 2 > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      for (int i = times.from(template); i < times.to(template); i++) {
        int row = buffer.append();
        buffer.stop[row] = times.stop(i);
        buffer.arrival[row] = times.arrival(i) + shift;
        buffer.departure[row] = times.departure(i) + shift;
        buffer.sequence[row] = times.sequence(i);
        buffer.flags[row] = times.flags(i);
        buffer.dist[row] = times.shapeDist(i);
        buffer.headsign[row] = times.headsign(i);
      }
      trips.add(trip);
      starts[trips.size()] = buffer.size;
      if (buffer.size > files.limits().columnRows() || trips.size() > files.limits().rows()) {
        throw new FeedRefusedException(
            NoticeCode.TOO_MANY_ROWS, FILE, Integer.toString(files.limits().columnRows()));
      }
    }
  }

  /** A block would have the same vehicle run all of the departures: it is forgotten. */
  private static TripRow repeated(TripRow t, int departure, boolean exact) {
    String time = "%02d%02d%02d".formatted(departure / 3600, departure / 60 % 60, departure % 60);
    return new TripRow(
        new TripId(t.id().feedId(), t.id().id() + "@" + time),
        t.route(),
        t.service(),
        t.headsign(),
        t.shortName(),
        t.directionId(),
        null,
        t.shape(),
        t.wheelchair(),
        t.bikes(),
        t.id().id(),
        exact,
        t.japanese());
  }
}
