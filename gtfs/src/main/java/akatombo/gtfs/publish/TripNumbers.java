package akatombo.gtfs.publish;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.TripRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the trips of a feed's files stand in its content: an ordinary trip once, a trip of
 * frequencies.txt once per departure.
 */
final class TripNumbers {

  private final Map<String, int[]> byFeedId = new HashMap<>();
  private final Set<String> templates = new HashSet<>();

  TripNumbers(FeedContent content) {
    List<TripRow> trips = content.trips();
    Map<String, IntStream.Builder> builders = new HashMap<>();
    for (int trip = 0; trip < trips.size(); trip++) {
      String template = trips.get(trip).templateTripId();
      if (template == null) {
        byFeedId.put(trips.get(trip).id().id(), new int[] {trip});
      } else {
        builders.computeIfAbsent(template, _ -> IntStream.builder()).add(trip);
      }
    }
    builders.forEach((template, builder) -> byFeedId.put(template, builder.build().toArray()));
    templates.addAll(builders.keySet());
  }

  /** The positions of the trips that a trip_id of the files stands for. */
  int[] of(String feedTripId) {
    return byFeedId.getOrDefault(feedTripId, new int[0]);
  }

  boolean isTemplate(String feedTripId) {
    return templates.contains(feedTripId);
  }

  Set<String> templates() {
    return templates;
  }
}
