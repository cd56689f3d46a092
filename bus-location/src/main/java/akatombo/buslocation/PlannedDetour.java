package akatombo.buslocation;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Planned detours of trips of one pattern: GTFS-RT's TripModifications.
 *
 * @param id stable as long as the detours are planned
 * @param trips each runs so on each of the dates
 * @param parts the stretches that are left, in the order of the trip; none touches another's stops
 * @param path of the whole trip as it runs now
 * @param isReplaced whether the trips are told with all their calls, as REPLACEMENT, for another
 *     detour of theirs is not drawn: a TripModifications would delay them twice
 */
public record PlannedDetour(
    String feedId,
    String id,
    List<TripId> trips,
    List<ServiceDate> dates,
    List<Part> parts,
    List<PathPoint> path,
    boolean isReplaced) {

  public PlannedDetour {
    trips = List.copyOf(trips);
    dates = List.copyOf(dates);
    parts = List.copyOf(parts);
    path = List.copyOf(path);
  }

  /** Whether one of its parts is the reason why a trip does not call there. */
  boolean leavesOut(ModifiedTrip.Call call) {
    return parts.stream().anyMatch(part -> part.leavesOut(call));
  }

  /** The runs it leads around. */
  public Set<TripOnDate> runs() {
    return dates.stream()
        .flatMap(date -> trips.stream().map(trip -> new TripOnDate(trip, date)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * One stretch the trips leave: GTFS-RT's Modification.
   *
   * @param alertId the alert that tells of it
   * @param first the first stop not served
   * @param last the last stop not served
   * @param delaySeconds by how much later the trips run after it
   */
  public record Part(
      String alertId,
      StopAt first,
      StopAt last,
      int delaySeconds,
      List<ReplacementStop> replacementStops,
      Instant changedAt) {

    public Part {
      replacementStops = List.copyOf(replacementStops);
    }

    private boolean leavesOut(ModifiedTrip.Call call) {
      return call.sequence() >= first.sequence() && call.sequence() <= last.sequence();
    }
  }

  /**
   * A point of the path.
   *
   * @param meters along the timetable's path, where a vehicle here would be if it followed that;
   *     never decreases
   */
  public record PathPoint(GeoPoint point, double meters) {}

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
