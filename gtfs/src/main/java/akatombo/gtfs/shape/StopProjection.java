package akatombo.gtfs.shape;

import akatombo.gtfs.GeoPoint;
import java.util.List;

/**
 * Places the stops of a pattern on a line in the order in which they are called at.
 *
 * <p>Of all ways to do so without ever going back, the one with the least sum of distances from the
 * line wins, so loops and lines that cross themselves come out right. Where a line passes a stop
 * twice at the same distance, the earlier place is taken.
 */
final class StopProjection {

  /** Beyond this many comparisons the line is thinned out first. */
  private static final int MAX_STEPS = 4_000_000;

  /** A later place must be this much nearer to be taken for the earlier one. */
  private static final double SAME_METERS = 0.1;

  private final int[] points;
  private final double[] xs;
  private final double[] ys;
  private final Polyline line;
  private final LocalPlane plane;
  private final double[] fractions;
  private final double[] costs;
  private final double[] nextFractions;
  private final double[] nextCosts;

  private StopProjection(Polyline line, int stops) {
    this.line = line;
    this.plane = LocalPlane.at(line.lat(0));
    int step = 1 + (int) ((long) stops * line.size() / MAX_STEPS);
    int segments = Math.max(1, (line.size() - 2) / step + 1);
    points = new int[segments + 1];
    xs = new double[segments + 1];
    ys = new double[segments + 1];
    for (int i = 0; i <= segments; i++) {
      points[i] = Math.min(i * step, line.size() - 1);
      xs[i] = plane.x(line.lon(points[i]));
      ys[i] = plane.y(line.lat(points[i]));
    }
    costs = new double[segments];
    fractions = new double[segments];
    nextCosts = new double[segments];
    nextFractions = new double[segments];
  }

  /** Distances along the line at which the stops are passed; never decreasing. */
  static float[] project(Polyline line, List<GeoPoint> stops) {
    return new StopProjection(line, stops.size()).run(stops);
  }

  private float[] run(List<GeoPoint> stops) {
    int[][] cameFrom = new int[stops.size()][];
    float[][] places = new float[stops.size()][];
    for (int i = 0; i < stops.size(); i++) {
      cameFrom[i] = new int[costs.length];
      advance(stops.get(i), cameFrom[i]);
      places[i] = new float[costs.length];
      for (int segment = 0; segment < costs.length; segment++) {
        places[i][segment] = metersAt(segment, fractions[segment]);
      }
    }
    return trace(cameFrom, places);
  }

  /** One more stop: the least cost of having placed it on each segment, and from where. */
  private void advance(GeoPoint stop, int[] cameFrom) {
    double px = plane.x(stop.lon());
    double py = plane.y(stop.lat());
    int bestBefore = 0;
    for (int segment = 0; segment < costs.length; segment++) {
      double bx = xs[segment + 1] - xs[segment];
      double by = ys[segment + 1] - ys[segment];
      double qx = px - xs[segment];
      double qy = py - ys[segment];
      double fraction = LocalPlane.nearest(bx, by, qx, qy);
      if (costs[segment] < costs[bestBefore] - SAME_METERS) {
        bestBefore = segment;
      }
      if (bestBefore == segment) {
        fraction = Math.max(fraction, fractions[segment]);
      }
      double dx = qx - fraction * bx;
      double dy = qy - fraction * by;
      cameFrom[segment] = bestBefore;
      nextFractions[segment] = fraction;
      nextCosts[segment] = costs[bestBefore] + Math.sqrt(dx * dx + dy * dy);
    }
    System.arraycopy(nextCosts, 0, costs, 0, costs.length);
    System.arraycopy(nextFractions, 0, fractions, 0, fractions.length);
  }

  private float[] trace(int[][] cameFrom, float[][] places) {
    float[] meters = new float[places.length];
    int segment = 0;
    for (int i = 1; i < costs.length; i++) {
      if (costs[i] < costs[segment] - SAME_METERS) {
        segment = i;
      }
    }
    for (int i = meters.length - 1; i >= 0; i--) {
      meters[i] = places[i][segment];
      segment = cameFrom[i][segment];
    }
    for (int i = 1; i < meters.length; i++) {
      meters[i] = Math.max(meters[i], meters[i - 1]);
    }
    return meters;
  }

  private float metersAt(int segment, double fraction) {
    double from = line.meters(points[segment]);
    return (float) (from + fraction * (line.meters(points[segment + 1]) - from));
  }
}
