package akatombo.gtfs.shape;

import akatombo.gtfs.GeoPoint;
import java.util.List;

/** Makes the shapes of patterns: along a line of shapes.txt, or straight from stop to stop. */
public final class ShapeLines {

  /** A stop farther than this from where shape_dist_traveled puts it makes that column unusable. */
  private static final double MAX_OFFSET_METERS = 100;

  private ShapeLines() {}

  /** Straight lines between the stops. */
  public static PatternShape straight(List<GeoPoint> stops) {
    Polyline line = Polyline.of(stops);
    float[] stopMeters = new float[stops.size()];
    for (int i = 0; i < stopMeters.length; i++) {
      stopMeters[i] = (float) line.meters(i);
    }
    return new PatternShape(line, stopMeters);
  }

  /** The line with the stops at their nearest places, in order; mended where it misses some. */
  public static PatternShape along(Polyline line, List<GeoPoint> stops) {
    PatternShape shape = new PatternShape(line, StopProjection.project(line, stops));
    return LinePatch.of(line, shape, stops);
  }

  /**
   * The line with the stops where shape_dist_traveled says, or at their nearest places when that
   * column is not usable.
   *
   * @param pointDistances shape_dist_traveled of the line's points, in any unit; NaN where missing
   * @param stopDistances shape_dist_traveled of the stop times, same unit; NaN where missing
   */
  public static PatternShape along(
      Polyline line, List<GeoPoint> stops, double[] pointDistances, double[] stopDistances) {
    if (!isIncreasing(pointDistances) || !isIncreasing(stopDistances)) {
      return along(line, stops);
    }
    float[] stopMeters = new float[stops.size()];
    PatternShape shape = new PatternShape(line, stopMeters);
    int segment = 0;
    for (int i = 0; i < stopMeters.length; i++) {
      while (segment < line.size() - 2 && pointDistances[segment + 1] < stopDistances[i]) {
        segment++;
      }
      stopMeters[i] = (float) interpolated(line, pointDistances, segment, stopDistances[i]);
      if (shape.at(stopMeters[i]).metersTo(stops.get(i)) > MAX_OFFSET_METERS) {
        return along(line, stops);
      }
    }
    return shape;
  }

  private static double interpolated(
      Polyline line, double[] pointDistances, int segment, double distance) {
    int next = Math.min(segment + 1, line.size() - 1);
    double length = pointDistances[next] - pointDistances[segment];
    double fraction = length <= 0 ? 0 : (distance - pointDistances[segment]) / length;
    double meters = line.meters(next) - line.meters(segment);
    return line.meters(segment) + Math.max(0, Math.min(1, fraction)) * meters;
  }

  /** Known everywhere, never going back, and not all the same. */
  private static boolean isIncreasing(double[] distances) {
    for (int i = 0; i < distances.length; i++) {
      if (!Double.isFinite(distances[i]) || (i > 0 && distances[i] < distances[i - 1])) {
        return false;
      }
    }
    return distances.length > 1 && distances[distances.length - 1] > distances[0];
  }
}
