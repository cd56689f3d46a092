package akatombo.buslocation.publish;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.util.function.Function;

/** The three feeds of GTFS-realtime and the names they have in paths. */
enum FeedKind {
  VEHICLE_POSITIONS("vehicle-positions", GtfsRealtimeFeed::vehiclePositions),
  TRIP_UPDATES("trip-updates", GtfsRealtimeFeed::tripUpdates),
  ALERTS("alerts", GtfsRealtimeFeed::alerts);

  private final String path;
  private final Function<GtfsRealtimeFeed, FeedMessage> message;

  FeedKind(String path, Function<GtfsRealtimeFeed, FeedMessage> message) {
    this.path = path;
    this.message = message;
  }

  String path() {
    return path;
  }

  FeedMessage of(GtfsRealtimeFeed feed) {
    return message.apply(feed);
  }
}
