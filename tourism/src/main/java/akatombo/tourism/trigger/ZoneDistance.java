package akatombo.tourism.trigger;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.TriggerZone;
import java.util.List;

/** How far a place is from a zone's edge, in meters on a plane; negative inside. */
public final class ZoneDistance {

  private static final double METERS_PER_DEGREE = 111_194.9;

  private ZoneDistance() {}

  /** Meters from the edge; negative inside. */
  public static double meters(TriggerZone zone, GeoPoint point) {
    return switch (zone) {
      case TriggerZone.Circle(GeoPoint center, int radius) -> center.metersTo(point) - radius;
      case TriggerZone.Area(List<GeoPoint> corners) -> meters(corners, point);
    };
  }

  private static double meters(List<GeoPoint> corners, GeoPoint point) {
    double nearest = Double.POSITIVE_INFINITY;
    boolean isInside = false;
    for (int i = 0; i < corners.size(); i++) {
      double[] a = plane(corners.get(i), point);
      double[] b = plane(corners.get((i + 1) % corners.size()), point);
      nearest = Math.min(nearest, toSegment(a, b));
      if ((a[1] > 0) != (b[1] > 0) && a[0] - a[1] * (b[0] - a[0]) / (b[1] - a[1]) > 0) {
        isInside = !isInside;
      }
    }
    return isInside ? -nearest : nearest;
  }

  /** East and north of the point in meters. */
  private static double[] plane(GeoPoint corner, GeoPoint point) {
    return new double[] {
      (corner.lon() - point.lon()) * METERS_PER_DEGREE * Math.cos(Math.toRadians(point.lat())),
      (corner.lat() - point.lat()) * METERS_PER_DEGREE
    };
  }

  private static double toSegment(double[] a, double[] b) {
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : Math.clamp(-(a[0] * dx + a[1] * dy) / length, 0, 1);
    return Math.hypot(a[0] + along * dx, a[1] + along * dy);
  }
}
