package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way on foot between two waypoints and what one meets on it; what is not known is null.
 *
 * @param line from waypoint to waypoint
 * @param isDrawn whether somebody drew it by hand, so that nothing computes it anew
 * @param steepestPercent slope up or down
 * @param narrowestMeters width
 * @param surface as OpenStreetMap's {@code surface} says it
 */
public record WalkPath(
    List<GeoPoint> line,
    boolean isDrawn,
    double distanceMeters,
    int durationSeconds,
    @Nullable Integer ascentMeters,
    @Nullable Integer steps,
    @Nullable Double steepestPercent,
    @Nullable Double narrowestMeters,
    @Nullable String surface) {

  public WalkPath {
    line = List.copyOf(line);
    if (line.size() < 2) {
      throw new IllegalArgumentException("a path has at least two points");
    }
  }
}
