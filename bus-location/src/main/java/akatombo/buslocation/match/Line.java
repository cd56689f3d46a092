package akatombo.buslocation.match;

import akatombo.buslocation.PlannedDetour;
import akatombo.buslocation.PlannedDetour.PathPoint;
import akatombo.gtfs.Shape;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A path on the ground in meters east and north, and the patterns that follow it. */
final class Line {

  /** How far from a drawn path a vehicle is still looked for on it. */
  private static final double REACH_METERS = 120;

  /** Straight lines between stops, where the feed draws no path, are that much rougher. */
  private static final double REACH_SHARE_WITHOUT_SHAPE = 0.35;

  private static final double REACH_MAX_METERS = 1_000;

  private final boolean drawn;
  private final double[] meters;
  private final float[] xs;
  private final float[] ys;
  private final List<TripPattern> patterns = new ArrayList<>(1);
  private final @Nullable Detour detour;

  private Line(boolean drawn, double[] meters, float[] xs, float[] ys, @Nullable Detour detour) {
    this.drawn = drawn;
    this.meters = meters;
    this.xs = xs;
    this.ys = ys;
    this.detour = detour;
  }

  /** The path of a pattern. */
  static Line of(TripPattern pattern, Plane plane) {
    Shape shape = pattern.shape();
    double[] meters = new double[shape.size()];
    float[] xs = new float[meters.length];
    float[] ys = new float[meters.length];
    for (int i = 0; i < meters.length; i++) {
      meters[i] = shape.meters(i);
      xs[i] = (float) plane.x(shape.lon(i));
      ys[i] = (float) plane.y(shape.lat(i));
    }
    boolean drawn = pattern.trips().getFirst().shapeId() != null;
    Line line = new Line(drawn, meters, xs, ys, null);
    line.add(pattern);
    return line;
  }

  /**
   * The path some runs of a pattern are led by, drawn by hand; its distances are those along the
   * pattern's own.
   */
  static Line around(TripPattern pattern, PlannedDetour planned, Plane plane) {
    List<PathPoint> path = planned.path();
    double[] meters = new double[path.size()];
    double[] driven = new double[meters.length];
    float[] xs = new float[meters.length];
    float[] ys = new float[meters.length];
    for (int i = 0; i < meters.length; i++) {
      meters[i] = path.get(i).meters();
      xs[i] = (float) plane.x(path.get(i).point().lon());
      ys[i] = (float) plane.y(path.get(i).point().lat());
      driven[i] = i == 0 ? 0 : driven[i - 1] + Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
    }
    Detour detour = new Detour(planned.runs(), new Odometer(meters, driven));
    Line line = new Line(false, meters, xs, ys, detour);
    line.add(pattern);
    return line;
  }

  void add(TripPattern pattern) {
    patterns.add(pattern);
  }

  List<TripPattern> patterns() {
    return patterns;
  }

  boolean isDetour() {
    return detour != null;
  }

  /** Whether the line is the way of such a run of its patterns. */
  boolean leads(TripRun run) {
    return detour == null || detour.runs().contains(run.id());
  }

  /** How many meters are driven between two places, negative for the way back. */
  double driven(double from, double to) {
    return detour == null
        ? to - from
        : detour.odometer().drivenAt(to) - detour.odometer().drivenAt(from);
  }

  /** The place that many meters of driving behind another. */
  double behind(double place, double drivenMeters) {
    if (detour == null) {
      return place - drivenMeters;
    }
    return detour.odometer().toldAt(detour.odometer().drivenAt(place) - drivenMeters);
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
    return meters[meters.length - 1];
  }

  /** How far from a segment a vehicle may be and still be on it. */
  double reach(int segment) {
    if (drawn) {
      return REACH_METERS;
    }
    double length = Math.hypot(xs[segment + 1] - xs[segment], ys[segment + 1] - ys[segment]);
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
    double from = meters[segment];
    return from + fraction * (meters[segment + 1] - from);
  }

  /** The nearest place between two distances along the line. */
  Pass nearest(double x, double y, double fromMeters, double toMeters) {
    int best = 0;
    double bestFraction = 0;
    double bestOffset = Double.POSITIVE_INFINITY;
    for (int s = segmentAt(fromMeters); s < segments() && meters[s] <= toMeters; s++) {
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

  /** How far a point is from the place on the line that many meters along. */
  double distance(double place, double x, double y) {
    int segment = segmentAt(place);
    double width = meters[segment + 1] - meters[segment];
    double fraction = width <= 0 ? 0 : Math.clamp((place - meters[segment]) / width, 0, 1);
    return offset(segment, fraction, x, y);
  }

  private int segmentAt(double place) {
    int low = 0;
    int high = segments() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (meters[middle] <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * What makes a line a detour.
   *
   * @param runs that are led by it
   */
  private record Detour(Set<TripOnDate> runs, Odometer odometer) {}

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
