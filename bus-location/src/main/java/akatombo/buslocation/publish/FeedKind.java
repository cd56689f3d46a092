package akatombo.buslocation.publish;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;

/** The three feeds of GTFS-realtime and the names they have in paths. */
enum FeedKind {
  VEHICLE_POSITIONS("vehicle-positions"),
  TRIP_UPDATES("trip-updates"),
  ALERTS("alerts");

  private final String path;

  FeedKind(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  FeedMessage of(GtfsRealtimeFeed feed) {
    return switch (this) {
      case VEHICLE_POSITIONS -> feed.vehiclePositions();
      case TRIP_UPDATES -> feed.tripUpdates();
      case ALERTS -> feed.alerts();
    };
  }
}
