package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import java.util.List;

/** Where a phone begins to tell of a waypoint by itself (T7). */
public sealed interface TriggerZone {

  /** All within a radius. */
  record Circle(GeoPoint center, int radiusMeters) implements TriggerZone {

    public Circle {
      if (radiusMeters < 5 || radiusMeters > 500) {
        throw new IllegalArgumentException("radiusMeters must be 5 to 500: " + radiusMeters);
      }
    }
  }

  /** The inside of a ring of at least three corners. */
  record Area(List<GeoPoint> corners) implements TriggerZone {

    public Area {
      corners = List.copyOf(corners);
      if (corners.size() < 3 || corners.size() > 100) {
        throw new IllegalArgumentException("an area has 3 to 100 corners");
      }
    }
  }
}
