package akatombo.gtfs;

/**
 * The path of a pattern with its stops projected on it; straight lines between stops where the feed
 * has no shape.
 */
public interface Shape {

  /** Number of points. */
  int size();

  /** Latitude of a point in degrees. */
  double lat(int point);

  /** Longitude of a point in degrees. */
  double lon(int point);

  /** Distance of a point from the first, along the path, in meters. */
  double meters(int point);

  /** Distance along the path at which the stop of that position is passed; never decreases. */
  double stopMeters(int stopPosition);

  /** Length in meters. */
  double lengthMeters();

  /** The place that many meters along; clamped to the ends. */
  GeoPoint at(double meters);

  /** Direction of travel there, degrees clockwise from north, 0 to 360. */
  double bearing(double meters);

  /**
   * The nearest place on the path between two distances along it.
   *
   * @param fromMeters search from here
   * @param toMeters search to here
   */
  Projection project(GeoPoint point, double fromMeters, double toMeters);

  /** The nearest place on the whole path. */
  default Projection project(GeoPoint point) {
    return project(point, 0, lengthMeters());
  }

  /**
   * A point's place on a path.
   *
   * @param meters distance along the path
   * @param offsetMeters distance from the path
   */
  record Projection(double meters, double offsetMeters) {}
}
