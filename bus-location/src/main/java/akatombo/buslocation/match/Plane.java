package akatombo.buslocation.match;

/** Meters east and north of a place, good enough over a city or a county. */
record Plane(double lat, double lon) {

  private static final double METERS_PER_DEGREE = 111_195.08;

  double x(double ofLon) {
    return (ofLon - lon) * METERS_PER_DEGREE * Math.cos(Math.toRadians(lat));
  }

  double y(double ofLat) {
    return (ofLat - lat) * METERS_PER_DEGREE;
  }
}
