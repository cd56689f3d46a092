package akatombo.buslocation.match;

import akatombo.gtfs.Shape;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.List;

/** A path on the ground in meters east and north, and the patterns that follow it. */
final class Line {

  /** How far from a drawn path a vehicle is still looked for on it. */
  private static final double REACH_METERS = 120;

  /** Straight lines between stops, where the feed draws no path, are that much rougher. */
  private static final double REACH_SHARE_WITHOUT_SHAPE = 0.35;

  private static final double REACH_MAX_METERS = 1_000;

  private final int index;
  private final boolean drawn;
  private final Shape shape;
  private final float[] xs;
  private final float[] ys;
  private final List<TripPattern> patterns = new ArrayList<>(1);

  Line(int index, TripPattern first, Plane plane) {
    this.index = index;
    this.drawn = first.trips().getFirst().shapeId() != null;
    this.shape = first.shape();
    this.xs = new float[shape.size()];
    this.ys = new float[shape.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = (float) plane.x(shape.lon(i));
      ys[i] = (float) plane.y(shape.lat(i));
    }
  }

  void add(TripPattern pattern) {
    patterns.add(pattern);
  }

  List<TripPattern> patterns() {
    return patterns;
  }

  int index() {
    return index;
  }

  int segments() {
    return xs.length - 1;
  }

  float x(int point) {
    return xs[point];
  }

  float y(int point) {
    return ys[point];
  }

  double lengthMeters() {
    return shape.lengthMeters();
  }

  /** How far from a segment a vehicle may be and still be on it. */
  double reach(int segment) {
    if (drawn) {
      return REACH_METERS;
    }
    double length = shape.meters(segment + 1) - shape.meters(segment);
    return Math.min(REACH_MAX_METERS, REACH_METERS + REACH_SHARE_WITHOUT_SHAPE * length);
  }

  /** Distance from a segment in units in which 1 is what noise and rough drawing explain. */
  double misfit(int segment, double offset) {
    return offset * REACH_METERS / reach(segment);
  }

  /** How far into the segment the point's foot lies, 0 to 1. */
  double fraction(int segment, double x, double y) {
    double dx = xs[segment + 1] - xs[segment];
    double dy = ys[segment + 1] - ys[segment];
    double length2 = dx * dx + dy * dy;
    return length2 <= 0
        ? 0
        : Math.clamp(((x - xs[segment]) * dx + (y - ys[segment]) * dy) / length2, 0, 1);
  }

  double offset(int segment, double fraction, double x, double y) {
    double fx = xs[segment] + fraction * (xs[segment + 1] - xs[segment]);
    double fy = ys[segment] + fraction * (ys[segment + 1] - ys[segment]);
    return Math.hypot(x - fx, y - fy);
  }

  double meters(int segment, double fraction) {
    double from = shape.meters(segment);
    return from + fraction * (shape.meters(segment + 1) - from);
  }

  /** The nearest place between two distances along the line. */
  Pass nearest(double x, double y, double fromMeters, double toMeters) {
    int best = 0;
    double bestFraction = 0;
    double bestOffset = Double.POSITIVE_INFINITY;
    for (int s = segmentAt(fromMeters); s < segments() && shape.meters(s) <= toMeters; s++) {
      double fraction = fraction(s, x, y);
      double offset = offset(s, fraction, x, y);
      if (offset < bestOffset) {
        best = s;
        bestFraction = fraction;
        bestOffset = offset;
      }
    }
    return new Pass(this, best, meters(best, bestFraction), bestOffset);
  }

  private int segmentAt(double meters) {
    int low = 0;
    int high = segments() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (shape.meters(middle) <= meters) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** A place on the line near a vehicle. */
  record Pass(Line line, int segment, double meters, double offset) {

    /** Distance from the line where a drawn path is taken as exact, a straight one as rough. */
    double misfit() {
      return line.misfit(segment, offset);
    }

    /** Cosine of the angle between the line's direction and a movement; 1 along, −1 against it. */
    double alignment(double dx, double dy) {
      double lx = line.xs[segment + 1] - line.xs[segment];
      double ly = line.ys[segment + 1] - line.ys[segment];
      double lengths = Math.hypot(lx, ly) * Math.hypot(dx, dy);
      return lengths <= 0 ? 0 : (lx * dx + ly * dy) / lengths;
    }
  }
}
