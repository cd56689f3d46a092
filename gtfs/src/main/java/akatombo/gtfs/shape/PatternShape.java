package akatombo.gtfs.shape;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;

/** A line with the stops of one pattern on it. */
public final class PatternShape implements Shape {

  private final Polyline line;
  private final float[] stopMeters;

  PatternShape(Polyline line, float[] stopMeters) {
    this.line = line;
    this.stopMeters = stopMeters;
  }

  @Override
  public int size() {
    return line.size();
  }

  @Override
  public double lat(int point) {
    return line.lat(point);
  }

  @Override
  public double lon(int point) {
    return line.lon(point);
  }

  @Override
  public double meters(int point) {
    return line.meters(point);
  }

  @Override
  public double stopMeters(int stopPosition) {
    return stopMeters[stopPosition];
  }

  @Override
  public double lengthMeters() {
    return line.lengthMeters();
  }

  @Override
  public GeoPoint at(double meters) {
    int segment = line.segmentAt(meters);
    return line.between(segment, line.fraction(segment, meters));
  }

  @Override
  public double bearing(double meters) {
    int here = line.segmentAt(meters);
    for (int segment = here; segment < line.size() - 1; segment++) {
      if (line.meters(segment + 1) > line.meters(segment)) {
        return bearingOf(segment);
      }
    }
    for (int segment = here - 1; segment >= 0; segment--) {
      if (line.meters(segment + 1) > line.meters(segment)) {
        return bearingOf(segment);
      }
    }
    return 0;
  }

  private double bearingOf(int segment) {
    LocalPlane plane = LocalPlane.at(line.lat(segment));
    double east = plane.x(line.lon(segment + 1) - line.lon(segment));
    double north = plane.y(line.lat(segment + 1) - line.lat(segment));
    return (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
  }

  @Override
  public Projection project(GeoPoint point, double fromMeters, double toMeters) {
    double from = Math.max(0, Math.min(fromMeters, lengthMeters()));
    double to = Math.max(from, Math.min(toMeters, lengthMeters()));
    LocalPlane plane = LocalPlane.at(point.lat());
    double bestMeters = from;
    double best2 = Double.POSITIVE_INFINITY;
    int last = line.segmentAt(to);
    for (int segment = line.segmentAt(from); segment <= last; segment++) {
      double fraction =
          Math.max(
              line.fraction(segment, from),
              Math.min(line.fraction(segment, to), nearest(plane, segment, point)));
      double offset2 = offset2(plane, segment, fraction, point);
      if (offset2 < best2) {
        best2 = offset2;
        bestMeters = along(segment, fraction);
      }
    }
    double meters = Math.max(from, Math.min(to, bestMeters));
    return new Projection(meters, Math.sqrt(best2));
  }

  private double nearest(LocalPlane plane, int segment, GeoPoint point) {
    if (size() == 1) {
      return 0;
    }
    return LocalPlane.nearest(
        plane.x(line.lon(segment + 1) - line.lon(segment)),
        plane.y(line.lat(segment + 1) - line.lat(segment)),
        plane.x(point.lon() - line.lon(segment)),
        plane.y(point.lat() - line.lat(segment)));
  }

  private double offset2(LocalPlane plane, int segment, double fraction, GeoPoint point) {
    int next = Math.min(segment + 1, size() - 1);
    double lat = line.lat(segment) + fraction * (line.lat(next) - line.lat(segment));
    double lon = line.lon(segment) + fraction * (line.lon(next) - line.lon(segment));
    double dx = plane.x(point.lon() - lon);
    double dy = plane.y(point.lat() - lat);
    return dx * dx + dy * dy;
  }

  private double along(int segment, double fraction) {
    int next = Math.min(segment + 1, size() - 1);
    return line.meters(segment) + fraction * (line.meters(next) - line.meters(segment));
  }
}
