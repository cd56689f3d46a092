package akatombo.gtfs.shape;

/** A flat map around a latitude, in meters: right to a few parts in a thousand within a city. */
record LocalPlane(double metersPerLon) {

  private static final double METERS_PER_DEGREE = 111_195.08;

  static LocalPlane at(double lat) {
    return new LocalPlane(METERS_PER_DEGREE * Math.cos(Math.toRadians(lat)));
  }

  double x(double lon) {
    return lon * metersPerLon;
  }

  double y(double lat) {
    return lat * METERS_PER_DEGREE;
  }

  /** Where on the way from a to b (0 to 1) the point p is nearest; differences from a. */
  static double nearest(double bx, double by, double px, double py) {
    double length2 = bx * bx + by * by;
    return length2 == 0 ? 0 : Math.max(0, Math.min(1, (bx * px + by * py) / length2));
  }
}
