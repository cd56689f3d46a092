package akatombo.gtfs.shape;

import akatombo.gtfs.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Mends a line that leaves out part of its pattern: stops it does not come near are reached
 * straight, the rest keeps its course.
 */
final class LinePatch {

  /** No road is this far from its stop; large stations come to some 100 m, odd entries to 300 m. */
  private static final double MISSED_METERS = 400;

  private final Polyline line;
  private final PatternShape projected;
  private final List<GeoPoint> stops;
  private final List<GeoPoint> points = new ArrayList<>();
  private final int[] stopPoints;

  private LinePatch(Polyline line, PatternShape projected, List<GeoPoint> stops) {
    this.line = line;
    this.projected = projected;
    this.stops = stops;
    this.stopPoints = new int[stops.size()];
  }

  /** The shape itself when it comes near all its stops, else a mended one. */
  static PatternShape of(Polyline line, PatternShape projected, List<GeoPoint> stops) {
    LinePatch patch = new LinePatch(line, projected, stops);
    for (int i = 0; i < stops.size(); i++) {
      if (patch.isMissed(i)) {
        return patch.mended();
      }
    }
    return projected;
  }

  private boolean isMissed(int stop) {
    return projected.at(projected.stopMeters(stop)).metersTo(stops.get(stop)) > MISSED_METERS;
  }

  private PatternShape mended() {
    for (int i = 0; i < stops.size(); i++) {
      boolean isMissed = isMissed(i);
      if (i > 0 && !isMissed && !isMissed(i - 1)) {
        addCourse(projected.stopMeters(i - 1), projected.stopMeters(i));
      }
      points.add(isMissed ? stops.get(i) : projected.at(projected.stopMeters(i)));
      stopPoints[i] = points.size() - 1;
    }
    Polyline mended = Polyline.of(points);
    float[] meters = new float[stopPoints.length];
    for (int i = 0; i < meters.length; i++) {
      meters[i] = (float) mended.meters(stopPoints[i]);
    }
    return new PatternShape(mended, meters);
  }

  private void addCourse(double fromMeters, double toMeters) {
    for (int point = 0; point < line.size(); point++) {
      if (line.meters(point) > fromMeters && line.meters(point) < toMeters) {
        points.add(new GeoPoint(line.lat(point), line.lon(point)));
      }
    }
  }
}
