package akatombo.gtfs;

import java.util.Map;

/** A box in degrees, edges included; it never crosses the date line. */
public record BoundingBox(double minLat, double minLon, double maxLat, double maxLon) {

  public BoundingBox {
    if (!(minLat <= maxLat) || !(minLon <= maxLon)) {
      throw new IllegalArgumentException("empty box");
    }
  }

  /** Whether the point lies inside or on an edge. */
  public boolean contains(double lat, double lon) {
    return lat >= minLat && lat <= maxLat && lon >= minLon && lon <= maxLon;
  }

  /** Whether they have a point in common. */
  public boolean meets(BoundingBox other) {
    return other.minLat <= maxLat
        && other.maxLat >= minLat
        && other.minLon <= maxLon
        && other.maxLon >= minLon;
  }

  /** The edges by name, as a refusal tells them. */
  public Map<String, Double> edges() {
    return Map.of("minLat", minLat, "minLon", minLon, "maxLat", maxLat, "maxLon", maxLon);
  }

  /** The smallest box that holds both. */
  public BoundingBox with(BoundingBox other) {
    return new BoundingBox(
        Math.min(minLat, other.minLat),
        Math.min(minLon, other.minLon),
        Math.max(maxLat, other.maxLat),
        Math.max(maxLon, other.maxLon));
  }

  /** This box with its edges moved outward. */
  public BoundingBox widened(double meters) {
    double dLat = meters / 111_195;
    double dLon = dLat / Math.max(0.01, Math.cos(Math.toRadians((minLat + maxLat) / 2)));
    return new BoundingBox(
        Math.max(-90, minLat - dLat),
        Math.max(-180, minLon - dLon),
        Math.min(90, maxLat + dLat),
        Math.min(180, maxLon + dLon));
  }
}
