package akatombo.routing.streets;

import akatombo.gtfs.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/** Points along a line, no farther from each other than some meters. */
final class LineSamples {

  private LineSamples() {}

  /** The middles of equal parts of each of its segments; the point itself of a line without any. */
  static List<GeoPoint> of(List<GeoPoint> line, double meters) {
    List<GeoPoint> samples = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      GeoPoint from = line.get(i - 1);
      GeoPoint to = line.get(i);
      int parts = (int) Math.max(1, Math.ceil(from.metersTo(to) / meters));
      for (int part = 0; part < parts; part++) {
        double share = (part + 0.5) / parts;
        samples.add(
            new GeoPoint(
                from.lat() + share * (to.lat() - from.lat()),
                from.lon() + share * (to.lon() - from.lon())));
      }
    }
    return samples;
  }
}
