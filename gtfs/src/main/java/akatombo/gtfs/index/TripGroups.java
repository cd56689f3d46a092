package akatombo.gtfs.index;

import akatombo.gtfs.pattern.CallDetails;
import akatombo.gtfs.pattern.PatternKey;
import akatombo.gtfs.pattern.TimetableBuilder.TimedTrip;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.StopTimeColumns;
import akatombo.gtfs.read.TripRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trips of a feed that is read, put together by pattern. */
final class TripGroups {

  private final StopTimeColumns stopTimes;
  private final Map<CallDetails, CallDetails> distinctDetails = new HashMap<>();
  private final Map<PatternKey, List<TimedTrip>> byPattern = new LinkedHashMap<>();

  private TripGroups(StopTimeColumns stopTimes) {
    this.stopTimes = stopTimes;
  }

  /** Trips with timed stops by pattern, patterns in the order of their first trips. */
  static Map<PatternKey, List<TimedTrip>> of(FeedContent content) {
    TripGroups groups = new TripGroups(content.stopTimes());
    for (int trip = 0; trip < content.trips().size(); trip++) {
      groups.add(trip, content.trips().get(trip));
    }
    return groups.byPattern;
  }

  private void add(int trip, TripRow row) {
    int from = stopTimes.from(trip);
    int size = stopTimes.to(trip) - from;
    if (size == 0) {
      return;
    }
    int[] stops = new int[size];
    int[] arrivals = new int[size];
    int[] departures = new int[size];
    for (int i = 0; i < size; i++) {
      stops[i] = stopTimes.stop(from + i);
      arrivals[i] = stopTimes.arrival(from + i);
      departures[i] = stopTimes.departure(from + i);
    }
    CallDetails details = details(from, size);
    byPattern
        .computeIfAbsent(
            new PatternKey(row.route(), row.directionId(), row.shape(), stops),
            any -> new ArrayList<>())
        .add(
            new TimedTrip(
                trip,
                row.service(),
                arrivals,
                departures,
                distinctDetails.computeIfAbsent(details, same -> same)));
  }

  private CallDetails details(int from, int size) {
    byte[] flags = new byte[size];
    int[] sequences = new int[size];
    @Nullable String @Nullable [] headsigns = null;
    for (int i = 0; i < size; i++) {
      int row = from + i;
      flags[i] =
          CallDetails.flags(
              stopTimes.pickup(row), stopTimes.dropOff(row), stopTimes.isTimepoint(row));
      sequences[i] = stopTimes.sequence(row);
      if (stopTimes.headsign(row) >= 0) {
        if (headsigns == null) {
          headsigns = new @Nullable String[size];
        }
        headsigns[i] = stopTimes.headsigns().get(stopTimes.headsign(row));
      }
    }
    return new CallDetails(flags, sequences, headsigns);
  }
}
