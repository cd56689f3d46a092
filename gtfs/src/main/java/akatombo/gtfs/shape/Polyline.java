package akatombo.gtfs.shape;

import akatombo.gtfs.GeoPoint;
import java.util.Arrays;
import java.util.List;

/**
 * A line on the ground with distances along it, shared by all patterns that follow it.
 *
 * <p>Degrees are kept as whole ten-millionths (a centimeter), distances as floats: 12 bytes a
 * point.
 */
public final class Polyline {

  private static final double UNITS_PER_DEGREE = 1e7;

  private final int[] lats;
  private final int[] lons;
  private final float[] meters;

  /** A line through at least one point, in degrees. */
  public Polyline(double[] lats, double[] lons) {
    if (lats.length == 0 || lats.length != lons.length) {
      throw new IllegalArgumentException("a line needs points");
    }
    this.lats = units(lats);
    this.lons = units(lons);
    this.meters = new float[lats.length];
    double along = 0;
    for (int i = 1; i < lats.length; i++) {
      along += GeoPoint.meters(lats[i - 1], lons[i - 1], lats[i], lons[i]);
      meters[i] = (float) along;
    }
  }

  static Polyline of(List<GeoPoint> points) {
    return new Polyline(
        points.stream().mapToDouble(GeoPoint::lat).toArray(),
        points.stream().mapToDouble(GeoPoint::lon).toArray());
  }

  private static int[] units(double[] degrees) {
    int[] units = new int[degrees.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = (int) Math.round(degrees[i] * UNITS_PER_DEGREE);
    }
    return units;
  }

  int size() {
    return lats.length;
  }

  double lat(int point) {
    return lats[point] / UNITS_PER_DEGREE;
  }

  double lon(int point) {
    return lons[point] / UNITS_PER_DEGREE;
  }

  double meters(int point) {
    return meters[point];
  }

  double lengthMeters() {
    return meters[meters.length - 1];
  }

  /** The segment on which that distance lies: the last point at or before it, but not the end. */
  int segmentAt(double along) {
    int found = Arrays.binarySearch(meters, (float) along);
    int point = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(point, size() - 2));
  }

  /** The place on a segment, 0 being its first and 1 its second point. */
  GeoPoint between(int segment, double fraction) {
    if (size() == 1) {
      return new GeoPoint(lat(0), lon(0));
    }
    double f = Math.max(0, Math.min(1, fraction));
    return new GeoPoint(
        lat(segment) + f * (lat(segment + 1) - lat(segment)),
        lon(segment) + f * (lon(segment + 1) - lon(segment)));
  }

  /** How far into the segment that distance lies, 0 to 1. */
  double fraction(int segment, double along) {
    if (size() == 1) {
      return 0;
    }
    double length = meters(segment + 1) - meters(segment);
    return length <= 0 ? 0 : Math.max(0, Math.min(1, (along - meters(segment)) / length));
  }
}
