package akatombo.tourism.stamp;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.Waypoint;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place of a tour that stamps.
 *
 * @param zone where a phone must be; null when nobody knows where the place is, or somebody's home
 *     is too near
 * @param point of the place; null when nobody knows
 */
public record StampPlace(PoiId poi, @Nullable TriggerZone zone, @Nullable GeoPoint point) {

  /** Around a place without a zone of its own. */
  private static final int RADIUS_METERS = 60;

  /** Around a place of which only the town block is known. */
  private static final int BLOCK_METERS = 150;

  /** The place on a tour that stops there, and stamps. */
  public static StampPlace of(PoiId poi, Tour tour, PublishedContent content) {
    PointOfInterest place = content.findPoi(poi).orElse(null);
    GeoPoint known = place == null ? null : place.point();
    TriggerZone zone =
        tour.waypoints().stream()
            .filter(waypoint -> waypoint.isStamped() && waypoint.poi().equals(poi))
            .map(Waypoint::trigger)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(place == null ? null : content.homes().allowed(around(place)));
    return new StampPlace(poi, zone, known == null ? middle(zone) : known);
  }

  private static @Nullable TriggerZone around(PointOfInterest place) {
    GeoPoint point = place.point();
    return point == null
        ? null
        : new TriggerZone.Circle(point, place.isPointExact() ? RADIUS_METERS : BLOCK_METERS);
  }

  private static @Nullable GeoPoint middle(@Nullable TriggerZone zone) {
    return switch (zone) {
      case null -> null;
      case TriggerZone.Circle circle -> circle.center();
      case TriggerZone.Area area -> area.corners().getFirst();
    };
  }
}
