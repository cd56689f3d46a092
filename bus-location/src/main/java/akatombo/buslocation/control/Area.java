package akatombo.buslocation.control;

import akatombo.gtfs.GeoPoint;
import java.util.List;

/** A polygon on the map, its first corner repeated at the end; edges are straight in degrees. */
public record Area(List<GeoPoint> corners) {

  public Area {
    corners = List.copyOf(corners);
    if (corners.size() < 4 || !corners.getFirst().equals(corners.getLast())) {
      throw new IllegalArgumentException("a polygon has three corners and is closed");
    }
  }

  /** Whether a way has a point inside or crosses the edge. */
  public boolean touches(List<GeoPoint> way) {
    for (int i = 0; i < way.size(); i++) {
      if (contains(way.get(i)) || (i > 0 && crosses(way.get(i - 1), way.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the point lies inside, by the even-odd rule. */
  public boolean contains(GeoPoint point) {
    boolean inside = false;
    for (int i = 1; i < corners.size(); i++) {
      GeoPoint a = corners.get(i - 1);
      GeoPoint b = corners.get(i);
      if (a.lat() > point.lat() != b.lat() > point.lat()) {
        double lon = a.lon() + (point.lat() - a.lat()) / (b.lat() - a.lat()) * (b.lon() - a.lon());
        inside ^= point.lon() < lon;
      }
    }
    return inside;
  }

  private boolean crosses(GeoPoint from, GeoPoint to) {
    for (int i = 1; i < corners.size(); i++) {
      GeoPoint a = corners.get(i - 1);
      GeoPoint b = corners.get(i);
      if (side(a, b, from) * side(a, b, to) < 0 && side(from, to, a) * side(from, to, b) < 0) {
        return true;
      }
    }
    return false;
  }

  private static double side(GeoPoint a, GeoPoint b, GeoPoint point) {
    return Math.signum(
        (b.lon() - a.lon()) * (point.lat() - a.lat())
            - (b.lat() - a.lat()) * (point.lon() - a.lon()));
  }
}
