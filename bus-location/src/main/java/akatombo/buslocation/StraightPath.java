package akatombo.buslocation;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import java.util.List;

/** A path of straight lines from stop to stop, for a trip whose way nobody has drawn. */
final class StraightPath implements Shape {

  private final List<GeoPoint> points;
  private final double[] meters;

  StraightPath(List<GeoPoint> stops) {
    this.points = List.copyOf(stops);
    this.meters = new double[points.size()];
    for (int i = 1; i < meters.length; i++) {
      meters[i] = meters[i - 1] + points.get(i - 1).metersTo(points.get(i));
    }
  }

  @Override
  public int size() {
    return points.size();
  }

  @Override
  public double lat(int point) {
    return points.get(point).lat();
  }

  @Override
  public double lon(int point) {
    return points.get(point).lon();
  }

  @Override
  public double meters(int point) {
    return meters[point];
  }

  @Override
  public double stopMeters(int stopPosition) {
    return meters[stopPosition];
  }

  @Override
  public double lengthMeters() {
    return meters[meters.length - 1];
  }

  @Override
  public GeoPoint at(double along) {
    int segment = segmentAt(along);
    double length = meters[segment + 1] - meters[segment];
    double part = length <= 0 ? 0 : Math.clamp((along - meters[segment]) / length, 0, 1);
    return between(segment, part);
  }

  @Override
  public double bearing(double along) {
    int segment = segmentAt(along);
    double dLat = lat(segment + 1) - lat(segment);
    double dLon = (lon(segment + 1) - lon(segment)) * Math.cos(Math.toRadians(lat(segment)));
    return (Math.toDegrees(Math.atan2(dLon, dLat)) + 360) % 360;
  }

  @Override
  public Projection project(GeoPoint point, double fromMeters, double toMeters) {
    Projection best = new Projection(fromMeters, at(fromMeters).metersTo(point));
    for (int i = 0; i + 1 < points.size(); i++) {
      if (meters[i + 1] >= fromMeters && meters[i] <= toMeters) {
        double length = meters[i + 1] - meters[i];
        double along = Math.clamp(meters[i] + nearestPart(point, i) * length, fromMeters, toMeters);
        double offset = at(along).metersTo(point);
        if (offset < best.offsetMeters()) {
          best = new Projection(along, offset);
        }
      }
    }
    return best;
  }

  private int segmentAt(double along) {
    int segment = 0;
    while (segment + 2 < points.size() && meters[segment + 1] <= along) {
      segment++;
    }
    return segment;
  }

  private GeoPoint between(int segment, double part) {
    return new GeoPoint(
        lat(segment) + part * (lat(segment + 1) - lat(segment)),
        lon(segment) + part * (lon(segment + 1) - lon(segment)));
  }

  private double nearestPart(GeoPoint point, int segment) {
    double scale = Math.cos(Math.toRadians(point.lat()));
    double x = (lon(segment + 1) - lon(segment)) * scale;
    double y = lat(segment + 1) - lat(segment);
    double px = (point.lon() - lon(segment)) * scale;
    double py = point.lat() - lat(segment);
    double length = x * x + y * y;
    return length == 0 ? 0 : Math.clamp((px * x + py * y) / length, 0, 1);
  }
}
