package akatombo.buslocation.watch;

import akatombo.gtfs.GeoPoint;
import java.util.List;

/** The shape of a geofence. */
public sealed interface Ground {

  /** Whether a point is inside, or at most so far outside. */
  boolean holds(GeoPoint point, double marginMeters);

  /** The points that say where it is. */
  List<GeoPoint> corners();

  /** A circle. */
  record Circle(GeoPoint center, int radiusMeters) implements Ground {

    @Override
    public List<GeoPoint> corners() {
      return List.of(center);
    }

    @Override
    public boolean holds(GeoPoint point, double marginMeters) {
      return center.metersTo(point) <= radiusMeters + marginMeters;
    }
  }

  /** A polygon, its first corner repeated at the end; edges are straight in degrees. */
  record Polygon(List<GeoPoint> corners) implements Ground {

    public Polygon {
      corners = List.copyOf(corners);
      if (corners.size() < 4 || !corners.getFirst().equals(corners.getLast())) {
        throw new IllegalArgumentException("a polygon has three corners and is closed");
      }
    }

    @Override
    public boolean holds(GeoPoint point, double marginMeters) {
      return contains(point) || (marginMeters > 0 && metersFromEdge(point) <= marginMeters);
    }

    /** By the even-odd rule. */
    private boolean contains(GeoPoint point) {
      boolean inside = false;
      for (int i = 1; i < corners.size(); i++) {
        GeoPoint a = corners.get(i - 1);
        GeoPoint b = corners.get(i);
        if (a.lat() > point.lat() != b.lat() > point.lat()) {
          double part = (point.lat() - a.lat()) / (b.lat() - a.lat());
          inside ^= point.lon() < a.lon() + part * (b.lon() - a.lon());
        }
      }
      return inside;
    }

    private double metersFromEdge(GeoPoint point) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = 1; i < corners.size(); i++) {
        nearest = Math.min(nearest, metersFromLine(corners.get(i - 1), corners.get(i), point));
      }
      return nearest;
    }

    private static double metersFromLine(GeoPoint a, GeoPoint b, GeoPoint point) {
      double scale = Math.cos(Math.toRadians(point.lat()));
      double dx = (b.lon() - a.lon()) * scale;
      double dy = b.lat() - a.lat();
      double x = (point.lon() - a.lon()) * scale;
      double y = point.lat() - a.lat();
      double squared = dx * dx + dy * dy;
      double part = squared <= 0 ? 0 : Math.clamp((x * dx + y * dy) / squared, 0, 1);
      return point.metersTo(
          new GeoPoint(a.lat() + part * (b.lat() - a.lat()), a.lon() + part * (b.lon() - a.lon())));
    }
  }
}
