package akatombo.buslocation;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A planned detour of trips of one pattern: GTFS-RT's TripModifications.
 *
 * @param id stable as long as the detour is planned
 * @param alertId the alert that tells of it
 * @param first the first stop not served
 * @param last the last stop not served
 * @param delaySeconds by how much later the trips run after it
 * @param path of the whole trip as it runs now
 */
public record PlannedDetour(
    String feedId,
    String id,
    String alertId,
    List<TripId> trips,
    List<ServiceDate> dates,
    StopAt first,
    StopAt last,
    int delaySeconds,
    List<ReplacementStop> replacementStops,
    List<GeoPoint> path,
    Instant changedAt) {

  public PlannedDetour {
    trips = List.copyOf(trips);
    dates = List.copyOf(dates);
    replacementStops = List.copyOf(replacementStops);
    path = List.copyOf(path);
  }

  /** A stop by its place in the trip. */
  public record StopAt(int sequence, StopId stopId) {}

  /**
   * A stop that is served instead.
   *
   * @param id of the feed's stop, or a new one
   * @param point where a new stop is; null for a stop of the feed
   * @param name of a new stop by language
   * @param travelSeconds from the stop before the detour
   */
  public record ReplacementStop(
      StopId id, @Nullable GeoPoint point, Map<Language, String> name, int travelSeconds) {

    public ReplacementStop {
      name = Map.copyOf(name);
    }

    public boolean isNew() {
      return point != null;
    }
  }
}
