package akatombo.gtfs;

/** A place on earth in WGS 84 degrees. */
public record GeoPoint(double lat, double lon) {

  private static final double EARTH_RADIUS_METERS = 6_371_008.8;

  public GeoPoint {
    if (!(lat >= -90 && lat <= 90) || !(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("not a place on earth: " + lat + "," + lon);
    }
  }

  /** Great-circle distance (haversine) in meters. */
  public double metersTo(GeoPoint other) {
    return meters(lat, lon, other.lat, other.lon);
  }

  /** Great-circle distance (haversine) in meters between two pairs of degrees. */
  public static double meters(double lat1, double lon1, double lat2, double lon2) {
    double dLat = Math.toRadians(lat2 - lat1) / 2;
    double dLon = Math.toRadians(lon2 - lon1) / 2;
    double a =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.sin(dLon)
                * Math.sin(dLon);
    return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
