package akatombo.buslocation.watch;

import akatombo.gtfs.GeoPoint;
import java.util.UUID;

/** A circle on the map whose comings and goings an operator wants to know. */
public record Geofence(UUID id, String operator, String name, GeoPoint center, int radiusMeters) {

  /** A vehicle on the edge goes in and out with every error of its position; this much is none. */
  private static final double MARGIN_METERS = 30;

  /** Whether a vehicle is inside, who was or was not before. */
  boolean holds(GeoPoint point, boolean wasInside) {
    return center.metersTo(point) <= radiusMeters + (wasInside ? MARGIN_METERS : 0);
  }
}
